using Vicinal.Planning.Records;
using Vicinal.Planning.Records.Coherence;

namespace Vicinal.Measures.Coherence.Linking;

/// <summary>A piece of a text, marked or not.</summary>
internal readonly record struct ExcerptPart(string Words, bool Marked);

/// <summary>Where words of a record suggest something, as its reader sees them: the words marked, and a little before and after.</summary>
internal static class Excerpts
{
    private const int Around = 60;
    private const string Cut = "…";

    /// <summary>Excerpts of the text in the reader's language, or of the first other text in which anything matched.</summary>
    public static (string Language, IReadOnlyList<IReadOnlyList<ExcerptPart>> Excerpts) Of(MeasureRecord record, Suggestion suggestion, string language)
    {
        var here = record.TextIn(language);
        var text = record.Texts.Where(one => suggestion.Words.Any(word => word.Language == one.Language)).OrderByDescending(one => one.Language == here.Language).FirstOrDefault() ?? here;
        return (text.Language,
        [
            .. Suggestions.Fields(text).Select(field => Parts(field.Words, [.. suggestion.Words.Where(word => word.Language == text.Language && word.Field == field.Field)])).Where(parts => parts.Count > 0),
        ]);
    }

    private static List<ExcerptPart> Parts(string text, IReadOnlyList<MatchedWords> words)
    {
        var parts = new List<ExcerptPart>();
        var at = 0;
        foreach (var (start, end) in Merged(words))
        {
            if (start - at <= 2 * Around && (parts.Count > 0 || start <= Around))
                Add(parts, text[at..start]);
            else
                Add(parts, (parts.Count > 0 ? text[at..After(text, at)] : "") + Cut + text[Before(text, start)..start]);
            parts.Add(new ExcerptPart(text[start..end], true));
            at = end;
        }

        if (parts.Count > 0)
            Add(parts, text[at..After(text, at)] + (After(text, at) < text.Length ? Cut : ""));
        return parts;
    }

    private static void Add(List<ExcerptPart> parts, string words)
    {
        if (words.Length > 0)
            parts.Add(new ExcerptPart(words, false));
    }

    // Words that overlap or touch are marked as one.
    private static IEnumerable<(int Start, int End)> Merged(IReadOnlyList<MatchedWords> words)
    {
        (int Start, int End)? open = null;
        foreach (var word in words.OrderBy(one => one.Start).ThenByDescending(one => one.Length))
        {
            var (start, end) = (word.Start, word.Start + word.Length);
            if (open is { } before && start <= before.End)
            {
                open = (before.Start, Math.Max(before.End, end));
                continue;
            }

            if (open is { } done)
                yield return done;
            open = (start, end);
        }

        if (open is { } last)
            yield return last;
    }

    // Both cut at a blank, so that neither a word nor a pair of surrogates is torn.
    private static int Before(string text, int start)
    {
        var from = Math.Max(0, start - Around);
        return text.IndexOf(' ', from, start - from) is >= 0 and var blank ? blank + 1 : start;
    }

    private static int After(string text, int end)
    {
        if (text.Length - end <= Around)
            return text.Length;
        return text.LastIndexOf(' ', end + Around, Around) is > 0 and var blank && blank > end ? blank : end;
    }
}
