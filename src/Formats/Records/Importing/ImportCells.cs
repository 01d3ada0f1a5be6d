using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Vicinal.Economy;
using Vicinal.Formats.Codes;
using Vicinal.Formats.Sheets;
using Vicinal.Formats.Wording;
using Vicinal.Planning;
using Vicinal.Planning.Records;

namespace Vicinal.Formats.Records.Importing;

/// <summary>Cells as people write them, in the words of the record's own form; what cannot be read is said with what would be right, never guessed.</summary>
internal static partial class ImportCells
{
    private static readonly CultureInfo[] Languages = [CultureInfo.GetCultureInfo("en"), CultureInfo.GetCultureInfo("es"), CultureInfo.GetCultureInfo("fr")];

    private static readonly FrozenDictionary<string, string> Instruments = Labels(InstrumentCatalogue.All.Select(one => one.Code), PlanNames.Instrument);
    private static readonly FrozenDictionary<string, string> Groups = Labels(TargetGroups.All, PlanNames.Group);
    private static readonly FrozenDictionary<string, string> Levels = Enums<GovernmentLevel>(PlanNames.Of);
    private static readonly FrozenDictionary<string, string> Phases = Enums<Phase>(PlanNames.Of);
    private static readonly FrozenDictionary<string, string> Channels = Enums<FiscalChannel>(PlanNames.Of);
    private static readonly FrozenDictionary<string, string> TakeUps = Enums<TakeUp>(RecordWording.Of);

    // The first day on which both calendars of spreadsheets agree on the number of days, and a day far enough.
    private static readonly DateOnly SpreadsheetDays = new(1899, 12, 30);

