using System.Globalization;
using System.Text;

namespace Vicinal.Planning.Records.Coherence;

/// <summary>Phrases of one language, looked up by the first letter of their first word.</summary>
internal sealed class PhraseIndex
{
    private readonly ILookup<char, Entry> entries;

    public PhraseIndex(IEnumerable<ObjectiveWords> lists) => entries = lists
        .SelectMany(list => list.Phrases.Distinct(StringComparer.Ordinal).Select(phrase => new Entry(list.Objective, phrase, Parts(phrase))))
        .ToLookup(entry => entry.Parts[0].Text[0]);

    public IEnumerable<(string Objective, string Phrase, int Start, int Length)> In(string text)
    {
        var tokens = Tokens(text);
        for (var at = 0; at < tokens.Count; at++)
        {
            foreach (var entry in entries[tokens[at].Folded[0]])
            {
                if (Stands(entry.Parts, tokens, at))
                {
                    var last = tokens[at + entry.Parts.Length - 1];
                    yield return (entry.Objective, entry.Phrase, tokens[at].Start, last.Start + last.Length - tokens[at].Start);
                }
            }
        }
    }

    private static bool Stands(Part[] parts, List<Token> tokens, int at)
    {
        if (at + parts.Length > tokens.Count)
            return false;
        for (var part = 0; part < parts.Length; part++)
        {
            var word = tokens[at + part].Folded;
            if (parts[part].Open ? !word.StartsWith(parts[part].Text, StringComparison.Ordinal) : word != parts[part].Text)
                return false;
        }

        return true;
    }

    private static Part[] Parts(string phrase)
    {
        var parts = Tokens(phrase).Select(token => new Part(token.Folded, token.Start + token.Length < phrase.Length && phrase[token.Start + token.Length] == '*')).ToArray();
        return parts.Length > 0 ? parts : throw new ArgumentException($"'{phrase}' holds no word.", nameof(phrase));
    }

    // Words are runs of letters and digits, so that an apostrophe of any shape, a hyphen and a comma only part them.
    private static List<Token> Tokens(string text)
    {
        var tokens = new List<Token>();
        var at = 0;
        while (at < text.Length)
        {
            var start = at;
            while (at < text.Length && IsOfWord(text[at]))
                at++;
            if (at == start)
            {
                at++;
                continue;
            }

            if (Folded(text.AsSpan(start, at - start)) is { Length: > 0 } folded)
                tokens.Add(new Token(folded, start, at - start));
        }

        return tokens;
    }

    private static bool IsOfWord(char letter) => char.IsLetterOrDigit(letter) || CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark;

    private static string Folded(ReadOnlySpan<char> word)
    {
        var folded = new StringBuilder(word.Length);
        foreach (var letter in word.ToString().Normalize(NormalizationForm.FormD))
        {
            if (letter is 'œ' or 'Œ')
                folded.Append("oe");
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
                folded.Append(char.ToLowerInvariant(letter));
        }

        return folded.ToString();
    }

    private sealed record Entry(string Objective, string Phrase, Part[] Parts);

    private readonly record struct Part(string Text, bool Open);

    private readonly record struct Token(string Folded, int Start, int Length);
}
