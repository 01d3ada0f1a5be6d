using System.Globalization;
using System.Resources;
using Vicinal.Planning;
using Vicinal.Planning.Records;

namespace Vicinal.Formats.Wording;

/// <summary>What people read for the codes of published measures and of what applies to them, in the languages of the interface; English where a language is not one of them.</summary>
public static class RecordWording
{
    /// <summary>Most characters of a text to pass on.</summary>
    public const int PassOn = 300;

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
        string.Join(' ', line.Reasons.Select(reason => Of(reason, title, culture)).Prepend(Of(line.Standing, culture)));

    /// <summary>What is there for somebody, in at most <see cref="PassOn"/> characters, to be passed on as a message.</summary>
    public static string ToPassOn(WhatApplies applies, CultureInfo culture)
    {
        var there = applies.Lines.Where(line => line.IsThere).Select(line => line.Record.TextIn(culture.TwoLetterISOLanguageName).Title).ToList();
        var day = Day(applies.Question.On, culture);
        if (there.Count == 0)
            return string.Format(culture, Text("PassNone", culture), day);
        var lead = string.Format(culture, Text("Pass", culture), day);
        for (var shown = there.Count; shown > 0; shown--)
        {
            var text = lead + string.Join("; ", there.Take(shown)) + (shown < there.Count ? "; " + string.Format(culture, Text("PassMore", culture), there.Count - shown) : "") + ".";
            if (text.Length <= PassOn)
                return text;
        }

        // One title alone is too long: cut it at a word.
        var cut = lead + there[0];
        return cut[..cut.LastIndexOf(' ', PassOn - 1)] + "…";
    }

    private static string Value(AppliesBecause reason, CultureInfo culture) => reason.Reason switch
    {
        AppliesReason.ForGroup => string.Join(", ", reason.Value.Split(", ").Select(code => PlanNames.Group(code, culture))),
        AppliesReason.BeginsOn or AppliesReason.EndedOn => Day(DateOnly.ParseExact(reason.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture), culture),
        AppliesReason.StatusIs => Of(Enum.Parse<MeasureStatus>(reason.Value), culture),
        AppliesReason.OnCondition => Of(Enum.Parse<Conditionality>(reason.Value), culture),
        AppliesReason.TakenUp => Of(Enum.Parse<TakeUp>(reason.Value), culture),
        _ => reason.Value,
    };

    private static string Day(DateOnly day, CultureInfo culture) =>
        day.ToString(culture.TwoLetterISOLanguageName == "es" ? "d 'de' MMMM 'de' yyyy" : "d MMMM yyyy", culture);

    private static string Text(string key, CultureInfo culture) => Texts.GetString(key, culture) ?? throw new MissingManifestResourceException($"There is no text {key}.");
}
