using Vicinal.Economy.Dynamics;
using Vicinal.Economy.Firms;

namespace Vicinal.Economy.Measures;

/// <summary>Sums of a run over days and industries: value added and consumption in money, jobs in days of work; and firms closed by the end.</summary>
internal readonly record struct RunTotals(double ValueAdded, double Jobs, double Consumption, double FirmsClosed)
{
    public static RunTotals Of(Simulation simulation, BaseEconomy economy, in RunParameters parameters, int days, CancellationToken cancellation)
    {
        var (valueAdded, jobs, consumption) = (0.0, 0.0, 0.0);
        simulation.Begin(parameters);
        for (var t = 0; t < days; t++)
        {
            cancellation.ThrowIfCancellationRequested();
            simulation.Step(t);
            for (var i = 0; i < economy.Count; i++)
            {
                valueAdded += economy.ValueAddedPerOutput[i] * simulation.Output[i];
                jobs += simulation.JobsAtWork(i);
                consumption += simulation.Household[i] * simulation.ServedFinal[i];
            }
        }

        return new RunTotals(valueAdded, jobs, consumption, simulation.Firms is { } firms ? ClosureRecord.Total(firms) : 0);
    }

    public RunTotals Less(RunTotals other) => new(ValueAdded - other.ValueAdded, Jobs - other.Jobs, Consumption - other.Consumption, FirmsClosed - other.FirmsClosed);
}
