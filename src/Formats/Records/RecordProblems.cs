using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Vicinal.Formats.Codes;
using Vicinal.Planning;
using Vicinal.Planning.Records;

namespace Vicinal.Formats.Records;

/// <summary>The rules of a record beside its shape. A draft may miss what a card needs (<see cref="RecordCard"/>); what is there must be right.</summary>
public static partial class RecordProblems
{
    /// <summary>Most characters of an id.</summary>
    public const int LongestId = 80;

    /// <summary>Most characters of a line: a title, a name, a contact.</summary>
    public const int LongestLine = 200;

    /// <summary>Most characters of an address or a citation.</summary>
    public const int LongestSource = 500;

    private const int MostParts = 100;
    private const int FirstYear = 1900;
    private const int LastYear = 2200;

    /// <summary>Everything that is wrong, in the order of the fields; empty where nothing is.</summary>
    public static IReadOnlyList<RecordProblem> Of(MeasureRecord record) =>
    [
        .. Identity(record), .. Texts(record), .. Words(record), .. Codes(record), .. Time(record), .. Money(record), .. Counted(record), .. Sources(record), .. Relations(record),
    ];

    /// <summary>What is wrong with a name that stands in no record, such as a government's or an author's: unseen signs, or words of two alphabets that look alike; null where nothing is.</summary>
    public static RecordProblem? OfName(string name) => TextProblems.OfName(name);

    private static IEnumerable<RecordProblem> Identity(MeasureRecord record)
    {
        if (!IsId(record.Id))
            yield return new("id", NoId(record.Id));
        if (record.Version < 1)
            yield return new("version", $"{Number(record.Version)} is not a version: the first is 1.");
        if (record.Government.Name.Length == 0)
            yield return new("government.name", "say which government does it.");
        if (!CountryCodes.Exists(record.Government.Country))
            yield return new("government.country", $"{Quote.Of(record.Government.Country)} is not a country: write its two capital letters of ISO 3166-1, such as BE.");
        if (record.Government.Population is < 0)
            yield return new("government.population", "inhabitants cannot be fewer than none.");
        foreach (var (code, at) in Unknown(record.Government.Codes, IsPlace))
            yield return new($"government.codes[{Number(at)}]", NoPlace(code));
        foreach (var (code, at) in Unknown(record.Area, IsPlace))
            yield return new($"area[{Number(at)}]", NoPlace(code)) { Rule = RecordRule.Place, Found = Quote.Of(code) };
        if (record.Licence.Length > 0 && !LicenceShape().IsMatch(record.Licence))
            yield return new("licence", $"{Quote.Of(record.Licence)} is not a licence: write its identifier of SPDX, such as CC-BY-4.0 or CC0-1.0.") { Rule = RecordRule.Licence, Found = Quote.Of(record.Licence) };
        if (record.Contact.Contains('@'))
            yield return new("contact", "an address of a person does not belong here: name the office, such as Department of economic development.") { Rule = RecordRule.Person };
    }

