using System.Collections.Immutable;
using Vicinal.Sessions.Live.Agenda;
using Vicinal.Sessions.Live.Commands;
using Vicinal.Sessions.Preparing;
using Vicinal.Sessions.Store;
using AgendaItem = Vicinal.Sessions.Preparing.AgendaItem;
using LinkKind = Vicinal.Sessions.Live.Agenda.LinkKind;

namespace Vicinal.Sessions.Live.Rooms;

/// <summary>What a room knows of its session.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Slug">Its part of the address.</param>
/// <param name="Government">Who holds it; null for the host of the instance.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Languages">BCP 47; the first is that of its own texts.</param>
internal sealed record RoomSession(Guid Id, string Slug, Guid? Government, SessionState State, ImmutableArray<string> Languages)
{
    /// <summary>By language; empty while nothing was prepared.</summary>
    public ImmutableSortedDictionary<string, string> Titles { get; init; } = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    public RoomPlan Plan { get; init; } = RoomPlan.None;

    /// <summary>The version of the programme from which titles and plan were read; 0 for none.</summary>
    public int Version { get; init; }

    /// <summary>Whether anybody may look in.</summary>
    public bool IsPublic => State != SessionState.Draft;

    public string Title(string language) => PlainText.In(Titles, language) is { Text.Length: > 0 } found ? found.Text : Slug;

    public static RoomSession Of(StoredSession session, PreparedSession? prepared)
    {
        var room = new RoomSession(session.Id, session.Slug, session.Government, session.State, [.. session.Languages.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);
        return prepared is null ? room : room with
        {
            Titles = prepared.Programme.Texts.ToImmutableSortedDictionary(text => text.Language, text => text.Title, StringComparer.Ordinal),
            Plan = RoomPlan.Of(prepared.Programme),
            Version = prepared.Number,
        };
    }

    /// <summary>The same programme with what the session's row says now.</summary>
    public RoomSession With(StoredSession session) => Of(session, null) with { Titles = Titles, Plan = Plan, Version = Version };
}

/// <summary>What was prepared for a room and stands in it when it opens.</summary>
/// <param name="Agenda">The items.</param>
/// <param name="Links">The meeting, channels of interpretation and documents.</param>
internal sealed record RoomPlan(ImmutableArray<AgendaItem> Agenda, ImmutableArray<RoomLink> Links)
{
    public static readonly RoomPlan None = new([], []);

    public static RoomPlan Of(Programme programme) => new(programme.Agenda, [.. programme.Links.Where(link => link.Kind != Preparing.LinkKind.Recording && link.Address.StartsWith("https://", StringComparison.OrdinalIgnoreCase)).Select(link => Shown(link, programme.Texts[0].Language))]);

    private static RoomLink Shown(SessionLink link, string original) => new(Guid.CreateVersion7(), Enum.Parse<LinkKind>(link.Kind == Preparing.LinkKind.Video ? nameof(LinkKind.Meeting) : link.Kind.ToString()),
        link.Address, link.Label.Length > 0 ? link.Label : link.Address, link.Language.Length > 0 ? link.Language : original);
}
