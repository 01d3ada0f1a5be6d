using System.Globalization;

namespace Vicinal.Platform.Forms;

/// <summary>Reads what people type into fields: dates as the browser sends them, numbers as any of the three languages writes them.</summary>
public static class Typed
{
    /// <summary>A day as <c>2020-03-14</c>, between 1990 and 2100.</summary>
    public static DateOnly? Day(string text)
        => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 1990 and <= 2100 ? day : null;

    /// <summary>A whole number; digits may be grouped in threes by a space, point, comma or apostrophe.</summary>
    public static double? Whole(string text)
    {
        var groups = text.Trim().Split([' ', '\u00A0', '\u202F', '.', ',', '\'', '’']);
        if (groups.Length > 1 && (groups[0].Length is 0 or > 3 || groups.Skip(1).Any(group => group.Length != 3)))
            return null;
        var digits = string.Concat(groups);
        return digits.Length is > 0 and <= 15 && digits.All(char.IsAsciiDigit) ? double.Parse(digits, CultureInfo.InvariantCulture) : null;
    }

    /// <summary>A number with an optional decimal part after a point or a comma: <c>2.5</c>, <c>2,5</c>, <c>1 500</c>.</summary>
    public static double? Number(string text)
    {
        if (Whole(text) is { } whole)
            return whole;
        var plain = text.Trim().Replace(" ", "", StringComparison.Ordinal).Replace("\u00A0", "", StringComparison.Ordinal).Replace("\u202F", "", StringComparison.Ordinal).Replace(',', '.');
        return double.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number < 1e15 ? number : null;
    }

    /// <summary>An amount of money in minor units, exact: <c>1200</c>, <c>1 200,50</c>, <c>1.200,50</c>; null where it is not one, is negative or has parts smaller than the minor unit.</summary>
    public static long? Money(string text, long minorPerUnit)
    {
        var plain = new string([.. text.Where(letter => letter is not (' ' or '\u00A0' or '\u202F' or '\'' or '’'))]);
        var last = plain.LastIndexOfAny(['.', ',']);

        // A single group of three digits after a point or a comma is a thousand, as everywhere in these forms; with both signs the last one is the decimal sign.
        if (last >= 0 && plain.AsSpan().IndexOf(plain[last] == '.' ? ',' : '.') < 0 && Whole(plain) is not null)
            last = -1;
        var whole = last < 0 ? plain : plain[..last];
        var part = last < 0 ? "" : plain[(last + 1)..];
        var digits = whole.Replace(".", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal);
        if ((last < 0 || whole.AsSpan().IndexOfAny('.', ',') >= 0) && Whole(whole) is null)
            return null;
        var places = minorPerUnit switch { 1 => 0, 1000 => 3, _ => 2 };
        if (digits.Length is 0 or > 14 || part.Length > places || !digits.All(char.IsAsciiDigit) || !part.All(char.IsAsciiDigit))
            return null;
        return (long.Parse(digits, CultureInfo.InvariantCulture) * minorPerUnit) + (part.Length == 0 ? 0 : long.Parse(part.PadRight(places, '0'), CultureInfo.InvariantCulture));
    }

    /// <summary>The day as the browser sends and takes it.</summary>
    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
