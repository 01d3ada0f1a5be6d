using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Vicinal.Formats.Codes;
using Vicinal.Platform.Refusals;

namespace Vicinal.Sessions.Live.Commands;

/// <summary>Texts as people send them, made fit to be shown to thousands: one line, no signs that nobody sees or that turn the direction of a text.</summary>
internal static class PlainText
{
    private const int MostLanguages = 20;
    private const int LongestTag = 20;

    /// <summary>The text as it is kept.</summary>
    public static string Clean(string? typed)
    {
        if (string.IsNullOrEmpty(typed))
            return "";
        var letters = new StringBuilder(typed.Length);
        foreach (var rune in typed.EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            if (category is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
                letters.Append(' ');
            // Joiners are part of words in Persian and of emoji; everything else of this category is unseen.
            else if (category is not UnicodeCategory.Format || rune.Value is 0x200C or 0x200D)
                letters.Append(rune);
        }

        return string.Join(' ', letters.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>What is wrong with a text that must be there; null where nothing is.</summary>
    /// <param name="field">For the code, e.g. <c>question-text</c>.</param>
    /// <param name="text">Cleaned.</param>
    /// <param name="most">Most characters.</param>
    public static Refusal? Problem(string field, string text, int most) => text.Length switch
    {
        0 => new Refusal(RefusalCategory.Invalid, field, $"The text is empty: write something of at most {most} characters."),
        var length when length > most => new Refusal(RefusalCategory.Invalid, field, string.Create(CultureInfo.InvariantCulture, $"The text has {length:N0} characters; at most {most} are taken. Shorten it. Nothing of it was kept.")),
        _ => null,
    };

    /// <summary>What is wrong with a language tag; null where nothing is.</summary>
    public static Refusal? LanguageProblem(string? language) =>
        language is null || language.Length > LongestTag || LanguageTags.Problem(language) is not null
            ? new Refusal(RefusalCategory.Invalid, "language", "Say the language of the text by a tag of BCP 47, e.g. es or pt-BR.")
            : null;

    /// <summary>A text in several languages, or what is wrong with it.</summary>
    public static (ImmutableSortedDictionary<string, string> Texts, Refusal? Problem) Read(string field, IReadOnlyDictionary<string, string>? typed, int most)
    {
        var texts = (typed ?? ImmutableSortedDictionary<string, string>.Empty).ToImmutableSortedDictionary(text => text.Key, text => Clean(text.Value), StringComparer.Ordinal);
        if (texts.Count is 0 or > MostLanguages)
            return (texts, new Refusal(RefusalCategory.Invalid, field, $"Give the text in at least one language and at most {MostLanguages}, e.g. {{\"en\": \"…\"}}."));
        return (texts, texts.Keys.Select(LanguageProblem).Concat(texts.Values.Select(text => Problem(field, text, most))).FirstOrDefault(problem => problem is not null));
    }

    /// <summary>The text in a language; else that of its first part, else the first there is.</summary>
    public static (string Language, string Text) In(IReadOnlyDictionary<string, string> texts, string language)
    {
        foreach (var wanted in (string[])[language, language.Split('-')[0]])
        {
            if (texts.TryGetValue(wanted, out var text))
                return (wanted, text);
        }

        var first = texts.FirstOrDefault();
        return (first.Key ?? language, first.Value ?? "");
    }
}
