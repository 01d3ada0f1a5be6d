using System.Collections.Immutable;
using NodaTime;
using Vicinal.Sessions.Live.Log;

namespace Vicinal.Sessions.Polls;

/// <summary>How a poll asks.</summary>
internal enum PollKind
{
    /// <summary>One of the options.</summary>
    Single,

    /// <summary>Any number of the options.</summary>
    Multiple,

    /// <summary>All options in an order, the first the most wanted.</summary>
    Ranking,

    /// <summary>A number from 1 to 5 or 1 to 10.</summary>
    Scale,

    /// <summary>One word or short phrase.</summary>
    Word,
}

/// <summary>Where a poll stands.</summary>
internal enum PollStanding
{
    Open,

    /// <summary>No vote is taken any more; each node still counts what it had taken.</summary>
    Closing,

    Closed,
}

/// <summary>A poll and what was counted so far.</summary>
internal sealed record Poll
{
    public required Guid Id { get; init; }

    public PollKind Kind { get; init; }

    /// <summary>The question by language (BCP 47).</summary>
    public required ImmutableSortedDictionary<string, string> Texts { get; init; }

    /// <summary>The options, each by language; none for a word. A scale has one for each of its numbers.</summary>
    public ImmutableArray<ImmutableSortedDictionary<string, string>> Options { get; init; } = [];

    public bool Anonymous { get; init; }

    /// <summary>Nobody sees the counts before it is closed, moderators neither.</summary>
    public bool HiddenUntilClosed { get; init; }

    public PollStanding Standing { get; init; }

    /// <summary>When voting ended.</summary>
    public Instant? EndedAt { get; init; }

    /// <summary>How many voted.</summary>
    public long Voters { get; init; }

    /// <summary>By key (<see cref="Ballot"/>), how often it was chosen.</summary>
    public ImmutableSortedDictionary<string, long> Counts { get; init; } = ImmutableSortedDictionary.Create<string, long>(StringComparer.Ordinal);

    /// <summary>The fewest votes that were ever counted together; 0 while none were. Below ten, anonymity is weaker, and the poll says so.</summary>
    public long SmallestBatch { get; init; }

    /// <summary>Whether its counts may be seen.</summary>
    public bool ShowsCounts => !HiddenUntilClosed || Standing == PollStanding.Closed;

    /// <summary>Whether few votes were counted together in a poll that promised anonymity.</summary>
    public bool IsWeaker => Anonymous && SmallestBatch is > 0 and < PendingBallots.Fewest;
}

/// <summary>A poll opens.</summary>
internal sealed record PollOpened(Guid Id, PollKind Kind, ImmutableSortedDictionary<string, string> Texts, ImmutableArray<ImmutableSortedDictionary<string, string>> Options, bool Anonymous, bool HiddenUntilClosed) : LiveEntry
{
    public override LiveState On(LiveState state, EntryPlace place) => state with
    {
        Polls = state.Polls.SetItem(Id, new Poll { Id = Id, Kind = Kind, Texts = Texts, Options = Options, Anonymous = Anonymous, HiddenUntilClosed = HiddenUntilClosed }),
    };
}

/// <summary>Votes were counted: of how many voters, and by key how many more. The sum of these is the result. Keys have no order, so none tells who came first.</summary>
internal sealed record PollTallied(Guid Id, long Voters, ImmutableDictionary<string, long> Counts) : LiveEntry
{
    public override LiveState On(LiveState state, EntryPlace place)
    {
        if (!state.Polls.TryGetValue(Id, out var poll))
            return state;
        var counts = poll.Counts.ToBuilder();
        foreach (var (key, more) in Counts)
            counts[key] = counts.GetValueOrDefault(key) + more;
        return state with
        {
            Polls = state.Polls.SetItem(Id, poll with
            {
                Voters = poll.Voters + Voters,
                Counts = counts.ToImmutable(),
                SmallestBatch = poll.SmallestBatch == 0 ? Voters : Math.Min(poll.SmallestBatch, Voters),
            }),
        };
    }
}

/// <summary>No vote is taken from here on.</summary>
internal sealed record PollClosing(Guid Id) : LiveEntry
{
    public override LiveState On(LiveState state, EntryPlace place) => state.Polls.TryGetValue(Id, out var poll)
        ? state with { Polls = state.Polls.SetItem(Id, poll with { Standing = PollStanding.Closing, EndedAt = place.At }) }
        : state;
}

/// <summary>All votes that were taken are counted.</summary>
internal sealed record PollClosed(Guid Id) : LiveEntry
{
    public override LiveState On(LiveState state, EntryPlace place) => state.Polls.TryGetValue(Id, out var poll)
        ? state with { Polls = state.Polls.SetItem(Id, poll with { Standing = PollStanding.Closed }) }
        : state;
}
