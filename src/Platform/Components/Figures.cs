using System.Globalization;

namespace Vicinal.Platform.Components;

/// <summary>Figures as the reader's language writes them. Every method reads the current culture.</summary>
public static class Figures
{
    private static CultureInfo Culture => CultureInfo.CurrentCulture;

    /// <summary>A whole number with separators: 1,234 or 1 234.</summary>
    public static string Whole(double value) => Sign(Math.Round(value, MidpointRounding.AwayFromZero).ToString("N0", Culture));

    /// <summary>A number with the given decimals.</summary>
    public static string Number(double value, int decimals) => Sign(value.ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), Culture));

    /// <summary>Rounded to two significant figures, as one says a number whose third figure is not known: 96,000.</summary>
    public static string About(double value)
    {
        if (value == 0 || !double.IsFinite(value))
            return Whole(value);
        var step = Math.Pow(10, Math.Max(0, Math.Floor(Math.Log10(Math.Abs(value))) - 1));
        return Whole(Math.Round(value / step, MidpointRounding.AwayFromZero) * step);
    }

    /// <summary>A share as a percentage: 0.256 is 26 %.</summary>
    public static string Percent(double share, int decimals = 0)
        => Sign(share.ToString("P" + decimals.ToString(CultureInfo.InvariantCulture), Culture));

    /// <summary>A size in millions of bytes, without the unit; small ones with a decimal.</summary>
    public static string Megabytes(long bytes) => Number(bytes / 1e6, bytes is > 0 and < 9_950_000 && bytes % 1_000_000 != 0 ? 1 : 0);

    /// <summary>A change, always with its sign: −44 %, +3 %.</summary>
    public static string Change(double share, int decimals = 0)
    {
        var text = Percent(share, decimals);
        return share > 0 ? "+" + text : text;
    }

    /// <summary>A day with its month in words: 14 March 2020.</summary>
    public static string Day(DateOnly date) => date.ToString("d MMMM yyyy", Culture);

    /// <summary>A day for an axis or a narrow cell: 14 Mar.</summary>
    public static string ShortDay(DateOnly date) => date.ToString("d MMM", Culture);

    // The typographic minus is as wide as a figure and is not broken from it.
    private static string Sign(string text) => text.Replace('-', '−');
}
