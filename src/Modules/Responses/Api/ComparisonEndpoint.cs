using System.Collections.Immutable;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;
using Vicinal.Economy;
using Vicinal.Formats;
using Vicinal.Platform.Api;
using Vicinal.Platform.Components;
using Vicinal.Responses.Compare;
using Vicinal.Responses.Places;
using Vicinal.Responses.Scenarios;
using Vicinal.Responses.Texts;
using Vicinal.Territories.Public;

namespace Vicinal.Responses.Api;

/// <summary>What measures keep, for programs: one row a measure, then all together.</summary>
internal static class ComparisonEndpoint
{
    private static readonly OpenColumn<MeasureResult>[] Columns =
    [
        new("measure", row => row.Name),
        new("instrument", row => row.Measure?.Instrument),
        new("value_added_kept", row => row.Kept?.ValueAdded),
        new("value_added_kept_at_peak", row => row.Kept?.ValueAddedPeak),
        new("job_months_kept", row => row.Kept?.JobMonths),
        new("jobs_kept_at_peak", row => row.Kept?.JobsPeak),
        new("consumption_kept", row => row.Kept?.Consumption),
        new("consumption_kept_at_peak", row => row.Kept?.ConsumptionPeak),
        new("cost", row => row.Cost),
        new("cost_per_job_month", row => row.CostPerJobMonth),
        new("value_added_kept_p5", row => row.Bands?.ValueAdded.P5),
        new("value_added_kept_p95", row => row.Bands?.ValueAdded.P95),
        new("job_months_kept_p5", row => row.Bands?.JobMonths?.P5),
        new("job_months_kept_p95", row => row.Bands?.JobMonths?.P95),
        new("refused", row => row.Refusal),
    ];

    // Last, and only where a scenario counts firms, so that others keep their columns.
    private static readonly OpenColumn<MeasureResult>[] FirmColumns =
    [
        new("firms_kept", row => row.Kept?.FirmsKept),
        new("firms_kept_at_peak", row => row.Kept?.FirmsKeptPeak),
        new("jobs_in_firms_kept", row => row.Kept?.JobsInFirmsKept),
        new("firms_kept_p5", row => row.Bands?.FirmsKept?.P5),
        new("firms_kept_p95", row => row.Bands?.FirmsKept?.P95),
    ];

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/api/v1/comparison", Answer).WithName("comparison")
            .WithSummary("What measures keep. Parameters as for impact, and m=kind,amount,from,to,cost,industries (repeatable), format=json|csv.");
        endpoints.MapGet("/api/v1/comparison/measures", Yaml).WithName("comparison-measures")
            .WithSummary("The measures of the same parameters as YAML for the command line.");
    }

    private static async Task<IResult> Answer(
        HttpContext context, PlaceBook book, Answers known, ScenarioPresets presets, IndustryNames industries, IStringLocalizer<ResponsesTexts> texts, CancellationToken cancellation)
    {
        var request = CompareRequest.Of(context.Request.Query);
        var (inputs, measures, refusal) = await Read(request, book, presets, industries, texts, cancellation);
        if (refusal is not null)
            return refusal;
        var answer = CompareWork.Known(known, inputs.Place!, inputs.Scenario!, measures, request, cancellation);
        var rows = answer.Measures.Concat(answer.Together is { } all ? [all with { Name = "all together" }] : []).ToList();
        var columns = inputs.Scenario!.Liquidity is null ? Columns : [.. Columns, .. FirmColumns];
        var json = new
        {
            title = inputs.Scenario.Title,
            territory = inputs.Place!.Slug,
            economy = ImpactEndpoint.Economy(inputs.Place),
            grade = inputs.Place.Grade.ToString(),
            against = "the same scenario without any measure; restrictions stay as they are",
            measures = rows.Select(row => columns.ToDictionary(column => column.Name, column => column.Value(row), StringComparer.Ordinal)),
            remarks = answer.Remarks.Select(remark => new { where = remark.Where, message = remark.Message }),
        };
        return OpenRows.Answer(context, $"{inputs.Place.Slug}-comparison", json, rows, columns);
    }

    private static async Task<IResult> Yaml(
        HttpContext context, PlaceBook book, ScenarioPresets presets, IndustryNames industries, IStringLocalizer<ResponsesTexts> texts, CancellationToken cancellation)
    {
        var (_, measures, refusal) = await Read(CompareRequest.Of(context.Request.Query), book, presets, industries, texts, cancellation);
        return refusal ?? YamlAnswer.Of(output => MeasuresFile.Write(measures, output));
    }

    private static async Task<(ScenarioInputs Inputs, ImmutableArray<Measure> Measures, IResult? Refusal)> Read(
        CompareRequest request, PlaceBook book, ScenarioPresets presets, IndustryNames industries, IStringLocalizer<ResponsesTexts> texts, CancellationToken cancellation)
    {
        var inputs = await ScenarioInputs.FindAsync(request.Scenario, book, presets, texts, cancellation);
        if (!inputs.CanRun)
            return (inputs, [], inputs.ToRefusal(texts)!.ToProblem());
        List<FieldError> errors = [];
        var measures = MeasureReading.Read(request.Measures, inputs.Place, industries, texts, errors);
        if (errors.Count == 0 && measures.IsEmpty)
            errors.Add(new FieldError("m", texts["Error.NoMeasures"]));
        return (inputs, measures, errors.Count > 0 ? ScenarioInputs.Refuse(errors, texts).ToProblem() : null);
    }
}
