using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Vicinal.Economy;
using Vicinal.Planning;
using Vicinal.Platform.Api;
using Vicinal.Platform.Refusals;
using Vicinal.Responses.Places;
using Vicinal.Responses.Plans.Showing;
using Vicinal.Responses.Plans.Store;

namespace Vicinal.Responses.Plans.Api;

/// <summary><c>GET /api/v1/plans/{id}</c>: a plan with what it keeps, what it costs and what it forgets; as CSV its measures.</summary>
internal static class GetPlan
{
    private static readonly OpenColumn<MeasureRow>[] Columns =
    [
        new("id", row => row.Id),
        new("name", row => row.Name),
        new("instrument", row => row.Instrument),
        new("phase", row => row.Phase),
        new("from", row => row.From),
        new("to", row => row.To),
        new("owner", row => row.Owner),
        new("cost_minor", row => row.CostMinor),
        new("job_months_kept", row => row.JobMonthsKept),
        new("value_added_kept", row => row.ValueAddedKept),
        new("cost_per_job_month", row => row.CostPerJobMonth),
        new("first_effect", row => row.FirstEffect),
    ];

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints
        .MapGet("/api/v1/plans/{id:guid}", GetAsync)
        .WithName("GetPlan")
        .WithTags("Plans")
        .WithSummary("A plan with what it keeps, costs and forgets; format=csv gives its measures. Money is in minor units; what the model cannot say is null, not zero.")
        .Produces<PlanDocument>()
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<IResult> GetAsync(Guid id, HttpContext context, PlanShelf shelf, PlaceBook book, Answers known, CancellationToken cancellation)
    {
        if (await shelf.FindAsync(id, cancellation) is not { } open)
            return PlanFileEndpoints.Missing();
        var (place, _) = await book.FindAsync(open.Stored.Territory, cancellation);
        IReadOnlyList<Problem> problems = place is null ? [] : PlanWork.Errors(open.Plan, place);
        var answer = place is null || problems.Count > 0 ? null : PlanWork.Known(known, place, open.Version.Digest, open.Plan, cancellation);
        var document = PlanDocument.Of(open, answer, problems);
        return OpenRows.Answer(context, "plan", document, document.Measures, Columns);
    }
}

/// <summary>A measure of a plan.</summary>
/// <param name="Id">Its id in the plan.</param>
/// <param name="Name">Its name.</param>
/// <param name="Instrument">A code of the list of instruments.</param>
/// <param name="Phase">Mitigation, Stabilisation or Recovery.</param>
/// <param name="From">First day.</param>
/// <param name="To">First day on which it is over.</param>
/// <param name="Owner">Who answers for it; empty where nobody does.</param>
/// <param name="CostMinor">All its money in minor units.</param>
/// <param name="JobMonthsKept">What it keeps alone; null where the model cannot say.</param>
/// <param name="ValueAddedKept">In the table's money; null as above.</param>
/// <param name="CostPerJobMonth">Single units of the currency; null as above.</param>
/// <param name="FirstEffect">Day of the first payment or effect; null where not known.</param>
internal sealed record MeasureRow(
    string Id, string Name, string Instrument, string Phase, DateOnly From, DateOnly To, string Owner, long CostMinor,
    double? JobMonthsKept, double? ValueAddedKept, double? CostPerJobMonth, DateOnly? FirstEffect);

/// <summary>One finding of the checks.</summary>
internal sealed record FindingRow(string Check, string Result, string? Measure, string? OtherMeasure, IReadOnlyList<string> Names);

/// <summary>A plan as the API tells it.</summary>
internal sealed record PlanDocument
{
    public required Guid Id { get; init; }

    public required string Territory { get; init; }

    public required string Title { get; init; }

    public required string State { get; init; }

    public required int Version { get; init; }

    public required string Digest { get; init; }

    public required string Currency { get; init; }

    public required int PriceYear { get; init; }

    public required long CostMinor { get; init; }

    public required long OwnCashMinor { get; init; }

    public required IReadOnlyDictionary<string, long> CostByChannel { get; init; }

    public required IReadOnlyDictionary<string, long> CostBySource { get; init; }

    /// <summary>By the whole plan; null where the model cannot say.</summary>
    public required double? JobMonthsKept { get; init; }

    public required double? ValueAddedKept { get; init; }

    public required string? Grade { get; init; }

    public required IReadOnlyList<MeasureRow> Measures { get; init; }

    public required IReadOnlyList<FindingRow> Findings { get; init; }

    /// <summary>Why it cannot run on its territory; empty where it can.</summary>
    public required IReadOnlyList<string> Problems { get; init; }

    public static PlanDocument Of(OpenPlan open, PlanAnswer? answer, IReadOnlyList<Problem> problems)
    {
        var budget = PlanBudget.Of(open.Plan);
        return new PlanDocument
        {
            Id = open.Stored.Id,
            Territory = open.Stored.Territory,
            Title = open.Plan.Title,
            State = (open.SeesDrafts ? open.Stored.State : PlanState.Adopted).ToString(),
            Version = open.Version.Number,
            Digest = open.Version.Digest,
            Currency = open.Plan.Currency,
            PriceYear = open.Plan.PriceYear,
            CostMinor = budget.Total.Value,
            OwnCashMinor = budget.OwnCash.Value,
            CostByChannel = budget.ByChannel.ToDictionary(part => part.Key.ToString(), part => part.Value.Value, StringComparer.Ordinal),
            CostBySource = budget.BySource.ToDictionary(part => part.Key, part => part.Value.Value, StringComparer.Ordinal),
            JobMonthsKept = answer?.Kept?.JobMonths,
            ValueAddedKept = answer?.Kept?.ValueAdded,
            Grade = answer?.Grade.ToString(),
            Measures = [.. open.Plan.Measures.Select(measure => Row(measure, answer?.Of(measure.Id)))],
            Findings = [.. (answer?.Findings ?? []).Select(finding => new FindingRow(finding.Check.ToString(), finding.Result.ToString(), finding.MeasureId, finding.OtherMeasureId, finding.Names))],
            Problems = [.. problems.Select(problem => $"{problem.Where}: {problem.Message}")],
        };
    }

    private static MeasureRow Row(PlannedMeasure measure, MeasureOutcome? outcome) => new(
        measure.Id, measure.Name, measure.Instrument, measure.Phase.ToString(), measure.From, measure.To, measure.Owner, measure.Cost.Value,
        outcome?.Kept?.JobMonths, outcome?.Kept?.ValueAdded, outcome?.CostPerJobMonth, outcome?.FirstEffectOn);
}
