using System.Globalization;
using System.Resources;
using Vicinal.Planning;
using Vicinal.Planning.Records;

namespace Vicinal.Formats.Wording;

/// <summary>What people read for the codes of published measures and of what applies to them, in the languages of the interface; English where a language is not one of them.</summary>
public static class RecordWording
{
    private static readonly ResourceManager Texts = new("Vicinal.Formats.Wording.RecordTexts", typeof(RecordWording).Assembly);

    /// <summary>How a measure is had.</summary>
    public static string Of(TakeUp takeUp, CultureInfo culture) => Text($"TakeUp.{takeUp}", culture);

    /// <summary>What recipients commit to.</summary>
    public static string Of(Conditionality pledge, CultureInfo culture) => Text($"Conditionality.{pledge}", culture);

    /// <summary>Where a measure is in its life.</summary>
    public static string Of(MeasureStatus status, CultureInfo culture) => Text($"MeasureStatus.{status}", culture);

    /// <summary>How well an effect is known.</summary>
    public static string Of(EvidenceLevel level, CultureInfo culture) => Text($"EvidenceLevel.{level}", culture);

    /// <summary>How often something is paid.</summary>
    public static string Of(Every every, CultureInfo culture) => Text($"Every.{every}", culture);

    /// <summary>What a reach counts.</summary>
    public static string Of(ReachUnit unit, CultureInfo culture) => Text($"ReachUnit.{unit}", culture);

    /// <summary>Where a text comes from.</summary>
    public static string Of(TextMaking making, CultureInfo culture) => Text($"TextMaking.{making}", culture);

    /// <summary>A word of an enumeration of records, by its own name.</summary>
    internal static string Code(Type words, string word, CultureInfo culture) =>
        Texts.GetString($"{words.Name}.{word}", culture) ?? PlanNames.Word(words, word, culture) ?? throw new MissingManifestResourceException($"There is no text {words.Name}.{word}.");

    /// <summary>How a measure stands for who asks, as a sentence.</summary>
    public static string Of(Standing standing, CultureInfo culture) => Text($"Standing.{standing}", culture);

    /// <summary>A reason as a sentence.</summary>
    /// <param name="reason">The reason.</param>
    /// <param name="title">The title of a record by its id, in the reader's language.</param>
    /// <param name="culture">The reader's language.</param>
    public static string Of(AppliesBecause reason, Func<string, string> title, CultureInfo culture) =>
        string.Format(culture, Text($"Because.{reason.Reason}", culture), reason.Record is { } other ? title(other) : Value(reason, culture));

    /// <summary>An amount that somebody gets, such as <c>2,500 to 5,000 EUR once</c>.</summary>
    public static string Of(MinorUnits low, MinorUnits high, string currency, Every every, CultureInfo culture) => low == high
        ? $"{MoneyWords.Bare(low, currency, culture)} {currency} {Of(every, culture)}"
        : string.Format(culture, Text("BenefitRange", culture), MoneyWords.Bare(low, currency, culture), MoneyWords.Bare(high, currency, culture), currency, Of(every, culture));

    /// <summary>All sentences of a line: how it stands, then why.</summary>
    public static string Of(AppliesLine line, Func<string, string> title, CultureInfo culture) =>
        string.Join(' ', line.Reasons.Select(reason => Of(line, reason, title, culture)).Prepend(Standing(line, culture)));

    /// <summary>How a line stands, as a sentence that promises no more than is known.</summary>
    public static string Standing(AppliesLine line, CultureInfo culture) =>
        line.HasConditions && Texts.GetString($"Standing.May.{line.Standing}", culture) is { } may ? may : Of(line.Standing, culture);

    /// <summary>A day as people write it.</summary>
    public static string Day(DateOnly day, CultureInfo culture) =>
        day.ToString(culture.TwoLetterISOLanguageName == "es" ? "d 'de' MMMM 'de' yyyy" : "d MMMM yyyy", culture);

    /// <summary>A reason of a line: an area is named by its government where it is the government's own.</summary>
    public static string Of(AppliesLine line, AppliesBecause reason, Func<string, string> title, CultureInfo culture) => reason.Reason == AppliesReason.InForceIn && line.Record.Area.IsEmpty
        ? string.Format(culture, Text("Because.InForceIn", culture), line.Record.Government.Name)
        : Of(reason, title, culture);

    private static string Value(AppliesBecause reason, CultureInfo culture) => reason.Reason switch
    {
        AppliesReason.ForGroup => string.Join(", ", reason.Value.Split(", ").Select(code => PlanNames.Group(code, culture))),
        AppliesReason.ForSector => string.Join(", ", reason.Value.Split(", ").Select(code => SectorNames.Of(code, culture))),
        AppliesReason.BeginsOn or AppliesReason.EndedOn or AppliesReason.Until or AppliesReason.AskBy or AppliesReason.AskedBy => Day(DateOnly.ParseExact(reason.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture), culture),
        AppliesReason.StatusIs => Of(Enum.Parse<MeasureStatus>(reason.Value), culture),
        AppliesReason.OnCondition => Of(Enum.Parse<Conditionality>(reason.Value), culture),
        AppliesReason.TakenUp => Of(Enum.Parse<TakeUp>(reason.Value), culture),
        _ => reason.Value,
    };

    private static string Text(string key, CultureInfo culture) => Texts.GetString(key, culture) ?? throw new MissingManifestResourceException($"There is no text {key}.");
}
