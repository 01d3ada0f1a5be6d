namespace Vicinal.Formats.Records;

/// <summary>
/// Keeps a spreadsheet from taking a text for a formula: an apostrophe is put before it, and taken away on reading.
/// A text that begins with apostrophes and then such a sign gets one more, so every text comes back as it was.
/// </summary>
internal static class FormulaCells
{
    // The wide forms are signs of formulas too where the spreadsheet is set to Chinese, Japanese or Korean.
    private const string Signs = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    public static string Guard(string text) => Acts(text) ? "'" + text : text;

    public static string Bare(string cell) => cell.StartsWith('\'') && Acts(cell) ? cell[1..] : cell;

    private static bool Acts(string text)
    {
        var first = text.AsSpan().IndexOfAnyExcept('\'');
        return first >= 0 && Signs.Contains(text[first], StringComparison.Ordinal);
    }
}
