using System.Collections.Immutable;

namespace Vicinal.Planning.Records.Coherence;

/// <summary>
/// Suggests objectives for a record by its words and instruments, always with what matched, so that a person can judge. How, and how often it is right: docs/method/sdg-suggestions.md.
/// </summary>
public sealed class Suggestions
{
    private readonly Dictionary<string, PhraseIndex> byLanguage;
    private readonly ILookup<string, string> byInstrument;

    /// <summary>Prepares lists of words; reading a record afterwards takes time proportional to its texts.</summary>
    /// <param name="words">Words by objective and language; a phrase without a letter or digit is a misuse.</param>
    /// <param name="instruments">Instruments with the objective that each usually serves.</param>
    public Suggestions(IEnumerable<ObjectiveWords> words, IEnumerable<(string Instrument, string Objective)> instruments)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(instruments);
        byLanguage = words.GroupBy(list => list.Language, StringComparer.OrdinalIgnoreCase).ToDictionary(group => group.Key, group => new PhraseIndex(group), StringComparer.OrdinalIgnoreCase);
        byInstrument = instruments.ToLookup(pair => pair.Instrument, pair => pair.Objective, StringComparer.Ordinal);
    }

    /// <summary>
    /// What a record's texts (each in its own language; a language without a list is passed over) and instruments suggest:
    /// first what most different phrases point to, instruments counted as one each, then by code.
    /// </summary>
    public ImmutableArray<Suggestion> Of(MeasureRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var words = record.Texts.SelectMany(Matches).ToLookup(match => match.Objective, match => match.Words, StringComparer.Ordinal);
        var instruments = record.Instruments.Distinct(StringComparer.Ordinal)
            .SelectMany(code => byInstrument[code].Select(objective => (objective, code)))
            .ToLookup(pair => pair.objective, pair => pair.code, StringComparer.Ordinal);
        return
        [
            .. words.Select(group => group.Key).Union(instruments.Select(group => group.Key), StringComparer.Ordinal)
                .Select(objective => new Suggestion(objective, [.. words[objective]], [.. instruments[objective].Distinct(StringComparer.Ordinal)]))
                .OrderByDescending(one => one.Words.Select(match => match.Phrase).Distinct(StringComparer.Ordinal).Count() + one.Instruments.Length)
                .ThenBy(one => one.Objective, ObjectiveCodes.Order),
        ];
    }

    private IEnumerable<(string Objective, MatchedWords Words)> Matches(RecordText text)
    {
        if (!byLanguage.TryGetValue(text.Language.Split('-')[0], out var index))
            return [];
        return Fields(text).SelectMany(field => index.In(field.Words).Select(found =>
            (found.Objective, new MatchedWords(text.Language, field.Field, found.Start, found.Length, found.Phrase))));
    }

    /// <summary>The texts of a record in which words are looked for.</summary>
    public static IEnumerable<(RecordField Field, string Words)> Fields(RecordText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return [(RecordField.Title, text.Title), (RecordField.Summary, text.Summary), (RecordField.How, text.How), (RecordField.Conditions, text.Conditions), (RecordField.Lessons, text.Lessons)];
    }
}
