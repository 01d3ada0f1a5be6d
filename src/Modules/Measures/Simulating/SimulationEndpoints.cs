using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Vicinal.Formats;
using Vicinal.Measures.Store;
using Vicinal.Planning;
using Vicinal.Planning.Records;
using Vicinal.Platform.Api;
using Vicinal.Platform.Components;
using Vicinal.Platform.Refusals;

namespace Vicinal.Measures.Simulating;

/// <summary><c>GET /api/v1/measures/{id}/simulation</c>: a measure tried on a territory; <c>…/simulation/plan</c> is the plan's file for the command line.</summary>
internal static class SimulationEndpoints
{
    private static readonly OpenColumn<SimulatedIndustry>[] Columns =
    [
        new("industry", row => row.Industry), new("name", row => row.Name), new("value_added", row => row.ValueAdded), new("job_months", row => row.JobMonths),
    ];

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/api/v1/measures/{id}/simulation", GetAsync).WithName("SimulateMeasure").WithTags("Measures")
            .WithSummary("A measure tried on a territory and scenario: territory, scenario (belgium-spring-2020 or a crisis with begins=day), from, to, by=jobs|inhabitants|same with there= and here=, amount.N for the Nth effect from 0. What the model cannot say is null. format=json|csv (by industry).")
            .Produces<SimulationAnswer>().ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound);
        endpoints.MapGet("/api/v1/measures/{id}/simulation/plan", PlanAsync).WithName("SimulateMeasurePlan").WithTags("Measures")
            .WithSummary("The same as a plan of one measure in YAML, for vicinal plan simulate.")
            .Produces<string>(contentType: "application/yaml").ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> GetAsync(string id, HttpContext context, MeasureShelf shelf, Simulations simulations, CancellationToken cancellation)
    {
        var (simulation, record, refusal) = await ReadAsync(id, context, shelf, simulations, cancellation);
        if (refusal is not null)
            return refusal;
        var (answer, stage, carried) = (simulation.Answer, simulation.Stage!, simulation.Carried!);
        var rows = (answer?.ByIndustry ?? []).Select(row => new SimulatedIndustry(row.Industry.Label, row.Industry.Name, row.ValueAdded, row.JobMonths)).ToList();
        var cost = carried.Planned.Budget.IsEmpty ? (decimal?)null : carried.Planned.Cost.Value / (decimal)stage.Economy!.MinorPerUnit;
        return OpenRows.Answer(context, $"{id}-{stage.Question.Territory}", new SimulationAnswer(
            id, stage.Question.Territory, stage.Question.Scenario, (answer?.Grade ?? stage.Grade).ToString(), carried.Planned.From, carried.Planned.To, stage.Economy!.Currency, stage.Economy.PriceYear,
            simulation.By.ToString().ToLowerInvariant(), simulation.There, simulation.Here, simulation.Carrying!.Factor,
            [.. carried.Effects.Select(effect => new SimulatedEffect(effect.There.Lever.ToString(), effect.There.Amount, record!.EffectCurrency, effect.Here?.Amount, effect.Here is { } here ? [.. here.Industries] : [.. effect.There.Industries], [.. effect.Wider], [.. effect.Lost], effect.Money?.Why?.ToString()))],
            answer?.Kept?.JobMonths, answer?.Kept?.JobsPeak, answer?.Kept?.ValueAdded * stage.Economy.UnitsPerMoney, answer?.Kept?.FirmsKept, cost, answer?.CostPerJobMonth, simulation.Reached, record!.Reach?.Unit.ToString(),
            [.. answer?.Problems ?? [], .. answer?.Refusals ?? []], answer is null ? [] : [.. answer.Remarks], rows), rows, Columns);
    }

    private static async Task<IResult> PlanAsync(string id, HttpContext context, MeasureShelf shelf, Simulations simulations, CancellationToken cancellation)
    {
        var (simulation, _, refusal) = await ReadAsync(id, context, shelf, simulations, cancellation);
        if (refusal is not null)
            return refusal;
        if (simulation.Answer is not { } answer)
            return new Refusal(RefusalCategory.Invalid, "nothing-to-run", "No effect of this measure can be carried to this place: /simulation says why.").ToProblem();
        using var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        PlanFile.Write(answer.Plan, text);
        return Results.Text(text.ToString(), "application/yaml; charset=utf-8");
    }

    private static async Task<(Simulation Simulation, MeasureRecord? Record, IResult? Refusal)> ReadAsync(string id, HttpContext context, MeasureShelf shelf, Simulations simulations, CancellationToken cancellation)
    {
        if (await shelf.OfAsync(id, cancellation) is not { } record)
            return (new Simulation(), null, new Refusal(RefusalCategory.NotFound, "measure-missing", $"There is no measure '{id}'. /api/v1/measures lists those that there are.").ToProblem());
        var request = SimulationRequest.Of(context.Request.Query, record);
        var simulation = await simulations.OfAsync(record, request, cancellation);
        IReadOnlyList<FieldError> errors = simulation.Errors.Count > 0 ? simulation.Errors
            : !request.IsAsked ? [new FieldError("territory", "Say by territory and scenario where and in which shock.")]
            : simulation.Carried is null ? [new FieldError("effects", $"The record does not say: {string.Join(", ", Planning.Records.Comparing.CarriedMeasure.Missing(record))}. Days can be said by from and to.")]
            : [];
        return errors.Count == 0 ? (simulation, record, null) : (simulation, record, new Refusal(RefusalCategory.Invalid, "simulation-invalid", errors[0].Message)
        {
            Fields = errors.GroupBy(error => error.Name, StringComparer.Ordinal).ToDictionary(field => field.Key, field => field.Select(error => error.Message).ToArray(), StringComparer.Ordinal),
        }.ToProblem());
    }
}

/// <summary>What is kept in one industry, table's money.</summary>
internal sealed record SimulatedIndustry(string Industry, string Name, double ValueAdded, double? JobMonths);

/// <summary>An effect as recorded and as it acts here; <c>Here</c> is null where it cannot be carried, and <c>Missing</c> says why where a rate is missing.</summary>
internal sealed record SimulatedEffect(string Lever, double There, string Currency, double? Here, IReadOnlyList<string> Industries, IReadOnlyList<string> Wider, IReadOnlyList<string> Lost, string? Missing);

/// <summary>What a measure would do on a territory. Money in single units of the currency; null is not known, never zero.</summary>
internal sealed record SimulationAnswer(
    string Measure, string Territory, string Scenario, string Grade, DateOnly From, DateOnly To, string Currency, int PriceYear, string By, decimal? There, decimal? Here, decimal Factor, IReadOnlyList<SimulatedEffect> Effects,
    double? JobMonths, double? JobsPeak, double? ValueAdded, double? FirmsKept, decimal? Cost, double? CostPerJobMonth, long? Reached, string? ReachUnit, IReadOnlyList<string> Refusals, IReadOnlyList<string> Remarks, IReadOnlyList<SimulatedIndustry> Industries);
