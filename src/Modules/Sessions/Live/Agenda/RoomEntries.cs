using System.Collections.Immutable;
using NodaTime;
using Vicinal.Sessions.Live.Log;
using AgendaItem = Vicinal.Sessions.Preparing.AgendaItem;

namespace Vicinal.Sessions.Live.Agenda;

/// <summary>What is being dealt with.</summary>
internal sealed record AgendaNow(Guid Item, Instant Since);

/// <summary>What a link leads to.</summary>
internal enum LinkKind
{
    /// <summary>The meeting itself, wherever its video is.</summary>
    Meeting,

    /// <summary>A channel of interpretation, in its language.</summary>
    Interpretation,

    /// <summary>Something that is being spoken about.</summary>
    Document,
}

/// <summary>A link beside the room.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Kind">What it leads to.</param>
/// <param name="Address">https.</param>
/// <param name="Title">In the organiser's words.</param>
/// <param name="Language">Of the channel or of the title (BCP 47).</param>
internal sealed record RoomLink(Guid Id, LinkKind Kind, string Address, string Title, string Language);

/// <summary>The room opens: participants may ask and vote.</summary>
internal sealed record RoomOpened : LiveEntry
{
    public override LiveState On(LiveState state, EntryPlace place) => state with { OpenedAt = state.OpenedAt ?? place.At, ClosedAt = null };
}

/// <summary>The room closes; what was said stays to be read.</summary>
internal sealed record RoomClosed : LiveEntry
{
    public override LiveState On(LiveState state, EntryPlace place) => state with { ClosedAt = place.At, Now = null };
}

/// <summary>The agenda as it stands from here on.</summary>
internal sealed record AgendaLaidOut(ImmutableArray<AgendaItem> Items) : LiveEntry
{
    public override LiveState On(LiveState state, EntryPlace place) =>
        state with { Agenda = Items, Now = state.Now is { } now && Items.Any(item => item.Id == now.Item) ? now : null };
}

/// <summary>Another item is dealt with; null between items.</summary>
internal sealed record AgendaMoved(Guid? Item) : LiveEntry
{
    public override LiveState On(LiveState state, EntryPlace place) => state with { Now = Item is { } item ? new AgendaNow(item, place.At) : null };
}

/// <summary>A link is shown.</summary>
internal sealed record LinkShown(RoomLink Link) : LiveEntry
{
    public override LiveState On(LiveState state, EntryPlace place) => state with { Links = state.Links.RemoveAll(link => link.Id == Link.Id).Add(Link) };
}

/// <summary>A link is shown no longer.</summary>
internal sealed record LinkTaken(Guid Id) : LiveEntry
{
    public override LiveState On(LiveState state, EntryPlace place) => state with { Links = state.Links.RemoveAll(link => link.Id == Id) };
}
