using System.Collections.Immutable;

namespace Vicinal.Economy.Firms;

/// <summary>Writes down closures evening by evening.</summary>
internal sealed class ClosureRecord(FirmCash cash, int days)
{
    private readonly BaseFirms firms = cash.Base;
    private readonly double[] closed = new double[days * cash.Base.Count];
    private readonly double[] jobs = new double[days * cash.Base.Count];
    private readonly double[] capacity = new double[days * cash.Base.Count];

    /// <summary>Call right after the day's step.</summary>
    public void Write(int t)
    {
        for (var cell = 0; cell < cash.Closed.Length; cell++)
        {
            var at = (t * firms.Count) + (cell / BaseFirms.Sizes);
            closed[at] += firms.Firms[cell] * cash.Closed[cell];
            jobs[at] += firms.Jobs[cell] * cash.Closed[cell];
        }

        for (var i = 0; i < firms.Count; i++)
        {
            capacity[(t * firms.Count) + i] = 1 - cash.Open[i];
        }
    }

    public FirmClosures End() => new()
    {
        AtBase = firms.InPersons ? [.. Enumerable.Range(0, firms.Count).Select(i => firms.Firms.AsSpan(i * BaseFirms.Sizes, BaseFirms.Sizes).ToArray().Sum())] : null,
        Firms = firms.InPersons ? Matrix.Own(days, firms.Count, closed) : null,
        Jobs = firms.InPersons ? Matrix.Own(days, firms.Count, jobs) : null,
        Capacity = Matrix.Own(days, firms.Count, capacity),
        BySize = [.. Enum.GetValues<FirmSize>().Select(BySize)],
    };

    /// <summary>Firms closed so far, over all industries.</summary>
    public static double Total(FirmCash cash)
    {
        var total = 0.0;
        for (var cell = 0; cell < cash.Closed.Length; cell++)
        {
            total += cash.Base.Firms[cell] * cash.Closed[cell];
        }

        return total;
    }

    private ClosuresBySize BySize(FirmSize size)
    {
        if (!firms.InPersons)
        {
            return new ClosuresBySize(size, null, null, null);
        }

        var cells = Enumerable.Range(0, firms.Count).Select(i => (i * BaseFirms.Sizes) + (int)size).ToList();
        return new ClosuresBySize(
            size,
            cells.Sum(cell => firms.Firms[cell]),
            cells.Sum(cell => firms.Firms[cell] * cash.Closed[cell]),
            cells.Sum(cell => firms.Jobs[cell] * cash.Closed[cell]));
    }
}
