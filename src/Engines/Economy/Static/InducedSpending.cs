using System.Collections.Immutable;

namespace Vicinal.Economy.Static;

/// <summary>Households inside the model: what is spent of labour pay, and what it brings.</summary>
/// <remarks>
/// The system of n + 1 rows (I − A, −h; −w, 1) by its Schur complement: a unit of demand for j brings pay p_j = (w'L)_j, the rounds of spending multiply pay by
/// 1 / (1 − w'Lh), and a unit of pay brings q'Lh of a quantity q. h = s·c/Σc with s = min(1, Σc/Σl): pay is spent on domestic products as households' demand is composed,
/// at most in full, for what they spend above it comes from other income. The household row itself is not counted as output.
/// </remarks>
internal sealed class InducedSpending
{
    private readonly ImmutableArray<double> pay;
    private readonly double[] spending;
    private readonly double rounds;

    private InducedSpending(ImmutableArray<double> pay, double[] spending, double rounds, double spentShare, bool capped)
    {
        this.pay = pay;
        this.spending = spending;
        this.rounds = rounds;
        SpentShare = spentShare;
        Capped = capped;
    }

    /// <summary>s: of a unit of pay, what is spent on the table's products.</summary>
    public double SpentShare { get; }

    /// <summary>Whether households' demand exceeds labour pay.</summary>
    public bool Capped { get; }

    public static InducedSpending Of(EconomyTable table, Leontief open)
    {
        var labour = table.LabourCompensation!.Value;
        var household = table.FinalDemand.Household;
        var (pays, buys) = (labour.Sum(), household.Sum());
        var share = Math.Min(1, buys / pays);
        var spending = household.Select(c => share * c / buys).ToArray();
        var wages = table.Output.Select((x, j) => x > 0 ? labour[j] / x : 0).ToArray();
        var pay = open.PerDemand(wages);
        return new InducedSpending(pay, spending, 1 / (1 - Dot(pay, spending)), share, buys > pays);
    }

    /// <summary>The induced part for a quantity whose direct and indirect effect per unit of demand is <paramref name="perDemand"/>.</summary>
    public double Of(ImmutableArray<double> perDemand, int industry) => pay[industry] * rounds * Dot(perDemand, spending);

    private static double Dot(ImmutableArray<double> a, double[] b)
    {
        var sum = 0.0;
        for (var i = 0; i < b.Length; i++)
        {
            sum += a[i] * b[i];
        }

        return sum;
    }
}
