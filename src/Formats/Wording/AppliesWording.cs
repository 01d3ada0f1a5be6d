using System.Globalization;
using System.Resources;
using Vicinal.Planning.Records;

namespace Vicinal.Formats.Wording;

/// <summary>What people read around the lines of what applies to them: headings, and why a line of public money counts.</summary>
public static class AppliesWording
{
    private static readonly ResourceManager Texts = new("Vicinal.Formats.Wording.AppliesTexts", typeof(AppliesWording).Assembly);

    /// <summary>Caption of the sums that somebody may get.</summary>
    public static string Together(CultureInfo culture) => Text("Together", culture);

    /// <summary>Headings of those sums: how often, from, up to, currency.</summary>
    public static IReadOnlyList<string> TogetherHeads(CultureInfo culture) => [Text("Rhythm", culture), Text("From", culture), Text("UpTo", culture), Text("Currency", culture)];

    /// <summary>Caption of public money.</summary>
    public static string Money(CultureInfo culture) => Text("Money", culture);

    /// <summary>Headings of public money: channel, amount, currency.</summary>
    public static IReadOnlyList<string> MoneyHeads(CultureInfo culture) => [Text("Channel", culture), Text("Amount", culture), Text("Currency", culture)];

    /// <summary>How many records are in force elsewhere, and where to read how all this is decided.</summary>
    public static string Elsewhere(int count, string method, CultureInfo culture) => string.Format(culture, Text("Elsewhere", culture), count, method);

    /// <summary>One line of public money and why it counts, or does not.</summary>
    /// <param name="line">The line.</param>
    /// <param name="title">The title of a record by its id, in the reader's language.</param>
    /// <param name="culture">The reader's language.</param>
    public static string Of(MoneyLine line, Func<string, string> title, CultureInfo culture)
    {
        var amount = MoneyWords.Of(line.Cost.Amount, line.Cost.Currency, culture);
        return string.Format(
            culture,
            Text(line.Counts switch { MoneyCounts.Counts => "MoneyCounts", MoneyCounts.InsideOther => "MoneyInside", MoneyCounts.BeyondOther => "MoneyBeyond" }, culture),
            title(line.Record),
            line.Cost.Approximate ? string.Format(culture, Text("MoneyAbout", culture), amount) : amount,
            PlanNames.Of(line.Cost.Channel, culture),
            line.Inside is { } other ? title(other) : "",
            MoneyWords.Of(line.Counted, line.Cost.Currency, culture));
    }

    internal static string Text(string key, CultureInfo culture) => Texts.GetString(key, culture) ?? throw new MissingManifestResourceException($"There is no text {key}.");
}
