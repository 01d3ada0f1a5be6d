namespace Vicinal.Economy.Firms;

/// <summary>The cash of firms in one run, and what has closed (docs/method/liquidity.md). Allocates when made, not from day to day.</summary>
/// <remarks>
/// Firms of one row and size share costs, revenue and support, so that their balance moves alike; they differ in the cash they began with.
/// A firm closes on the first evening on which its cash is below zero: the share that has closed is the share that began with less than the deepest balance so far.
/// </remarks>
internal sealed class FirmCash
{
    /// <summary>Less than this, in days of usual revenue, is rounding and closes nobody.</summary>
    public const double Nothing = 1e-9;

    private readonly BaseFirms firms;
    private readonly FirmSupport support;
    private readonly double[] balance;
    private readonly double[] need;
    private readonly double[] returned;
    private readonly int[] goodDays;
    private double factor = 1;

    public FirmCash(BaseFirms firms, FirmSupport support, int stride)
    {
        this.firms = firms;
        this.support = support;
        var cells = firms.Count * BaseFirms.Sizes;
        balance = new double[cells];
        need = new double[cells];
        returned = new double[cells];
        goodDays = new int[cells];
        Closed = new double[cells];
        Open = new double[stride];
        Reach = new double[stride];
        OpenToday = new double[stride];
        ReachToday = new double[stride];
    }

    /// <summary>The firms before the shock.</summary>
    public BaseFirms Base => firms;

    /// <summary>Share of firms of a row and size that have closed since the start.</summary>
    public double[] Closed { get; }

    /// <summary>Share of a row's capacity that is open, by row.</summary>
    public double[] Open { get; }

    /// <summary>Share of a row's demand that open firms may serve, by row.</summary>
    public double[] Reach { get; }

    /// <summary><see cref="Open"/> as it was on the day that <see cref="Close"/> ended.</summary>
    public double[] OpenToday { get; }

    /// <summary><see cref="Reach"/> as it was on that day.</summary>
    public double[] ReachToday { get; }

    /// <summary>Whether revenue feels closures.</summary>
    public bool KnockOn => firms.Liquidity.KnockOn;

    /// <summary>Returns to the morning of day 0: nobody has closed.</summary>
    /// <param name="cashDays">Multiplier of median cash.</param>
    public void Begin(double cashDays)
    {
        factor = cashDays;
        Array.Clear(balance);
        Array.Clear(need);
        Array.Clear(returned);
        Array.Clear(goodDays);
        Array.Clear(Closed);
        Array.Fill(Open, 1);
        Array.Fill(Reach, 1);
    }

    /// <summary>
    /// The evening of day <paramref name="t"/>: revenue and support come in, costs go out, then firms without cash close. What closes is missing from the next morning.
    /// </summary>
    /// <param name="t">The day.</param>
    /// <param name="output">The day's output by row that firms earn from: of the run without closures, or with knock-on effects of the run itself.</param>
    public void Close(int t, ReadOnlySpan<double> output)
    {
        Open.CopyTo(OpenToday, 0);
        Reach.CopyTo(ReachToday, 0);
        support.MoveTo(t);
        for (var i = 0; i < firms.Count; i++)
        {
            if (firms.Output[i] <= 0)
            {
                continue;
            }

            var sharing = KnockOn ? Open[i] : 1;
            var revenue = sharing > 0 ? output[i] / firms.Output[i] / sharing : 0;
            var missing = 0.0;
            for (var cell = i * BaseFirms.Sizes; cell < (i + 1) * BaseFirms.Sizes; cell++)
            {
                if (firms.AreFirms(cell))
                {
                    Settle(cell, revenue);
                    missing += firms.Weight[cell] * (Closed[cell] - returned[cell]);
                }
            }

            Open[i] = 1 - missing;
            Reach[i] = 1 - ((1 - firms.Liquidity.TakenOver) * missing);
        }
    }

    /// <summary>
    /// Losses and repayments lower the balance; what is earned refills it up to where it began, and beyond that goes to owners and taxes, as in quiet times.
    /// Never falls in either argument, on which the promise about support rests.
    /// </summary>
    private static double Earn(double balance, double earned) => earned > 0 ? balance + Math.Min(earned, Math.Max(0, -balance)) : balance + earned;

    private void Settle(int cell, double revenue)
    {
        var traded = (revenue * firms.Kept[cell]) - firms.Fixed[cell];
        var paid = support.PerDay[cell];
        balance[cell] = Earn(balance[cell], traded + Math.Min(0, paid)) + Math.Max(0, paid);
        var closing = -balance[cell] > need[cell];
        if (closing)
        {
            need[cell] = -balance[cell];
            Closed[cell] = firms.ShareBelow(cell, need[cell], factor);
        }

        goodDays[cell] = traded < -Nothing || closing ? 0 : goodDays[cell] + 1;
        if (goodDays[cell] > firms.Liquidity.ReturnAfterDays)
        {
            returned[cell] = Math.Min(Closed[cell], returned[cell] + (firms.Liquidity.ReturnRate * Closed[cell]));
        }
    }
}
