using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Vicinal.Sessions.Speaking;

/// <summary>Somebody asks to speak.</summary>
/// <param name="AskedAt">In seconds of the list.</param>
internal sealed record SpeechRequest(Guid Id, Guid Speaker, SpeechKind Kind, int Rank, long AskedAt)
{
    [JsonIgnore]
    public Precedence Precedence => Precedence.Of(Kind, Rank);
}

/// <summary>A stretch of speaking without a pause, in seconds of the list; <paramref name="To"/> is null while it lasts.</summary>
internal readonly record struct Stretch(long From, long? To);

/// <summary>Somebody speaks or has spoken.</summary>
/// <param name="Wall">When it began, by the clock on the wall, in seconds since 1970: for the record, never for counting.</param>
internal sealed record Speech(SpeechRequest Request, ImmutableArray<Stretch> Stretches, long Wall)
{
    [JsonIgnore]
    public bool Running => Stretches[^1].To is null;

    [JsonIgnore]
    public bool Counts => Request.Precedence.Class == Precedence.Everyone;

    /// <summary>Seconds spoken until then, without pauses.</summary>
    public long Seconds(long until) => Stretches.Sum(stretch => (stretch.To ?? until) - stretch.From);

    public Speech Paused(long at) => Running ? this with { Stretches = Stretches.SetItem(Stretches.Length - 1, Stretches[^1] with { To = at }) } : this;

    public Speech Resumed(long at) => this with { Stretches = Stretches.Add(new(at, null)) };
}

/// <summary>What a moderator did against the order, and why.</summary>
internal sealed record Departure(Guid Request, long Second, string Reason);
