using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Vicinal.Sessions.Speaking;

/// <summary>
/// The speakers' list of one item of the agenda: a value that entries change. The same entries always give the same list.
/// Semantics after OpenSlides (docs/method/speaking-order.md).
/// </summary>
internal sealed record SpeakersList
{
    public static readonly SpeakersList New = new();

    public ListRules Rules { get; init; } = ListRules.None;

    public bool Closed { get; init; }

    /// <summary>The moderator follows a suggested order: changing it needs a reason from then on.</summary>
    public bool FollowsSuggestion { get; init; }

    /// <summary>When the last entry was made; null before the first.</summary>
    public Moment? Last { get; init; }

    /// <summary>Who waits, in the order of speaking.</summary>
    public ImmutableArray<SpeechRequest> Waiting { get; init; } = [];

    /// <summary>The speech that runs or is paused.</summary>
    public Speech? Current { get; init; }

    /// <summary>The interposed question to it.</summary>
    public Speech? Question { get; init; }

    public ImmutableArray<Speech> Spoken { get; init; } = [];

    public ImmutableArray<Departure> Departures { get; init; } = [];

    /// <summary>Hands that are up, with the second since when.</summary>
    public ImmutableSortedDictionary<Guid, long> Hands { get; init; } = ImmutableSortedDictionary<Guid, long>.Empty;

    /// <summary>Who can be heard now: the speech, its question, or nobody.</summary>
    [JsonIgnore]
    public Speech? Running => Question is { Running: true } ? Question : Current is { Running: true } ? Current : null;

    /// <summary>Everything that was or is being said, in the order in which it began.</summary>
    [JsonIgnore]
    public IEnumerable<Speech> Speeches => Spoken.Concat(new[] { Current, Question }.OfType<Speech>()).OrderBy(speech => speech.Stretches[0].From);

    /// <summary>The moment of a reading in the time of this list.</summary>
    public Moment At(Reading now) => Last?.Later(now) ?? new(0, now);

    public SpeakersList Apply(SpeakingEntry entry) => After(entry) with { Last = entry.At };

    private SpeakersList After(SpeakingEntry entry) => entry switch
    {
        RulesSet set => this with { Rules = set.Rules },
        Asked asked => this with
        {
            Waiting = Waiting.Insert(Waiting.Count(other => other.Precedence.CompareTo(asked.Request.Precedence) <= 0), asked.Request),
            Hands = Hands.Remove(asked.Request.Speaker),
        },
        Left left => this with { Waiting = Waiting.Remove(Requested(left.Request)) },
        Moved moved => Departing(moved.Request, moved.At, moved.Reason) with { Waiting = Waiting.RemoveAt(moved.From - 1).Insert(moved.To - 1, Requested(moved.Request)) },
        Arranged arranged => this with { Waiting = [.. arranged.Waiting.Select(Requested)], FollowsSuggestion = true },
        Started started => Starting(started),
        Paused paused => Changing(paused.Request, speech => speech.Paused(paused.At.Second)),
        Resumed resumed => Changing(resumed.Request, speech => speech.Resumed(resumed.At.Second)),
        Ended ended => Ending(ended),
        ListClosed => this with { Closed = true },
        ListReopened => this with { Closed = false },
        HandRaised raised => this with { Hands = Hands.SetItem(raised.Participant, raised.At.Second) },
        HandLowered lowered => this with { Hands = Hands.Remove(lowered.Participant) },
        _ => throw new ArgumentException($"{entry.GetType().Name} is no entry of a speakers' list.", nameof(entry)),
    };

    private SpeechRequest Requested(Guid id) => Waiting.First(request => request.Id == id);

    private SpeakersList Starting(Started started)
    {
        var request = Requested(started.Request);
        var speech = new Speech(request, [new(started.At.Second, null)], started.At.Clocks.Wall);
        var next = Departing(request.Id, started.At, started.Reason) with { Waiting = Waiting.Remove(request) };
        return request.Kind == SpeechKind.InterposedQuestion ? next with { Question = speech } : next with { Current = speech };
    }

    private SpeakersList Departing(Guid request, Moment at, string reason) =>
        reason.Length == 0 ? this : this with { Departures = Departures.Add(new(request, at.Second, reason)) };

    private SpeakersList Changing(Guid request, Func<Speech, Speech> change) =>
        Question?.Request.Id == request ? this with { Question = change(Question) } : this with { Current = change(Current!) };

    private SpeakersList Ending(Ended ended) => Question?.Request.Id == ended.Request
        ? this with { Question = null, Spoken = Spoken.Add(Question.Paused(ended.At.Second)) }
        : this with { Current = null, Spoken = Spoken.Add(Current!.Paused(ended.At.Second)) };
}
