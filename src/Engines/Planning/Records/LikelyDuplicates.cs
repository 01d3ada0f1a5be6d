using System.Collections.Immutable;

namespace Vicinal.Planning.Records;

/// <summary>Two records that seem to tell of one measure.</summary>
/// <param name="One">The id that is first in ordinal order.</param>
/// <param name="Other">The other id.</param>
/// <param name="Likeness">Of their titles, 0.6 to 1.</param>
/// <param name="Instrument">An instrument that both have.</param>
public sealed record LikelyDuplicate(string One, string Other, double Likeness, string Instrument);

/// <summary>
/// Suggests records that tell of one measure: a code of the government and an instrument in common, dates that overlap or are not known, and titles of a language in common that are alike.
/// It only suggests; a person decides.
/// </summary>
public static class LikelyDuplicates
{
    /// <summary>Likeness from which titles count as alike.</summary>
    public const double AlikeFrom = 0.6;

    // Only records of one government and instrument are compared. In a larger block each is compared with its neighbours in the order of titles
    // (sorted neighbourhood, Hernández and Stolfo 1995), so that the work grows with the records and not with their square.
    private const int MostInBlock = 200;
    private const int Neighbours = 20;

    /// <summary>All likely duplicates among records, the most alike first.</summary>
    public static ImmutableArray<LikelyDuplicate> Find(IEnumerable<MeasureRecord> records)
    {
        var found = new Dictionary<(string, string), LikelyDuplicate>();
        var sketches = records.Select(record => new Sketch(record)).ToList();
        var blocks = sketches.SelectMany(sketch => Keys(sketch.Record).Select(key => (Key: key, Sketch: sketch))).GroupBy(pair => pair.Key, pair => pair.Sketch);
        foreach (var block in blocks)
        {
            var within = block.OrderBy(sketch => sketch.First, StringComparer.Ordinal).ThenBy(sketch => sketch.Record.Id, StringComparer.Ordinal).ToList();
            var reach = within.Count <= MostInBlock ? within.Count : Neighbours;
            for (var at = 0; at < within.Count; at++)
            {
                for (var next = at + 1; next < within.Count && next <= at + reach; next++)
                {
                    if (Of(within[at], within[next], block.Key.Instrument) is { } pair)
                        found.TryAdd((pair.One, pair.Other), pair);
                }
            }
        }

        return [.. found.Values.OrderByDescending(pair => pair.Likeness).ThenBy(pair => pair.One, StringComparer.Ordinal).ThenBy(pair => pair.Other, StringComparer.Ordinal)];
    }

    private static IEnumerable<(string Code, string Instrument)> Keys(MeasureRecord record) =>
        record.Government.Codes.Distinct(StringComparer.Ordinal).SelectMany(code => record.Instruments.Distinct(StringComparer.Ordinal).Select(instrument => (code, instrument)));

    private static LikelyDuplicate? Of(Sketch one, Sketch other, string instrument)
    {
        if (string.Equals(one.Record.Id, other.Record.Id, StringComparison.Ordinal) || !Overlap(one.Record, other.Record) || Adapted(one.Record, other.Record))
            return null;
        var likeness = one.Likeness(other);
        if (likeness < AlikeFrom)
            return null;
        var (first, second) = string.CompareOrdinal(one.Record.Id, other.Record.Id) < 0 ? (one, other) : (other, one);
        return new LikelyDuplicate(first.Record.Id, second.Record.Id, likeness, instrument);
    }

    private static bool Overlap(MeasureRecord one, MeasureRecord other) => (one.To is null || other.From is null || other.From < one.To) && (other.To is null || one.From is null || one.From < other.To);

    /// <summary>A record that says that it was made from the other is none by mistake.</summary>
    private static bool Adapted(MeasureRecord one, MeasureRecord other) =>
        string.Equals(one.DerivedFrom?.Record, other.Id, StringComparison.Ordinal) || string.Equals(other.DerivedFrom?.Record, one.Id, StringComparison.Ordinal);

    /// <summary>What is compared of a record, made once.</summary>
    private sealed class Sketch(MeasureRecord record)
    {
        private readonly (string Language, HashSet<(char, char, char)> Trigrams)[] titles =
            [.. record.Texts.Select(text => (text.Language.Split('-')[0].ToLowerInvariant(), TitleLikeness.Trigrams(TitleLikeness.Folded(text.Title))))];

        public MeasureRecord Record => record;

        public string First { get; } = record.Texts.IsEmpty ? "" : TitleLikeness.Folded(record.Original.Title);

        /// <summary>The most alike of titles in one language; of the originals where no language is common.</summary>
        public double Likeness(Sketch other)
        {
            var most = -1.0;
            foreach (var (language, trigrams) in titles)
            {
                foreach (var (otherLanguage, otherTrigrams) in other.titles)
                {
                    if (string.Equals(language, otherLanguage, StringComparison.Ordinal))
                        most = Math.Max(most, TitleLikeness.Of(trigrams, otherTrigrams));
                }
            }

            return most >= 0 || titles.Length == 0 || other.titles.Length == 0 ? Math.Max(0, most) : TitleLikeness.Of(titles[0].Trigrams, other.titles[0].Trigrams);
        }
    }
}
