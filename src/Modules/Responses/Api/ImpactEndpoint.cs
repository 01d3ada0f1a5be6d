using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;
using Vicinal.Economy;
using Vicinal.Formats;
using Vicinal.Platform.Api;
using Vicinal.Responses.Places;
using Vicinal.Responses.Scenarios;
using Vicinal.Responses.Texts;
using Vicinal.Responses.WhatIf;

namespace Vicinal.Responses.Api;

/// <summary>What a scenario does, for programs: CSV by day and industry, or JSON with periods and industries, as the command line prints them.</summary>
internal static class ImpactEndpoint
{
    private static readonly OpenColumn<(int Day, int Row, ImpactRun Run)>[] Columns =
    [
        new("date", at => at.Run.Start.AddDays(at.Day)),
        new("industry", at => at.Run.Industries[at.Row].Label),
        new("output", at => at.Run.Output[at.Day, at.Row]),
        new("value_added", at => at.Run.ValueAdded[at.Day, at.Row]),
        new("jobs", at => at.Run.Jobs?[at.Day, at.Row]),
        new("unmet_demand", at => at.Run.UnmetDemand[at.Day, at.Row]),
        new("limit", at => at.Run.LimitText(at.Day, at.Row)),
    ];

    // Last, and only where a scenario counts firms, so that others keep their columns.
    private static readonly OpenColumn<(int Day, int Row, ImpactRun Run)> FirmsClosed = new("firms_closed", at => at.Run.FirmsClosed?.Firms?[at.Day, at.Row]);

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/api/v1/impact", Answer).WithName("impact")
            .WithSummary("What restrictions do to a territory. Parameters: territory, r=activity,level,from,to (repeatable), n=activity,level,from,to (in the rest of the nation, repeatable), crisis, begins, a=assumption,value (repeatable), shock, start, days, function, replacement, liquidity, band, format=json|csv.");
        endpoints.MapGet("/api/v1/scenario", Yaml).WithName("scenario")
            .WithSummary("The scenario of the same parameters as YAML for the command line.");
    }

    private static async Task<IResult> Answer(
        HttpContext context, PlaceBook book, Answers known, ScenarioPresets presets, IStringLocalizer<ResponsesTexts> texts, CancellationToken cancellation)
    {
        var request = ScenarioRequest.Of(context.Request.Query);
        var inputs = await ScenarioInputs.FindAsync(request, book, presets, texts, cancellation);
        if (!inputs.CanRun)
            return inputs.ToRefusal(texts)!.ToProblem();
        var run = Impact.Run(inputs.Place.Table, inputs.Scenario);
        var answer = WhatIfWork.Known(known, inputs.Place, inputs.Scenario, request, cancellation);
        var rows = from day in Enumerable.Range(0, run.Days) from row in Enumerable.Range(0, run.Industries.Length) select (day, row, run);
        return OpenRows.Answer(context, $"{inputs.Place.Slug}-impact", Json(inputs.Place, inputs.Scenario, run, answer), rows, run.FirmsClosed is null ? Columns : [.. Columns, FirmsClosed]);
    }

    private static async Task<IResult> Yaml(
        HttpContext context, PlaceBook book, ScenarioPresets presets, IStringLocalizer<ResponsesTexts> texts, CancellationToken cancellation)
    {
        var inputs = await ScenarioInputs.FindAsync(ScenarioRequest.Of(context.Request.Query), book, presets, texts, cancellation);
        return inputs.CanRun
            ? YamlAnswer.Of(output => ScenarioFile.Write(inputs.Scenario, output))
            : inputs.ToRefusal(texts)!.ToProblem();
    }

    private static object Json(Place place, Scenario scenario, ImpactRun run, WhatIfAnswer answer) => new
    {
        title = scenario.Title,
        territory = place.Slug,
        economy = Economy(place),
        start = run.Start,
        days = run.Days,
        production_function = Words.Of(scenario.Parameters.Function),
        grade = place.Grade.ToString(),
        jobs_meaning = "Work in job equivalents; 1 minus the index is work stopped, mostly short-time work. Dismissals are not estimated.",
        worst_day = answer.WorstDay,
        work_stopped_at_worst = answer.WorstJobs,
        work_stopped_share_at_worst = answer.WorstShare,
        work_stopped_months = answer.JobMonths,
        value_added_lost = answer.ValueAddedLost,
        firms = answer.Firms is { } firms
            ? new
            {
                meaning = "Estimated from jobs and mean sizes. Closed: ran out of cash since the start, without support or bank credit.",
                at_base = firms.AtBase,
                closed = firms.Closed,
                jobs_in_closed = firms.Jobs,
                industries = firms.Industries.Select(row => new { industry = row.Industry.Label, at_base = row.AtBase, closed = row.Closed, jobs_in_closed = row.Jobs, capacity_closed_at_worst = row.Capacity }),
            }
            : null,
        monthly = Periods.Monthly(run).Select(Period),
        quarterly = Periods.Quarterly(run).Select(Period),
        daily = Periods.Daily(run).Select(Period),
        band = answer.Band is { } band ? new { runs = band.Runs, seed = band.Seed, jobs = band.Jobs, value_added = band.ValueAdded } : null,
        industries = Periods.ByIndustry(run).Select(industry => new
        {
            industry = industry.Industry.Label,
            name = industry.Industry.Name,
            output_index = industry.OutputIndex,
            value_added_lost = industry.ValueAddedLost,
            work_stopped_at_worst = industry.WorkStoppedAtWorst,
            work_stopped_months = industry.WorkStoppedMonths,
            worst_day = industry.WorstDay,
            unmet_demand = industry.UnmetDemand,
            days_by_limit = industry.DaysByLimit.ToDictionary(limit => limit.Limit, limit => limit.Days, StringComparer.Ordinal),
        }),
        remarks = run.Remarks.Select(remark => new { where = remark.Where, message = remark.Message }),
    };

    internal static object Economy(Place place) => new
    {
        name = place.Facts.Package.Name,
        title = place.Facts.Package.Title,
        currency = place.Facts.Package.Currency,
        price_year = place.Facts.Package.PriceYear,
        unit = place.Facts.Package.Unit.ToString().ToLowerInvariant(),
        version = place.Version,
    };

    private static object Period(PeriodIndex period) => new
    {
        period = period.Period,
        output_index = period.OutputIndex,
        value_added_index = period.ValueAddedIndex,
        jobs_index = period.JobsIndex,
        consumption_index = period.ConsumptionIndex,
        days = period.Days,
    };
}
