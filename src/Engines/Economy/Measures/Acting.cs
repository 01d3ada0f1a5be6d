using System.Collections.Immutable;
using Vicinal.Economy.Dynamics;
using Vicinal.Economy.Scenarios;

namespace Vicinal.Economy.Measures;

/// <summary>A measure as numbers by row, from one day to another.</summary>
/// <param name="Lever">How it acts.</param>
/// <param name="From">First day of the run.</param>
/// <param name="To">First day on which it no longer acts.</param>
/// <param name="Values">By row: a share removed, a multiplier, money a day, or the addition to the multiplier of local inputs.</param>
/// <param name="Most">By row, for local share only: the multiplier at which all imports are replaced.</param>
internal sealed record Acting(Lever Lever, int From, int To, double[] Values, double[]? Most)
{
    /// <summary>Reads a measure that can act (see <see cref="Refusal"/>).</summary>
    public static Acting Of(BaseEconomy economy, EconomyTable table, Scenario scenario, Measure measure)
    {
        var from = measure.From.DayNumber - scenario.Start.DayNumber;
        var to = measure.To.DayNumber - scenario.Start.DayNumber;
        var reach = Reach.Of(table, measure);
        var values = new double[economy.Count];
        double[]? most = null;
        switch (measure.Lever)
        {
            case Lever.LabourSupply or Lever.Firing:
                for (var i = 0; i < values.Length; i++)
                {
                    values[i] = measure.Amount * reach[i];
                }

                break;
            case Lever.Hiring or Lever.Stocks:
                for (var i = 0; i < values.Length; i++)
                {
                    values[i] = 1 + ((measure.Amount - 1) * reach[i]);
                }

                break;
            case Lever.LocalShare:
                most = new double[values.Length];
                for (var j = 0; j < values.Length; j++)
                {
                    (values[j], most[j]) = LocalShare(table, j, measure.Amount * reach[j]);
                }

                break;
            default:
                var shares = MoneyShares(table, measure.Lever, reach);
                for (var i = 0; i < values.Length; i++)
                {
                    values[i] = measure.Amount * shares[i] / (to - from);
                }

                break;
        }

        return new Acting(measure.Lever, from, to, values, most);
    }

    /// <summary>How money is spread over rows: by their share of the base demand that the lever adds to, among the rows reached. All zero where there is none.</summary>
    internal static double[] MoneyShares(EconomyTable table, Lever lever, double[] reach)
    {
        var demand = table.FinalDemand;
        var shares = new double[table.Count];
        var total = 0.0;
        for (var i = 0; i < shares.Length; i++)
        {
            shares[i] = reach[i] * Math.Max(0, lever switch
            {
                Lever.HouseholdDemand => demand.Household[i],
                Lever.Exports => demand.Exports[i],
                Lever.Investment => demand.Investment[i],
                Lever.Government => demand.Government[i],
                Lever.Npish => demand.Npish[i],
                Lever.OtherDemand => demand.Npish[i] + demand.Government[i] + demand.Investment[i] + demand.Exports[i],
                _ => throw new ArgumentOutOfRangeException(nameof(lever), lever, "This lever adds no money."),
            });
            total += shares[i];
        }

        for (var i = 0; i < shares.Length && total > 0; i++)
        {
            shares[i] /= total;
        }

        return shares;
    }

    /// <summary>
    /// Moving p points of a user's inputs from imports to the table's own suppliers multiplies its domestic coefficients by
    /// 1 + min(p/100·(D + M), M)/D, with D its domestic and M its imported inputs: the same inputs in the same proportions, bought nearer.
    /// </summary>
    private static (double Added, double Most) LocalShare(EconomyTable table, int user, double points)
    {
        var imports = Math.Max(0, table.Imports!.Value[user]);
        var local = 0.0;
        for (var i = 0; i < table.Count; i++)
        {
            local += table.Flows[i, user];
        }

        return local > 0 ? (Math.Min(points / 100 * (local + imports), imports) / local, 1 + (imports / local)) : (0, 1);
    }
}
