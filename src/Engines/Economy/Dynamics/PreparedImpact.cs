using System.Collections.Immutable;
using Vicinal.Economy.Dynamics;
using Vicinal.Economy.Measures;

namespace Vicinal.Economy;

/// <summary>A checked table and scenario whose sums can be asked for again and again with other measures, without keeping the course of each run. One thread at a time.</summary>
public sealed class PreparedImpact
{
    private readonly PreparedRun prepared;
    private readonly RunParameters parameters;
    private readonly int days;
    private readonly bool countsJobs;
    private readonly bool showsConsumption;
    private readonly RunTotals without;

    private PreparedImpact(EconomyTable table, Scenario scenario)
    {
        prepared = PreparedRun.Of(table, scenario, []);
        parameters = RunParameters.Of(scenario.Parameters);
        days = scenario.Days;
        countsJobs = table.Jobs is not null;
        showsConsumption = scenario.Parameters.IncomeReplacement is not null;
        without = RunTotals.Of(prepared.NewSimulation(), prepared.Economy, parameters, days, CancellationToken.None);
    }

    /// <summary>Checks and prepares.</summary>
    /// <exception cref="ArgumentException">The table or scenario has errors: call <see cref="Impact.Check"/> first.</exception>
    public static PreparedImpact Of(EconomyTable table, Scenario scenario) => new(table, scenario);

    /// <summary>What measures keep together, as <see cref="Impact.Compare"/> would find.</summary>
    /// <exception cref="ArgumentException">A measure cannot act: see <see cref="Impact.WhyRefused"/>.</exception>
    public KeptTotals Kept(ImmutableArray<Measure> measures, CancellationToken cancellation = default)
    {
        var run = prepared.With(measures);
        var kept = RunTotals.Of(run.NewSimulation(), run.Economy, parameters, days, cancellation).Less(without);
        return new KeptTotals(
            kept.ValueAdded,
            countsJobs ? kept.Jobs / Periods.MonthDays : null,
            showsConsumption ? kept.Consumption : null,
            prepared.CountsFirms ? -kept.FirmsClosed : null);
    }
}

/// <summary>Sums over the run of what measures keep.</summary>
/// <param name="ValueAdded">The table's money.</param>
/// <param name="JobMonths">Job-months; null where the table has no jobs.</param>
/// <param name="Consumption">The table's money; null where the scenario does not state income replacement.</param>
/// <param name="FirmsKept">Firms that do not close by the end; null where they are not counted.</param>
public sealed record KeptTotals(double ValueAdded, double? JobMonths, double? Consumption, double? FirmsKept);
