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
            ByGroup = [.. Groups.Select(group => ByGroup(group.Code, group.Jobs(economy.Table), whole))],
            Measures = [.. results],
            Budget = PlanBudget.Of(plan),
            Remarks = [.. PlanProblems.Own(plan, economy).Where(problem => !problem.IsError), .. whole.Remarks],
        };
    }

    private static readonly (string Code, Func<EconomyTable, ImmutableArray<double>?> Jobs)[] Groups =
    [
        ("women", table => table.FemaleJobs),
        ("self-employed", table => table.SelfEmployedJobs),
        ("informal", table => table.InformalJobs),
    ];

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

    /// <summary>Each industry's work is shared out by the group's share of its jobs: the model does not know who in an industry works less.</summary>
    private static GroupKept ByGroup(string code, ImmutableArray<double>? held, Comparison whole)
    {
        var without = whole.Without;
        if (held is not { } jobsHeld || without.JobsUnit != JobsUnit.Persons || without.Jobs is not { } jobs || without.Base.Jobs is not { } before)
        {
            return new GroupKept(code, null, null);
        }

        var (stopped, kept) = (0.0, 0.0);
        for (var i = 0; i < jobsHeld.Length; i++)
        {
            var atWork = before[i];
            if (atWork <= 0)
            {
                continue;
            }

            var share = jobsHeld[i] / atWork;
            for (var t = 0; t < jobs.Rows; t++)
            {
                stopped += share * (atWork - jobs[t, i]) / Periods.MonthDays;
            }

            kept += whole.Together is { } together ? share * (together.ByIndustry[i].JobMonths ?? 0) : 0;
        }

        return new GroupKept(code, stopped, whole.Together is null ? null : kept);
    }
}
