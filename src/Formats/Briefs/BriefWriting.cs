using System.Globalization;
using System.Resources;
using Vicinal.Economy;
using Vicinal.Planning;

namespace Vicinal.Formats.Briefs;

/// <summary>In which words and figures a paper is written.</summary>
/// <param name="Culture">Its language, and how it writes figures and days.</param>
public sealed record BriefWriting(CultureInfo Culture)
{
    private static readonly ResourceManager Texts = new("Vicinal.Formats.Briefs.BriefTexts", typeof(BriefWriting).Assembly);

    /// <summary>The name of an industry as its reader sees it; the table's own by default.</summary>
    public Func<Industry, string> Industry { get; init; } = industry => industry.Name;

    /// <summary>The name of an activity; the catalogue's by default.</summary>
    public Func<string, string> Activity { get; init; } = code => ActivityCatalogue.Find(code)?.Name ?? code;

    /// <summary>The name of an industry of which only the table's label is known; the label itself by default.</summary>
    public Func<string, string> Label { get; init; } = label => label;

    /// <summary>The same words, with industries of this table called by their names wherever a label stands.</summary>
    public BriefWriting For(EconomyTable table) =>
        this with { Label = label => table.Industries.FirstOrDefault(one => string.Equals(one.Label, label, StringComparison.Ordinal)) is { } industry ? Industry(industry) : label };

    internal string this[string key] => Texts.GetString(key, Culture) ?? throw new MissingManifestResourceException($"There is no text {key}.");

    internal string this[string key, params object[] values] => string.Format(Culture, this[key], values);

    internal string? Find(string key) => Texts.GetString(key, Culture);

    internal string Day(DateOnly day) => day.ToString(this["Format.Day"], Culture);

    internal string Whole(double value) => Sign(Math.Round(value, MidpointRounding.AwayFromZero).ToString("N0", Culture));

    /// <summary>Two significant figures, as one says a number whose third is not known.</summary>
    internal string About(double value)
    {
        if (value == 0 || !double.IsFinite(value))
            return Whole(value);
        var step = Math.Pow(10, Math.Max(0, Math.Floor(Math.Log10(Math.Abs(value))) - 1));
        return Whole(Math.Round(value / step, MidpointRounding.AwayFromZero) * step);
    }

    internal string Percent(double share) => Sign(share.ToString("P0", Culture));

    /// <summary>1,200.50 EUR.</summary>
    internal string Money(MinorUnits amount, string currency)
    {
        var minor = Currencies.MinorPerUnit(currency);
        var places = amount.Value % minor == 0 ? "N0" : minor == 1000 ? "N3" : "N2";
        return $"{Sign((amount.Value / (decimal)minor).ToString(places, Culture))} {currency}";
    }

    private static string Sign(string text) => text.Replace('-', '−');
}

/// <summary>Where a paper's figures come from.</summary>
/// <param name="Place">The territory as its reader calls it.</param>
/// <param name="Package">The economy's title, money, year and sources.</param>
/// <param name="Grade">How well founded the figures are.</param>
/// <param name="Command">What to type to get them again.</param>
public sealed record BriefGround(string Place, EconomyPackage Package, DataGrade Grade, string Command);
