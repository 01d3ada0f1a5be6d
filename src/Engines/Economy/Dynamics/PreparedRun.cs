using System.Collections.Immutable;
using Vicinal.Economy.Firms;
using Vicinal.Economy.Measures;
using Vicinal.Economy.Scenarios;

namespace Vicinal.Economy.Dynamics;

/// <summary>A checked table and scenario, ready to run once or a thousand times.</summary>
internal sealed class PreparedRun
{
    private readonly EconomyTable table;
    private readonly Scenario scenario;
    private readonly IReadOnlyList<Problem> remarks;

    private PreparedRun(EconomyTable table, Scenario scenario, IReadOnlyList<Problem> remarks, BaseEconomy economy)
    {
        this.table = table;
        this.scenario = scenario;
        this.remarks = remarks;
        Economy = economy;
        Shocks = ShockPath.Of(table, scenario, economy.Stride);
        Firms = scenario.Liquidity is { } liquidity ? new BaseFirms(table, liquidity) : null;
    }

    /// <summary>The table as the kernels read it.</summary>
    public BaseEconomy Economy { get; }

    /// <summary>The shocks day by day.</summary>
    public ShockPath Shocks { get; }

    /// <summary>The firms before the shock; null where the scenario has no liquidity.</summary>
    public BaseFirms? Firms { get; }

    /// <summary>Whether closures can be counted in firms.</summary>
    public bool CountsFirms => Firms is { InPersons: true };

    /// <summary>What a reader of any result must know.</summary>
    public ImmutableArray<Problem> Remarks => [.. remarks];

    /// <summary>Measures in force; more than one run may share the list, each makes its own <see cref="LeverPath"/>.</summary>
    public ImmutableArray<Measure> Measures { get; private init; } = [];

    /// <summary>Checks and prepares.</summary>
    /// <param name="table">The economy.</param>
    /// <param name="scenario">The scenario.</param>
    /// <param name="measures">Measures that can act.</param>
    /// <param name="pooling">See <see cref="BaseEconomyBuilder.Build"/>.</param>
    /// <exception cref="ArgumentException">There are errors.</exception>
    public static PreparedRun Of(EconomyTable table, Scenario scenario, ImmutableArray<Measure> measures, StockPooling pooling = StockPooling.AsTable)
    {
        var problems = ImpactCheck.Run(table, scenario);
        if (problems.FirstOrDefault(problem => problem.IsError) is { } error)
        {
            throw new ArgumentException($"{error.Where}: {error.Message}", nameof(table));
        }

        var prepared = new PreparedRun(table, scenario, problems, BaseEconomyBuilder.Build(table, scenario.Parameters.Function, pooling));
        return prepared.With(measures);
    }

    /// <summary>The same with other measures.</summary>
    /// <exception cref="ArgumentException">A measure cannot act.</exception>
    public PreparedRun With(ImmutableArray<Measure> measures)
    {
        foreach (var measure in measures)
        {
            if (Refusal.Of(table, scenario, measure) is { } refusal)
            {
                throw new ArgumentException($"{measure.Name}: {refusal}", nameof(measures));
            }
        }

        return new PreparedRun(this) { Measures = measures };
    }

    private PreparedRun(PreparedRun other)
    {
        table = other.table;
        scenario = other.scenario;
        remarks = other.remarks;
        Economy = other.Economy;
        Shocks = other.Shocks;
        Firms = other.Firms;
    }

    /// <summary>A state of its own, to be run as often as wanted on one thread.</summary>
    public Simulation NewSimulation()
    {
        if (Firms is null)
        {
            return new Simulation(Economy, Shocks, Levers());
        }

        var cash = new FirmCash(Firms, new FirmSupport(table, Firms, scenario, Measures), Economy.Stride);
        return new Simulation(Economy, Shocks, Levers(), cash, cash.KnockOn ? null : new Simulation(Economy, Shocks, Levers()));
    }

    private LeverPath? Levers()
    {
        ImmutableArray<Measure> levers = [.. Measures.Where(measure => !FirmMoney.Acts(measure.Lever))];
        return levers.IsEmpty ? null : new LeverPath(Economy, table, scenario, levers);
    }

    /// <summary>One run with the scenario's own parameters.</summary>
    public ImpactRun Run() => Run(RunParameters.Of(scenario.Parameters));

    /// <summary>One run with parameters of its own.</summary>
    public ImpactRun Run(in RunParameters parameters)
    {
        var (days, n) = (scenario.Days, Economy.Count);
        var output = new double[days * n];
        var valueAdded = new double[days * n];
        var jobs = new double[days * n];
        var unmet = new double[days * n];
        var consumption = new double[days * n];
        var limits = new Limit[days * n];
        var simulation = NewSimulation();
        var dayLimits = new DayLimits(Economy);
        var closures = simulation.Firms is { } firms ? new ClosureRecord(firms, days) : null;
        simulation.Begin(parameters);
        for (var t = 0; t < days; t++)
        {
            simulation.Step(t);
            dayLimits.Write(simulation, limits.AsSpan(t * n, n));
            closures?.Write(t);
            for (var i = 0; i < n; i++)
            {
                var cell = (t * n) + i;
                output[cell] = simulation.Output[i];
                valueAdded[cell] = Economy.ValueAddedPerOutput[i] * simulation.Output[i];
                jobs[cell] = simulation.JobsAtWork(i);
                unmet[cell] = simulation.Demand[i] - simulation.Output[i];
                consumption[cell] = simulation.Household[i] * simulation.ServedFinal[i];
            }
        }

        return new ImpactRun
        {
            Industries = table.Industries,
            Start = scenario.Start,
            Output = Matrix.Own(days, n, output),
            ValueAdded = Matrix.Own(days, n, valueAdded),
            Jobs = Matrix.Own(days, n, jobs),
            JobsUnit = table.Jobs is null ? JobsUnit.LabourCompensation : JobsUnit.Persons,
            UnmetDemand = Matrix.Own(days, n, unmet),
            Consumption = Matrix.Own(days, n, consumption),
            Limits = Keep(limits),
            InputCodes = [.. table.Industries.Take(Economy.Grid.Inputs).Select(industry => Economy.Trade is null ? industry.Label : industry.Code)],
            Base = Base(),
            ShowsConsumption = scenario.Parameters.IncomeReplacement is not null,
            Grade = Grade(table),
            Remarks = Remarks,
            FirmsClosed = closures?.End(),
        };
    }

    /// <summary>The day before the shock.</summary>
    public BaseDay Base() => new(
        [.. Economy.Output.AsSpan(0, Economy.Count)],
        [.. Enumerable.Range(0, Economy.Count).Select(i => Economy.ValueAddedPerOutput[i] * Economy.Output[i])],
        [.. Economy.Jobs.AsSpan(0, Economy.Count)],
        [.. Enumerable.Range(0, Economy.Count).Select(Economy.HouseholdTotal)]);

    private static ImmutableArray<Limit> Keep(Limit[] limits) =>
        System.Runtime.InteropServices.ImmutableCollectionsMarshal.AsImmutableArray(limits);

    /// <summary>A with criticality, stocks and jobs of the table's own; otherwise parts are another country's.</summary>
    internal static DataGrade Grade(EconomyTable table) =>
        table.Criticality is not null && table.TargetStockDays is not null && table.Jobs is not null ? DataGrade.A : DataGrade.C;
}
