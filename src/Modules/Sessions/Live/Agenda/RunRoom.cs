using System.Collections.Immutable;
using Microsoft.AspNetCore.Routing;
using Vicinal.Platform.Refusals;
using Vicinal.Sessions.Live.Commands;
using Vicinal.Sessions.Live.Floor;
using Vicinal.Sessions.Live.Log;
using Vicinal.Sessions.Live.Reducing;
using Vicinal.Sessions.Live.Rooms;
using Vicinal.Sessions.Store;
using AgendaItem = Vicinal.Sessions.Preparing.AgendaItem;

namespace Vicinal.Sessions.Live.Agenda;

/// <summary>The room opens.</summary>
public sealed record OpenRoomRequest : CommandRequest;

/// <summary>The room closes.</summary>
public sealed record CloseRoomRequest : CommandRequest;

/// <summary>The agenda, whole.</summary>
public sealed record AgendaRequest : CommandRequest
{
    /// <summary>At most 100, in their order.</summary>
    public IReadOnlyList<AgendaItemRequest>? Items { get; init; }
}

/// <summary>An item of the agenda.</summary>
/// <param name="Id">Its key where it is there already; a new one is given where this is missing.</param>
/// <param name="Titles">By language (BCP 47).</param>
/// <param name="Minutes">How long it is meant to last.</param>
public sealed record AgendaItemRequest(Guid? Id, IReadOnlyDictionary<string, string>? Titles, int Minutes);

/// <summary>Another item is dealt with.</summary>
public sealed record AgendaItemNowRequest : CommandRequest
{
    /// <summary>The item; null between items.</summary>
    public Guid? Item { get; init; }
}

/// <summary>The room opens with what was prepared for it, unless something stands there already.</summary>
internal sealed record OpenRoom(RoomPlan Plan) : LiveCommand
{
    public override Decision Decide(LiveState state, Hour hour)
    {
        if (state.IsOpen)
            return new Decision.Kept([]);
        List<LiveEntry> entries = [new RoomOpened()];
        if (state.Agenda.IsEmpty && !Plan.Agenda.IsEmpty)
            entries.Add(new AgendaLaidOut(Plan.Agenda));
        if (state.Links.IsEmpty)
            entries.AddRange(Plan.Links.Select(link => new LinkShown(link)));
        return new Decision.Kept(entries);
    }
}

/// <summary>Polls that are open close with the room, and speeches end.</summary>
internal sealed record CloseRoom : LiveCommand
{
    public override Decision Decide(LiveState state, Hour hour) => !state.IsOpen
        ? new Decision.Kept([])
        : new Decision.Kept([.. RunningSpeeches.End(state, hour.Clocks), .. state.Polls.Values.Where(poll => poll.Standing == Polls.PollStanding.Open).Select(poll => new Polls.PollClosing(poll.Id)), new RoomClosed()]);
}

internal sealed record LayOutAgenda(ImmutableArray<AgendaItem> Items) : LiveCommand
{
    public override Decision Decide(LiveState state, Hour hour) => Decision.One(new AgendaLaidOut(Items));
}

internal sealed record MoveAgenda(Guid? Item) : LiveCommand
{
    public override Decision Decide(LiveState state, Hour hour) => Item is { } item && state.Agenda.All(known => known.Id != item)
        ? Decision.No(RefusalCategory.NotFound, "agenda-item-missing", "The agenda has no such item. It may have been taken off meanwhile.")
        : state.Now?.Item == Item ? new Decision.Kept([]) : new Decision.Kept([.. RunningSpeeches.End(state, hour.Clocks), new AgendaMoved(Item)]);
}

/// <summary>Running the room.</summary>
internal static class RunRoom
{
    public const int LongestTitle = 200;
    private const int MostItems = 100;
    private const int MostMinutes = 1440;

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapOrganiserCommand<OpenRoomRequest>("open", "Opens the room: questions and votes are taken from here on.", Want);
        endpoints.MapOrganiserCommand<CloseRoomRequest>("close", "Closes the room and its polls. What was said stays to be read.", _ => new CloseRoom());
        endpoints.MapOrganiserCommand<AgendaRequest>("agenda", "Lays out the agenda, whole.", Want);
        endpoints.MapOrganiserCommand<AgendaItemNowRequest>("agenda-item", "Says which item is dealt with now.", request => new MoveAgenda(request.Item));
    }

    private static Wanted Want(OpenRoomRequest request, RoomSession session) => Open(session);

    /// <summary>Opens a room with its plan; that of a session which does not take place stays shut.</summary>
    public static Wanted Open(RoomSession session) => session.State == SessionState.Cancelled
        ? new Refusal(RefusalCategory.Conflict, "session-cancelled", "This session was cancelled. Prepare a copy of it and open the room of that one.")
        : new OpenRoom(session.Plan);

    private static Wanted Want(AgendaRequest request)
    {
        if (request.Items is not { Count: <= MostItems } asked || asked.Any(item => item is null || item.Minutes is < 0 or > MostMinutes))
            return new Refusal(RefusalCategory.Invalid, "agenda", $"Give at most {MostItems} items, each with titles and 0 to {MostMinutes} minutes.");
        List<AgendaItem> items = [];
        foreach (var item in asked)
        {
            var (titles, problem) = PlainText.Read("agenda-title", item.Titles, LongestTitle);
            if (problem is not null)
                return problem;
            items.Add(new AgendaItem(item.Id ?? Guid.CreateVersion7(), item.Minutes) { Titles = titles });
        }

        return new LayOutAgenda([.. items]);
    }
}