    private static IEnumerable<RecordProblem> Texts(MeasureRecord record)
    {
        if (record.Texts.IsEmpty)
            yield return new("texts", "a record needs at least one text with a title.");
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var at = 0; at < record.Texts.Length; at++)
        {
            var text = record.Texts[at];
            var place = $"texts[{Number(at)}].";
            if (LanguageTags.Problem(text.Language) is { } wrong)
                yield return new(place + "language", wrong) { Rule = RecordRule.Language, Found = Quote.Of(text.Language) };
            if (!seen.Add(text.Language))
                yield return new(place + "language", $"there is a text in {text.Language} already.") { Rule = RecordRule.LanguageTwice, Found = text.Language };
            if (at > 0 && text.Making == TextMaking.Original)
                yield return new(place + "making", "only the first text is the original: say whether a person or a machine translated this one.");
            if (text.Title.Trim().Length == 0)
                yield return new(place + "title", "the title is empty.");
            if (text.Version is { } version && (version < 1 || version > record.Version))
                yield return new(place + "version", $"{Number(version)} is no version of this record, which is at {Number(record.Version)}.");
        }
    }

    private static IEnumerable<RecordProblem> Words(MeasureRecord record)
    {
        var texts = RecordTexts.Of(record);
        // A character is written in at most twelve bytes; only where that could be too much is the record written to see.
        var bytes = texts.Characters > RecordJson.MostRecordBytes / 24 ? Encoding.UTF8.GetByteCount(RecordJson.Write(record)) : 0;
        return bytes > RecordJson.MostRecordBytes ? [.. texts.Problems, new RecordProblem("texts", RecordJsonFile.TooLarge(bytes)) { Rule = RecordRule.TooLarge }] : texts.Problems;
    }

    private static IEnumerable<RecordProblem> Codes(MeasureRecord record)
    {
        foreach (var (code, at) in Unknown(record.Instruments, code => InstrumentCatalogue.Find(code) is not null))
            yield return new($"instruments[{Number(at)}]", $"{Quote.Of(code)} is not an instrument of the list. {Nearest.Hint(code, [.. InstrumentCatalogue.All.Select(known => known.Code)])}") { Rule = RecordRule.Instrument, Found = Quote.Of(code) };
        foreach (var (code, at) in Unknown(record.Targets, code => TargetGroups.All.Contains(code, StringComparer.Ordinal)))
            yield return new($"targets[{Number(at)}]", $"{Quote.Of(code)} is not a target group. {Nearest.Hint(code, TargetGroups.All)}") { Rule = RecordRule.Group, Found = Quote.Of(code) };
        foreach (var (code, at) in Unknown(record.Sectors, code => SectorShape().IsMatch(code)))
            yield return new($"sectors[{Number(at)}]", $"{Quote.Of(code)} is not an industry: write a section of ISIC (I), a division (56), or a bundle (tourism, culture, retail, food-chain, care, construction).") { Rule = RecordRule.Sector, Found = Quote.Of(code) };
        foreach (var (benefit, at) in record.Benefits.Select((benefit, at) => (benefit, at)).Where(pair => pair.benefit.Group.Length > 0 && !TargetGroups.All.Contains(pair.benefit.Group, StringComparer.Ordinal)))
            yield return new($"benefits[{Number(at)}].group", $"{Quote.Of(benefit.Group)} is not a target group. {Nearest.Hint(benefit.Group, TargetGroups.All)}") { Rule = RecordRule.Group, Found = Quote.Of(benefit.Group) };
        foreach (var (claim, at) in record.Sdgs.Select((claim, at) => (claim, at)).Where(pair => !SdgTargets.Exists(pair.claim.Target)))
            yield return new($"sdgs[{Number(at)}].target", $"{Quote.Of(claim.Target)} is not one of the 169 targets of the Sustainable Development Goals{TargetsOf(claim.Target)}");
    }

    private static IEnumerable<RecordProblem> Time(MeasureRecord record)
    {
        if (record is { From: { } from, To: { } to } && to <= from)
            yield return new("to", $"the measure ends ({Day(to)}) before it begins ({Day(from)}); to is the first day on which it is no longer in force.");
        if (record is { ApplyBy: { } applyBy, To: { } end } && applyBy >= end)
            yield return new("applyBy", $"people can ask until {Day(applyBy)}, but the measure is no longer in force from {Day(end)} on.");
        foreach (var (field, day) in new (string, DateOnly?)[] { ("from", record.From), ("to", record.To), ("applyBy", record.ApplyBy), ("reviewBy", record.ReviewBy), ("confirmedOn", record.ConfirmedOn) })
        {
            if (day is { } some && some.Year is < FirstYear or > LastYear)
                yield return new(field, $"{Day(day.Value)} lies outside {FirstYear} to {LastYear}.") { Rule = RecordRule.Years, Found = Day(day.Value) };
        }

        for (var at = 1; at < record.StatusLog.Length; at++)
        {
            if (record.StatusLog[at].On < record.StatusLog[at - 1].On)
                yield return new($"statusLog[{Number(at)}].on", $"{Day(record.StatusLog[at].On)} comes after {Day(record.StatusLog[at - 1].On)} in the list: put the log in the order of days.");
        }

        if (record.DaysToFirstPayment is < 0 or > 3650)
            yield return new("daysToFirstPayment", "give 0 to 3650 days.") { Rule = RecordRule.PaymentDays };
    }

    private static IEnumerable<RecordProblem> Money(MeasureRecord record)
    {
        for (var at = 0; at < record.Costs.Length; at++)
        {
            var (cost, place) = (record.Costs[at], $"costs[{Number(at)}].");
            if (cost.Amount < MinorUnits.Zero)
                yield return new(place + "amount", "money is not negative: say by the channel whether it is spent, given up or deferred.");
            if (!Currencies.Exists(cost.Currency))
                yield return new(place + "currency", $"{Quote.Of(cost.Currency)} is not a currency: write its three capital letters of ISO 4217, such as EUR.") { Rule = RecordRule.Currency, Found = Quote.Of(cost.Currency) };
            if (cost.PriceYear is < FirstYear or > LastYear)
                yield return new(place + "priceYear", $"{Number(cost.PriceYear.Value)} is not a year between {FirstYear} and {LastYear}.");
            if (string.Equals(cost.PaidFrom, record.Id, StringComparison.Ordinal))
                yield return new(place + "paidFrom", "money cannot come out of the record itself.");
            else if (cost.PaidFrom is { } payer && !IsId(payer))
                yield return new(place + "paidFrom", NoId(payer));
        }

        for (var at = 0; at < record.Benefits.Length; at++)
        {
            var (benefit, place) = (record.Benefits[at], $"benefits[{Number(at)}].");
            if (benefit.Low < MinorUnits.Zero || benefit.High < benefit.Low)
                yield return new(place + "low", "give at least and at most, neither negative, the smaller first.");
            if (!Currencies.Exists(benefit.Currency))
                yield return new(place + "currency", $"{Quote.Of(benefit.Currency)} is not a currency: write its three capital letters of ISO 4217, such as EUR.") { Rule = RecordRule.Currency, Found = Quote.Of(benefit.Currency) };
            if (benefit.Times is < 1)
                yield return new(place + "times", "it is paid at least once: leave times out where it is not known.") { Rule = RecordRule.Times };
        }

        if (record.EffectCurrency.Length > 0 && !Currencies.Exists(record.EffectCurrency))
            yield return new("effectCurrency", $"{Quote.Of(record.EffectCurrency)} is not a currency: write its three capital letters of ISO 4217, such as EUR.");
    }

    private static IEnumerable<RecordProblem> Counted(MeasureRecord record)
    {
        if (record.Reach is { } reach)
        {
            if (reach.Reached is < 0 || reach.Eligible is < 0)
                yield return new("reach", "nobody counts fewer than none.");
            else if (reach.Reached > reach.Eligible)
                yield return new("reach", $"{Number(reach.Reached.Value)} are reached of {Number(reach.Eligible!.Value)} eligible: check which of the two is right.", IsError: false);
        }

        if (record.Effects.Any(effect => !double.IsFinite(effect.Amount)))
            yield return new("effects", "the amount of an effect is a number.");
        var most = new (string Field, int Count)[]
        {
            ("texts", record.Texts.Length), ("instruments", record.Instruments.Length), ("targets", record.Targets.Length), ("costs", record.Costs.Length), ("sources", record.Sources.Length),
            ("benefits", record.Benefits.Length), ("positions", record.Positions.Length), ("results", record.Results.Length), ("effects", record.Effects.Length), ("statusLog", record.StatusLog.Length),
            ("area", record.Area.Length), ("sectors", record.Sectors.Length), ("sdgs", record.Sdgs.Length), ("government.codes", record.Government.Codes.Length),
        };
        foreach (var (field, count) in most.Where(part => part.Count > MostParts))
            yield return new(field, $"{Number(count)} entries are too many: at most {MostParts} are kept.") { Rule = RecordRule.Entries, Found = Number(count) };
    }

    private static IEnumerable<RecordProblem> Sources(MeasureRecord record)
    {
        for (var at = 0; at < record.Sources.Length; at++)
        {
            var (source, place) = (record.Sources[at], $"sources[{Number(at)}].");
            if (source.Title.Trim().Length == 0)
                yield return new(place + "title", "say what the source is: publisher and headline, or law and number.");
            if (source.Url.Length > 0 && (source.Url.Length > LongestSource || !Uri.TryCreate(source.Url, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https")))
                yield return new(place + "url", $"{Quote.Of(source.Url)} is not an address of the web: it begins with https:// and has at most {LongestSource} characters.") { Rule = RecordRule.Address, Found = Quote.Of(source.Url) };
        }
    }

    private static IEnumerable<RecordProblem> Relations(MeasureRecord record)
    {
        for (var at = 0; at < record.Positions.Length; at++)
        {
            if (string.Equals(record.Positions[at].Record, record.Id, StringComparison.Ordinal))
                yield return new($"positions[{Number(at)}].record", "a measure has no position to itself.") { Rule = RecordRule.Itself };
            else if (record.Positions[at].Record is { } other && !IsId(other))
                yield return new($"positions[{Number(at)}].record", NoId(other)) { Rule = RecordRule.Id, Found = Quote.Of(other) };
        }

        if (record.DerivedFrom is { } origin)
        {
            if (string.Equals(origin.Record, record.Id, StringComparison.Ordinal))
                yield return new("derivedFrom.record", "a record is not adapted from itself.");
            else if (!IsId(origin.Record))
                yield return new("derivedFrom.record", NoId(origin.Record));
            if (origin.Version < 1)
                yield return new("derivedFrom.version", "name the version that was adapted, from 1.");
        }
    }

    private static IEnumerable<(string Code, int At)> Unknown(ImmutableArray<string> codes, Func<string, bool> isKnown) =>
        codes.Select((code, at) => (code, at)).Where(pair => !isKnown(pair.code));

    /// <summary>Whether a text is an id of a record.</summary>
    public static bool IsId(string id) => id.Length <= LongestId && IdShape().IsMatch(id);

    private static string NoId(string id) => $"{Quote.Of(id)} is not an id: use lower case letters a to z, digits and hyphens, at most {LongestId} characters.";

    private static bool IsPlace(string code) => CodeShape().Match(code) is { Success: true } match && (!match.Groups["country"].Success || CountryCodes.Exists(match.Groups["country"].Value));

    private static string NoPlace(string code) => $"{Quote.Of(code)} is not a code: write ISO 3166 (BE, BE-WHT), or a register and its code (lau:ES:41091, wikidata:Q8717).";

    private static string TargetsOf(string target) =>
        int.TryParse(target.Split('.')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var goal) && SdgTargets.Of(goal) is { IsEmpty: false } known
            ? $": those of goal {Number(goal)} are {string.Join(", ", known)}."
            : ", such as 8.3 or 1.b.";

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex IdShape();

    [GeneratedRegex("^((?<country>[A-Z]{2})(-[A-Z0-9]{1,3})?|((lau|name):(?<country>[A-Z]{2})|nuts|ibge|geonames|wikidata):[A-Za-z0-9-]{1,60})$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex CodeShape();

    [GeneratedRegex("^([A-U]|[0-9]{2}|tourism|culture|retail|food-chain|care|construction)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SectorShape();

    [GeneratedRegex("^[A-Za-z0-9.+-]{1,60}$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LicenceShape();
}
