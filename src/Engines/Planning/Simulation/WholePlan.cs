using System.Collections.Immutable;
using Vicinal.Economy;

namespace Vicinal.Planning.Simulation;

/// <summary>The runs of one plan.</summary>
internal sealed class WholePlan(Plan plan, PlanEconomy economy)
{
    // Less than this is nothing kept: a cost per job-month would be noise.
    private const double LeastJobMonths = 1e-3;

    public PlanOutcome Run(CancellationToken cancellation)
    {
        var levers = plan.Measures.Select(measure => PlanSimulation.Levers(measure, economy)).ToList();
        var refusals = levers.Select(own => own.Select(lever => Impact.WhyRefused(economy.Table, plan.Scenario, lever)).ToList()).ToList();
        var acting = levers.Select((own, m) => own.Where((_, e) => refusals[m][e] is null).ToImmutableArray()).ToList();
        var whole = Impact.Compare(economy.Table, plan.Scenario, [.. acting.SelectMany(own => own)], cancellation: cancellation);
        var results = new MeasureOutcome[plan.Measures.Length];
        var first = 0;
        for (var m = 0; m < results.Length; m++)
        {
            cancellation.ThrowIfCancellationRequested();
            var kept = Alone(acting[m], whole, first, cancellation);
            results[m] = Result(plan.Measures[m], kept, [.. refusals[m].OfType<string>()]);
            first += acting[m].Length;
        }

        return new PlanOutcome
        {
            Plan = plan,
            Economy = economy,
            Without = whole.Without,
            With = whole.Together?.Run ?? whole.Without,
            Kept = whole.Together?.Kept,
            ByIndustry = whole.Together?.ByIndustry ?? [],
            ByGroup = GroupWork.Of(economy.Table, whole.Without, whole.Together?.ByIndustry ?? []),
            Measures = [.. results],
            Budget = PlanBudget.Of(plan),
            Remarks = [.. PlanProblems.Own(plan, economy).Where(problem => !problem.IsError), .. whole.Remarks],
        };
    }

    /// <summary>A measure of one effect was run on its own among all; one of several is run with these together.</summary>
    private Kept? Alone(ImmutableArray<Measure> own, Comparison whole, int first, CancellationToken cancellation) => own.Length switch
    {
        0 => null,
        1 => whole.Measures[first].Kept,
        _ => Impact.Compare(economy.Table, plan.Scenario, own, cancellation: cancellation).Together?.Kept,
    };

    private MeasureOutcome Result(PlannedMeasure measure, Kept? kept, ImmutableArray<string> refusals) => new()
    {
        Measure = measure,
        Kept = kept,
        Refusals = refusals,
        CostPerJobMonth = !measure.Budget.IsEmpty && kept?.JobMonths is { } months && months >= LeastJobMonths
            ? measure.Cost.Value / (double)economy.MinorPerUnit / months
            : null,
        FirstEffectOn = measure.DaysToFirstEffect is { } days ? measure.From.AddDays(days) : null,
    };
}
