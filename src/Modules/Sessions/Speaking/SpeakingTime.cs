using System.Collections.Immutable;

namespace Vicinal.Sessions.Speaking;

/// <summary>How often and how long a person has spoken, without pauses.</summary>
internal readonly record struct SpokenTime(int Speeches, long Seconds)
{
    public SpokenTime Plus(int speeches, long seconds) => new(Speeches + speeches, Seconds + seconds);
}

/// <summary>Who has spoken how long, over the lists of a session.</summary>
internal sealed record SpeakingTime(ImmutableSortedDictionary<Guid, SpokenTime> BySpeaker)
{
    /// <summary>All kinds of speech, those that still run until the reading.</summary>
    public static SpeakingTime Of(IEnumerable<SpeakersList> lists, Reading now)
    {
        var times = ImmutableSortedDictionary.CreateBuilder<Guid, SpokenTime>();
        foreach (var list in lists)
        {
            var second = list.At(now).Second;
            foreach (var speech in list.Speeches)
            {
                times[speech.Request.Speaker] = times.GetValueOrDefault(speech.Request.Speaker).Plus(1, speech.Seconds(second));
            }
        }

        return new(times.ToImmutable());
    }

    public SpokenTime this[Guid speaker] => BySpeaker.TryGetValue(speaker, out var time) ? time : default;

    /// <summary>
    /// Totals by group, as they are published: named groups by their names, then those who have not said as a group of its own.
    /// </summary>
    /// <param name="fewest">
    /// For what people would not see published of themselves (gender): groups of fewer speakers than this are not named, since a total of one is
    /// a statement about a person; they stand with those who have not said. 1 names every group.
    /// </param>
    public ImmutableArray<GroupTime> ByGroup(string dimension, Speakers people, int fewest = 1)
    {
        var groups = BySpeaker
            .GroupBy(time => people.GroupOf(time.Key, dimension), (group, times) => Total(group, times), StringComparer.Ordinal)
            .ToLookup(total => total.Group is not null && total.Speakers >= fewest);
        var rest = groups[false].ToList();
        var named = groups[true].OrderBy(total => total.Group, StringComparer.Ordinal);
        return rest.Count == 0
            ? [.. named]
            : [.. named, new(null, rest.Sum(total => total.Speakers), rest.Sum(total => total.Speeches), rest.Sum(total => total.Seconds)) { WithSmallGroups = rest.Any(total => total.Group is not null) }];
    }

    private static GroupTime Total(string? group, IEnumerable<KeyValuePair<Guid, SpokenTime>> times)
    {
        var all = times.Select(time => time.Value).ToList();
        return new(group, all.Count, all.Sum(time => time.Speeches), all.Sum(time => time.Seconds));
    }
}

/// <summary>Speaking time of a group.</summary>
/// <param name="Group">Null for those who have not said.</param>
internal sealed record GroupTime(string? Group, int Speakers, int Speeches, long Seconds)
{
    /// <summary>Groups too small to be named are counted here too.</summary>
    public bool WithSmallGroups { get; init; }
}
