using System.Globalization;
using System.Text;

namespace Vicinal.Sessions.Polls;

/// <summary>What a voter chose, as the keys under which it is counted.</summary>
internal static class Ballot
{
    /// <summary>Most characters of a word.</summary>
    public const int LongestWord = 40;

    /// <summary>The keys of a choice, or null where it is none of this poll.</summary>
    /// <param name="poll">The poll.</param>
    /// <param name="choice">Numbers of options from 0; of a ranking all of them, the most wanted first; of a word poll the word.</param>
    public static IReadOnlyList<string>? Keys(Poll poll, IReadOnlyList<string> choice) => poll.Kind switch
    {
        PollKind.Word => choice is [var word] && Word(word) is { } written ? [written] : null,
        PollKind.Single or PollKind.Scale => Options(poll, choice) is [var one] ? [Key(one)] : null,
        PollKind.Multiple => Options(poll, choice) is { Count: > 0 } some ? [.. some.Order().Select(Key)] : null,
        PollKind.Ranking => Options(poll, choice) is { } all && all.Count == poll.Options.Length ? [.. all.Select((option, place) => RankKey(option, place))] : null,
    };

    /// <summary>Under which an option is counted.</summary>
    public static string Key(int option) => option.ToString(CultureInfo.InvariantCulture);

    /// <summary>Under which an option is counted at a place of a ranking, from 0.</summary>
    public static string RankKey(int option, int place) => string.Create(CultureInfo.InvariantCulture, $"{option}:{place}");

    /// <summary>The options of a kept choice, which is keys with blanks between them; a ranking's are in the order of their places already.</summary>
    public static IEnumerable<int> Options(string choice) =>
        choice.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(key => int.Parse(key.Split(':')[0], CultureInfo.InvariantCulture));

    /// <summary>
    /// Points of an option in a ranking by Borda: as many as there are options that a voter wanted less. Source: J.-C. de Borda, Mémoire sur les élections au scrutin, 1781.
    /// </summary>
    public static long Points(Poll poll, int option) =>
        Enumerable.Range(0, poll.Options.Length).Sum(place => (poll.Options.Length - 1 - place) * poll.Counts.GetValueOrDefault(RankKey(option, place)));

    /// <summary>Different options of the poll; null where one is none or stands twice.</summary>
    private static List<int>? Options(Poll poll, IReadOnlyList<string> choice)
    {
        List<int> options = [];
        foreach (var text in choice)
        {
            if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var option) || option >= poll.Options.Length || options.Contains(option))
                return null;
            options.Add(option);
        }

        return options;
    }

    /// <summary>A word as it is counted: in one form of letters, small, with single blanks, without signs that nobody sees.</summary>
    private static string? Word(string typed)
    {
        var letters = string.Concat(typed.EnumerateRunes().Where(rune => Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format)));
        var word = string.Join(' ', letters.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Normalize(NormalizationForm.FormC).ToLowerInvariant();
        return word.Length is > 0 and <= LongestWord ? word : null;
    }
}
