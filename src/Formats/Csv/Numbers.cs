using System.Globalization;

namespace Vicinal.Formats.Csv;

/// <summary>Numbers as files write them: a decimal point, no thousands marks, no units; shortest text that reads back the same.</summary>
internal static class Numbers
{
    public static string Text(double value) => value == 0 ? "0" : value.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>A finite number; otherwise null with the reason in <paramref name="fault"/>.</summary>
    public static double? Read(ReadOnlySpan<char> text, out string? fault)
    {
        fault = null;
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value))
            return value;
        fault = Fault(text, value);
        return null;
    }

    private static string Fault(ReadOnlySpan<char> text, double parsed)
    {
        var shown = Quote.Of(text);
        if (text.IsWhiteSpace())
            return "the cell is empty: write a number (0 where there is none).";
        if (double.IsInfinity(parsed) || double.IsNaN(parsed) || text.Trim().Equals("inf", StringComparison.OrdinalIgnoreCase))
            return $"{shown} is not a finite number.";
        if (text.Contains(',') && !text.Contains('.'))
            return $"{shown} is not a number: write decimals with a point, as in {Quote.Of(text.ToString().Replace(',', '.'))}, and no thousands marks.";
        return $"{shown} is not a number: write digits with a decimal point and nothing else.";
    }
}
