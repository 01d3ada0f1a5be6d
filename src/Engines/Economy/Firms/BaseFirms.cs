using Vicinal.Economy.Dynamics;

namespace Vicinal.Economy.Firms;

/// <summary>The firms of a table before the shock, by row and size (index row·4 + size), without labels. Read-only, so that runs may share it.</summary>
internal sealed class BaseFirms
{
    /// <summary>Sizes of a row.</summary>
    public const int Sizes = 4;

    // Without output, or with cash for ever: not firms that can close, and nobody to support.
    private readonly bool[] isFirm;
    private readonly double shape;

    public BaseFirms(EconomyTable table, Liquidity liquidity)
    {
        Liquidity = liquidity;
        Count = table.Count;
        shape = liquidity.CashSpread > 1 ? Math.Log(3) / Math.Log(liquidity.CashSpread) : double.PositiveInfinity;
        InPersons = table.Jobs is not null;
        Weight = new double[Count * Sizes];
        Firms = new double[Count * Sizes];
        Jobs = new double[Count * Sizes];
        Cash = new double[Count * Sizes];
        Fixed = new double[Count * Sizes];
        Kept = new double[Count * Sizes];
        Output = new double[Count];
        isFirm = new bool[Count * Sizes];
        for (var i = 0; i < Count; i++)
        {
            Output[i] = table.Output[i] / BaseEconomy.YearDays;
            Read(i, FirmProfile.Of(table.Industries[i], liquidity), table.Jobs is { } jobs ? jobs[i] : 0);
        }
    }

    /// <summary>What it was made of.</summary>
    public Liquidity Liquidity { get; }

    /// <summary>Rows.</summary>
    public int Count { get; }

    /// <summary>Whether the table counts jobs in persons, so that firms can be counted.</summary>
    public bool InPersons { get; }

    /// <summary>Share of the row's jobs and output in firms of a size.</summary>
    public double[] Weight { get; }

    /// <summary>Number of firms, estimated; 0 for those that never run out of cash.</summary>
    public double[] Firms { get; }

    /// <summary>Jobs in them.</summary>
    public double[] Jobs { get; }

    /// <summary>Median cash in days of usual revenue; +∞ for those that never run out.</summary>
    public double[] Cash { get; }

    /// <summary>Costs that go on, as a share of usual revenue.</summary>
    public double[] Fixed { get; }

    /// <summary>What a firm keeps of its revenue after variable costs: fixed costs and margin.</summary>
    public double[] Kept { get; }

    /// <summary>Usual output a day, by row.</summary>
    public double[] Output { get; }

    /// <summary>Whether there are firms of this row and size that may run out of cash.</summary>
    public bool AreFirms(int cell) => isFirm[cell];

    /// <summary>
    /// Share of firms whose cash was less than <paramref name="need"/> (days of usual revenue): log-logistic around the median, so that a quarter lies below median ÷ spread
    /// and a quarter above median × spread; all at once where all are alike.
    /// </summary>
    /// <param name="cell">Row·4 + size.</param>
    /// <param name="need">The deepest that cash had to reach so far.</param>
    /// <param name="factor">Multiplier of the median, from an ensemble's draw.</param>
    public double ShareBelow(int cell, double need, double factor)
    {
        var median = Cash[cell] * factor;
        if (need <= FirmCash.Nothing || double.IsPositiveInfinity(median))
        {
            return 0;
        }

        if (median == 0)
        {
            return 1;
        }

        return double.IsPositiveInfinity(shape)
            ? need > median + FirmCash.Nothing ? 1 : 0
            : 1 / (1 + Math.Pow(median / need, shape));
    }

    private void Read(int row, IReadOnlyList<FirmClass> classes, double jobs)
    {
        foreach (var firms in classes)
        {
            var cell = (row * Sizes) + (int)firms.Size;
            Weight[cell] = firms.JobShare;
            Fixed[cell] = firms.FixedCostShare;
            Kept[cell] = firms.FixedCostShare + firms.Margin;
            // Days of cash are days of costs; with no costs at all there is nothing to run out of.
            Cash[cell] = firms.Margin < 1 ? firms.CashDays * (1 - firms.Margin) : double.PositiveInfinity;
            isFirm[cell] = Output[row] > 0 && firms.JobShare > 0 && !double.IsPositiveInfinity(Cash[cell]);
            Jobs[cell] = isFirm[cell] ? jobs * firms.JobShare : 0;
            Firms[cell] = Jobs[cell] / firms.MeanJobs;
        }
    }
}
