using System.Collections.Immutable;

namespace Vicinal.Sessions.Speaking;

/// <summary>A place in the suggested order, and why.</summary>
internal sealed record Suggestion(SpeechRequest Request, ImmutableArray<FairReason> Reasons);

/// <summary>
/// Suggests in which order those who wait might speak (docs/method/speaking-order.md): first-time speakers, then whose groups have been heard less, then who has
/// spoken less, then who asked first. A suggestion only: the moderator decides. The same values always give the same order.
/// </summary>
internal static class FairOrder
{
    /// <summary>What a contribution is expected to take while nobody has spoken yet, in seconds.</summary>
    public const long FirstGuess = 120;

    /// <param name="waiting">In the order of the list; only contributions, pro and contra are placed, since precedence decides of the others.</param>
    /// <param name="dimensions">What the organiser balances, e.g. region, gender, size of government.</param>
    /// <param name="spoken">Of the whole session.</param>
    public static ImmutableArray<Suggestion> Of(ImmutableArray<SpeechRequest> waiting, ImmutableArray<string> dimensions, Speakers people, SpeakingTime spoken)
    {
        var left = waiting.Where(request => request.Precedence.Class == Precedence.Everyone).ToList();
        var heard = dimensions.ToDictionary(dimension => dimension, dimension => Heard(dimension, waiting, people, spoken), StringComparer.Ordinal);
        var speeches = spoken.BySpeaker.Values.Sum(time => time.Speeches);
        var expected = speeches == 0 ? FirstGuess : spoken.BySpeaker.Values.Sum(time => time.Seconds) / speeches;
        var suggested = ImmutableArray.CreateBuilder<Suggestion>(left.Count);
        while (left.Count > 0)
        {
            // Of equals MinBy takes the first, and the list is in its own order.
            var request = left.MinBy(request => (spoken[request.Speaker].Speeches == 0 ? 0 : 1, Standing(request, dimensions, people, heard), spoken[request.Speaker].Seconds))!;
            suggested.Add(new(request, Reasons(request, dimensions, people, heard, spoken)));
            left.Remove(request);
            spoken = new(spoken.BySpeaker.SetItem(request.Speaker, spoken[request.Speaker].Plus(1, expected)));
            Hear(request, dimensions, people, heard, expected);
        }

        return suggested.ToImmutable();
    }

    /// <summary>Seconds by group, of everyone who waits or has spoken and has said.</summary>
    private static SortedDictionary<string, long> Heard(string dimension, ImmutableArray<SpeechRequest> waiting, Speakers people, SpeakingTime spoken)
    {
        var heard = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var speaker in waiting.Select(request => request.Speaker).Concat(spoken.BySpeaker.Keys).Distinct())
        {
            if (people.GroupOf(speaker, dimension) is { } group)
            {
                heard[group] = heard.GetValueOrDefault(group) + spoken[speaker].Seconds;
            }
        }

        return heard;
    }

    /// <summary>Dimensions in which the speaker's group has had more than an even part, less those in which it has had less. What was not said counts neither way.</summary>
    private static int Standing(SpeechRequest request, ImmutableArray<string> dimensions, Speakers people, Dictionary<string, SortedDictionary<string, long>> heard) =>
        dimensions.Sum(dimension => people.GroupOf(request.Speaker, dimension) is { } group ? Compare(heard[dimension], group) : 0);

    /// <summary>The group's time against an even part of all, without a division.</summary>
    private static int Compare(SortedDictionary<string, long> heard, string group) => (heard[group] * heard.Count).CompareTo(heard.Values.Sum());

    private static ImmutableArray<FairReason> Reasons(
        SpeechRequest request, ImmutableArray<string> dimensions, Speakers people, Dictionary<string, SortedDictionary<string, long>> heard, SpeakingTime spoken) =>
    [
        spoken[request.Speaker] is { Speeches: > 0 } before ? new SpokenBefore(before.Speeches, before.Seconds) : new FirstTime(),
        .. dimensions.Select(dimension => people.GroupOf(request.Speaker, dimension) is { } group
            ? (FairReason)new GroupHeard(dimension, group, heard[dimension][group], heard[dimension].Values.Sum(), heard[dimension].Count, Compare(heard[dimension], group))
            : new NotSaid(dimension)),
        new AskedAt(request.AskedAt),
    ];

    /// <summary>Whoever is placed counts as heard for those behind.</summary>
    private static void Hear(SpeechRequest request, ImmutableArray<string> dimensions, Speakers people, Dictionary<string, SortedDictionary<string, long>> heard, long expected)
    {
        foreach (var dimension in dimensions)
        {
            if (people.GroupOf(request.Speaker, dimension) is { } group)
            {
                heard[dimension][group] += expected;
            }
        }
    }
}
