using System.Globalization;
using System.Resources;
using Vicinal.Planning.Records;

namespace Vicinal.Formats.Wording;

/// <summary>Short names of the industries that measures are for: divisions of ISIC Rev. 4 and bundles of them, in the languages of the interface.</summary>
public static class SectorNames
{
    // More would be a list of trades and no name.
    private const int MostOfASection = 6;

    private static readonly ResourceManager Texts = new("Vicinal.Formats.Wording.SectorTexts", typeof(SectorNames).Assembly);

    /// <summary>The name of a division or bundle; a section by those of its divisions where there are few; another code as it is.</summary>
    public static string Of(string code, CultureInfo culture) =>
        Known(code, culture) ?? (code.Length == 1 && SectorCodes.Divisions(code) is { Count: > 0 and <= MostOfASection } divisions
            ? string.Join(", ", divisions.Select(division => Known(division.ToString("00", CultureInfo.InvariantCulture), culture)).OfType<string>())
            : code);

    private static string? Known(string code, CultureInfo culture) =>
        Texts.GetString($"Sector.{(code.Length == 1 && char.IsAsciiDigit(code[0]) ? "0" + code : code)}", culture);
}
