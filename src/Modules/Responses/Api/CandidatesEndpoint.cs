using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;
using Vicinal.Formats;
using Vicinal.Formats.Wording;
using Vicinal.Planning;
using Vicinal.Platform.Api;
using Vicinal.Platform.Components;
using Vicinal.Responses.Choose;
using Vicinal.Responses.Choose.Texts;
using Vicinal.Responses.Places;
using Vicinal.Responses.Scenarios;
using Vicinal.Responses.Texts;

namespace Vicinal.Responses.Api;

/// <summary>What a local government could do, for programs: one row an instrument. An empty figure is not a zero: <c>unsaid</c> says why it is empty.</summary>
internal static class CandidatesEndpoint
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/api/v1/candidates", Answer).WithName("candidates")
            .WithSummary("Each instrument as it is usually done, alone on a scenario. Parameters as for impact, and budget, runs (0 to 30), v=CODE.assumption,number (repeatable), family, group, format=json|csv.");
        endpoints.MapGet("/api/v1/candidates/plan", Yaml).WithName("candidates-plan")
            .WithSummary("A plan as YAML whose measures are the candidates of the same parameters named by pick=CODE (repeatable), or all; for the command line and the pages of plans.");
    }

    private static async Task<IResult> Answer(
        HttpContext context, PlaceBook book, Answers known, ScenarioPresets presets, IStringLocalizer<ResponsesTexts> texts, IStringLocalizer<ChooseTexts> own, CancellationToken cancellation)
    {
        var request = ChooseRequest.Of(context.Request.Query);
        var (inputs, settings, refusal) = await Read(request, book, presets, texts, own, cancellation);
        if (refusal is not null)
            return refusal;
        var answer = ChooseWork.Known(known, inputs.Place!, inputs.Scenario!, settings!, request, cancellation);
        var rows = answer.All.Where(one => Shown(one, request)).ToList();
        var columns = Columns(inputs.Place!.Facts.Package.Currency);
        var json = new
        {
            title = inputs.Scenario!.Title,
            territory = inputs.Place.Slug,
            economy = ImpactEndpoint.Economy(inputs.Place),
            grade = inputs.Place.Grade.ToString(),
            against = "the same scenario without any measure; restrictions stay as they are",
            runs = answer.Runs,
            candidates = rows.Select(one => Row(one, columns)),
            remarks = answer.Remarks.Select(remark => new { where = remark.Where, message = remark.Message }),
        };
        return OpenRows.Answer(context, $"{inputs.Place.Slug}-candidates", json, rows, columns);
    }

    private static async Task<IResult> Yaml(
        HttpContext context, PlaceBook book, Answers known, ScenarioPresets presets, IStringLocalizer<ResponsesTexts> texts, IStringLocalizer<ChooseTexts> own, CancellationToken cancellation)
    {
        var request = ChooseRequest.Of(context.Request.Query);
        var (inputs, settings, refusal) = await Read(request, book, presets, texts, own, cancellation);
        if (refusal is not null)
            return refusal;
        var answer = ChooseWork.Known(known, inputs.Place!, inputs.Scenario!, settings!, request, cancellation);
        var package = inputs.Place!.Facts.Package;
        var plan = new Plan
        {
            Title = inputs.Scenario!.Title,
            Language = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName,
            Territory = inputs.Place.IsNation ? "" : inputs.Place.Slug,
            Currency = package.Currency,
            PriceYear = package.PriceYear,
            Scenario = inputs.Scenario,
            Envelopes = settings!.Budget is { } budget ? [new Envelope(null, null, budget)] : [],
            Measures = ChooseWork.Picked(answer, context.Request.Query["pick"], CultureInfo.CurrentUICulture),
        };
        return YamlAnswer.Of(output => PlanFile.Write(plan, output));
    }

    private static async Task<(ScenarioInputs Inputs, CandidateSettings? Settings, IResult? Refusal)> Read(
        ChooseRequest request, PlaceBook book, ScenarioPresets presets, IStringLocalizer<ResponsesTexts> texts, IStringLocalizer<ChooseTexts> own, CancellationToken cancellation)
    {
        var inputs = await ScenarioInputs.FindAsync(request.Scenario, book, presets, texts, cancellation);
        if (!inputs.CanRun)
            return (inputs, null, inputs.ToRefusal(texts)!.ToProblem());
        List<FieldError> errors = [];
        var settings = ChooseReading.Read(request, inputs.Place, own, errors);
        return (inputs, settings, settings is null ? ScenarioInputs.Refuse(errors, texts).ToProblem() : null);
    }

    private static bool Shown(Candidate one, ChooseRequest request) =>
        (request.Family.Length == 0 || one.Template.Family == request.Family) && (request.Group.Length == 0 || one.Template.Groups.Contains(request.Group, StringComparer.Ordinal));

    private static Dictionary<string, object?> Row(Candidate one, OpenColumn<Candidate>[] columns)
    {
        var row = columns.ToDictionary(column => column.Name, column => column.Value(one), StringComparer.Ordinal);
        row["reaches"] = one.Measure.Reaches.Select(reached => new { group = reached.Group, low = reached.Low, high = reached.High });
        row["effects"] = one.Measure.Effects.Select(effect => new { lever = effect.Lever.ToString(), amount = effect.Amount, industries = effect.Industries.AsEnumerable() });
        row["by_industry"] = one.ByIndustry.Select(kept => new { industry = kept.Industry.Label, job_months_kept = kept.JobMonths, value_added_kept = kept.ValueAdded, firms_kept = kept.FirmsKept });
        row["by_group"] = one.ByGroup.Select(kept => new { group = kept.Group, job_months_kept = kept.Kept });
        return row;
    }

    private static OpenColumn<Candidate>[] Columns(string currency) =>
    [
        new("instrument", one => one.Template.Code),
        new("name", one => PlanNames.Instrument(one.Template.Code, CultureInfo.InvariantCulture)),
        new("family", one => one.Template.Family),
        new("phase", one => one.Template.Phase.ToString()),
        new("from", one => one.Measure.From),
        new("to", one => one.Measure.To),
        new("channel", one => one.Template.Channel.ToString()),
        new("cost", one => one.Measure.Cost.Value / (decimal)Currencies.MinorPerUnit(currency)),
        new("job_months_kept", one => one.Kept?.JobMonths),
        new("job_months_kept_p5", one => one.Bands?.JobMonths?.P5),
        new("job_months_kept_p95", one => one.Bands?.JobMonths?.P95),
        new("value_added_kept", one => one.Kept?.ValueAdded),
        new("value_added_kept_p5", one => one.Bands?.ValueAdded.P5),
        new("value_added_kept_p95", one => one.Bands?.ValueAdded.P95),
        new("consumption_kept", one => one.Kept?.Consumption),
        new("firms_kept", one => one.Kept?.FirmsKept),
        new("cost_per_job_month", one => one.CostPerJobMonth),
        new("first_effect_days_low", one => one.Template.FirstEffect.Low),
        new("first_effect_days_high", one => one.Template.FirstEffect.High),
        new("first_effect", one => one.FirstEffectOn),
        new("for", one => one.Measure.Reaches[0].Group),
        new("people_low", one => one.Measure.Reaches[0].Low),
        new("people_high", one => one.Measure.Reaches[0].High),
        new("unsaid", one => one.Unsaid?.ToString()),
        new("unsaid_because", one => one.Unsaid is { } why ? one.Detail ?? PlanNames.Of(why, CultureInfo.InvariantCulture) : null),
        new("note", one => one.Template.Note is { } note ? PlanNames.Of(note, CultureInfo.InvariantCulture) : null),
    ];
}
