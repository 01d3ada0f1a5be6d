using System.Globalization;

namespace Vicinal.Territories;

/// <summary>Countries by their ISO 3166-1 code, in the reader's language.</summary>
internal static class Countries
{
    /// <summary>The country's name; the code itself where it is not known.</summary>
    public static string Name(string code)
    {
        try
        {
            return new RegionInfo(code).DisplayName;
        }
        catch (ArgumentException)
        {
            return code;
        }
    }

    /// <summary>Every country that the program knows, by code, in the order of the reader's language.</summary>
    public static IReadOnlyList<(string Code, string Name)> All()
        => [.. CultureInfo.GetCultures(CultureTypes.SpecificCultures)
            .Select(culture => new RegionInfo(culture.Name).TwoLetterISORegionName)
            .Where(code => code.Length == 2 && char.IsLetter(code[0]))
            .Distinct(StringComparer.Ordinal)
            .Select(code => (code, Name(code)))
            .OrderBy(country => country.Item2, StringComparer.CurrentCulture)];
}