    /// <summary>The cell in the form's words; null where it cannot be read, which is then told.</summary>
    /// <param name="field">One of <see cref="ImportFields"/>.</param>
    /// <param name="cell">Not empty.</param>
    /// <param name="monthFirst">Whether 3/4/2020 is the fourth of March.</param>
    /// <param name="refuse">Gets what is wrong.</param>
    public static string? Of(string field, SheetCell cell, bool monthFirst, Action<string> refuse)
    {
        var text = cell.Text.Trim();
        return field switch
        {
            "instruments" => Codes(text, Instruments, "an instrument of the list (such as D4, or its name)", refuse),
            "targets" => Codes(text, Groups, "a target group", refuse),
            "sectors" or "government.codes" => string.Join("; ", text.Split([';', ',', '\n', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)),
            "level" => Word(text, Levels, "a level of government", refuse),
            "phase" => Word(text, Phases, "a phase", refuse),
            "channel" => Word(text, Channels, "a fiscal channel", refuse),
            "takeUp" => Word(text, TakeUps, "a way of taking up", refuse),
            "country" => text.Length == 2 ? text.ToUpperInvariant() : CountryCodes.OfName(text) ?? Refused(refuse, $"{Quote.Of(text)} is no country that is known by this name: write its two letters of ISO 3166-1, such as BE."),
            "currency" => text == "€" ? "EUR" : text.ToUpperInvariant(),
            "language" => text,
            "from" or "to" or "applyBy" or "reviewBy" => Day(cell, text, monthFirst, refuse),
            "cost" => Amount(cell, text, refuse),
            "reach.reached" or "reach.eligible" or "daysToFirstPayment" => Whole(cell, text, refuse),
            "texts.1.how" or "texts.1.conditions" or "texts.1.lessons" or "summary" => text.ReplaceLineEndings("\n"),
            _ => text.ReplaceLineEndings(" "),
        };
    }

    private static string? Codes(string text, FrozenDictionary<string, string> known, string what, Action<string> refuse)
    {
        var codes = new List<string>();
        // A label may hold commas itself: the whole cell is looked for before its parts.
        foreach (var part in known.ContainsKey(TitleLikeness.Folded(text)) ? [text] : text.Split([';', '|', '\n', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var code = known.GetValueOrDefault(TitleLikeness.Folded(part)) ?? (LeadingCode().Match(part) is { Success: true } leading ? known.GetValueOrDefault(TitleLikeness.Folded(leading.Value)) : null);
            if (code is null)
                return Refused(refuse, $"{Quote.Of(part)} is not {what}. {Nearest.Hint(part, [.. known.Values.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)])}");
            codes.Add(code);
        }

        return string.Join("; ", codes.Distinct(StringComparer.Ordinal));
    }

    private static string? Word(string text, FrozenDictionary<string, string> known, string what, Action<string> refuse) =>
        known.GetValueOrDefault(TitleLikeness.Folded(text)) ?? Refused(refuse, $"{Quote.Of(text)} is not {what}. {Nearest.Hint(text, [.. known.Values.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)])}");

    private static string? Day(SheetCell cell, string text, bool monthFirst, Action<string> refuse)
    {
        if (cell.Kind == CellKind.Number && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is > 20_000 and < 80_000)
            return Iso(SpreadsheetDays.AddDays(days));
        string[] forms = monthFirst ? ["yyyy-M-d", "yyyy/M/d", "M/d/yyyy", "M-d-yyyy", "d.M.yyyy"] : ["yyyy-M-d", "yyyy/M/d", "d/M/yyyy", "d-M-yyyy", "d.M.yyyy"];
        return DateOnly.TryParseExact(text, forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? Iso(day)
            : Refused(refuse, $"{Quote.Of(text)} is not a day: write 2020-03-14, or {(monthFirst ? "3/14/2020" : "14/3/2020")}.");
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>
    /// Single units with a point: signs of currencies and spaces go, of two kinds of signs the last is the decimal one, and a single group of three digits is a thousand, as in the forms of the pages.
    /// </summary>
    private static string? Amount(SheetCell cell, string text, Action<string> refuse)
    {
        if (cell.Kind == CellKind.Number)
            return text;
        var plain = Money().Replace(text, "");
        return Grouped().Match(plain) is { Success: true } grouped ? Unsigned(grouped.Value)
            : Decimal().Match(plain) is { Success: true } exact ? Unsigned(exact.Groups["whole"].Value) + "." + exact.Groups["part"].Value
            : plain.Length > 0 && plain.All(char.IsAsciiDigit) ? plain
            : Refused(refuse, $"{Quote.Of(text)} is not an amount of money: write digits only, such as 250000 or 1200.50, without words such as million.");
    }

    private static string? Whole(SheetCell cell, string text, Action<string> refuse)
    {
        var plain = cell.Kind == CellKind.Number ? text : Grouped().IsMatch(Money().Replace(text, "")) ? Unsigned(Money().Replace(text, "")) : Money().Replace(text, "");
        return plain.Length is > 0 and < 16 && plain.All(char.IsAsciiDigit) ? plain : Refused(refuse, $"{Quote.Of(text)} is not a whole number.");
    }

    private static string Unsigned(string text) => text.Replace(".", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal);

    private static string? Refused(Action<string> refuse, string message)
    {
        refuse(message);
        return null;
    }

    private static FrozenDictionary<string, string> Enums<T>(Func<T, CultureInfo, string> label)
        where T : struct, Enum =>
        Enum.GetValues<T>().SelectMany(value => Languages.Select(language => label(value, language)).Append(JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString()))
                .SelectMany(words => new[] { words, words.Split(',')[0], words.Split(',')[^1] }).Select(words => (Word: TitleLikeness.Folded(words), Code: JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString()))))
            .DistinctBy(pair => pair.Word, StringComparer.Ordinal).ToFrozenDictionary(pair => pair.Word, pair => pair.Code, StringComparer.Ordinal);

    private static FrozenDictionary<string, string> Labels(IEnumerable<string> codes, Func<string, CultureInfo, string> label) =>
        codes.SelectMany(code => Languages.Select(language => label(code, language)).Append(code).Select(words => (Word: TitleLikeness.Folded(words), Code: code)))
            .DistinctBy(pair => pair.Word, StringComparer.Ordinal).ToFrozenDictionary(pair => pair.Word, pair => pair.Code, StringComparer.Ordinal);

    [GeneratedRegex("^[A-Ka-k][1-8](?![A-Za-z0-9])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LeadingCode();

    [GeneratedRegex(@"[\s\u00A0\u202F'’€$£¥₩]|[A-Z]{3}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Money();

    [GeneratedRegex(@"^[0-9]{1,3}((\.[0-9]{3})+|(,[0-9]{3})+)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Grouped();

    [GeneratedRegex(@"^((?<whole>[0-9]+|[0-9]{1,3}(,[0-9]{3})+)\.(?<part>[0-9]{1,3})|(?<whole>[0-9]+|[0-9]{1,3}(\.[0-9]{3})+),(?<part>[0-9]{1,3}))$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Decimal();
}
