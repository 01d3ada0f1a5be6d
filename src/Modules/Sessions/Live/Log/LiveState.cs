using System.Collections.Immutable;
using NodaTime;
using Vicinal.Sessions.Captions;
using Vicinal.Sessions.Live.Agenda;
using Vicinal.Sessions.Live.Floor;
using Vicinal.Sessions.Polls;
using Vicinal.Sessions.Questions;
using Vicinal.Sessions.Speaking;
using AgendaItem = Vicinal.Sessions.Preparing.AgendaItem;

namespace Vicinal.Sessions.Live.Log;

/// <summary>A session as its log says it is after some entry. States share what they have in common, so many of them can be kept.</summary>
internal sealed record LiveState
{
    public static readonly LiveState Empty = new();

    /// <summary>The last entry in it; number 0 where there is none.</summary>
    public EntryPlace Place { get; init; }

    public Instant? OpenedAt { get; init; }

    public Instant? ClosedAt { get; init; }

    public ImmutableArray<AgendaItem> Agenda { get; init; } = [];

    /// <summary>The item that is being dealt with, and since when.</summary>
    public AgendaNow? Now { get; init; }

    /// <summary>Speakers' lists by item of the agenda; that of the empty id is for a session without one.</summary>
    public ImmutableDictionary<Guid, SpeakersList> Lists { get; init; } = ImmutableDictionary<Guid, SpeakersList>.Empty;

    /// <summary>Who asked to speak, by id.</summary>
    public ImmutableDictionary<Guid, Person> People { get; init; } = ImmutableDictionary<Guid, Person>.Empty;

    /// <summary>What they said of themselves for the balance of the lists.</summary>
    public Speakers Speakers { get; init; } = Speakers.Unknown;

    /// <summary>The list of the item that is being dealt with.</summary>
    public SpeakersList List => Lists.GetValueOrDefault(Now?.Item ?? Guid.Empty, SpeakersList.New);

    public ImmutableList<RoomLink> Links { get; init; } = [];

    /// <summary>The newest lines of each language.</summary>
    public ImmutableDictionary<string, ImmutableList<CaptionLine>> Captions { get; init; } = ImmutableDictionary.Create<string, ImmutableList<CaptionLine>>(StringComparer.OrdinalIgnoreCase);

    public ImmutableSortedDictionary<Guid, Question> Questions { get; init; } = ImmutableSortedDictionary<Guid, Question>.Empty;

    public ImmutableSortedDictionary<Guid, Poll> Polls { get; init; } = ImmutableSortedDictionary<Guid, Poll>.Empty;

    public bool IsOpen => OpenedAt is not null && ClosedAt is null;

    /// <summary>The state after one more entry.</summary>
    public LiveState With(LiveEntry entry, EntryPlace place) => entry.On(this, place) with { Place = place };
}
