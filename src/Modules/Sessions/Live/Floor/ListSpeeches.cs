using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NodaTime;
using NodaTime.Text;
using Vicinal.Platform.Api;
using Vicinal.Platform.Refusals;
using Vicinal.Platform.Shell;
using Vicinal.Sessions.Live.Commands;
using Vicinal.Sessions.Live.Log;
using Vicinal.Sessions.Live.Rooms;
using Vicinal.Sessions.Preparing;
using Vicinal.Sessions.Speaking;

namespace Vicinal.Sessions.Live.Floor;

/// <summary>Somebody on a speakers' list of a session.</summary>
/// <param name="Item">The item of the agenda, in the language asked for; empty where the session has none.</param>
/// <param name="Standing">Spoken, Speaking or Waiting.</param>
/// <param name="Place">Within the item: of who spoke, in the order in which it began; of who waits, in the order of speaking.</param>
/// <param name="Name">As shown; empty where it was erased.</param>
/// <param name="For">The government or organisation; may be empty.</param>
/// <param name="Kind">What kind of speech.</param>
/// <param name="Began">By the clock on the wall, UTC; null for who waits.</param>
/// <param name="Seconds">Spoken, without pauses; null for who waits.</param>
internal sealed record SpeechRow(string Item, string Standing, int Place, string Name, string For, string Kind, string? Began, long? Seconds);

/// <summary>The speakers' lists of a session, item by item.</summary>
internal static class ListSpeeches
{
    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet("/api/v1/sessions/{slug}/speeches", ListAsync)
        .WithName("ListSessionSpeeches").WithTags("Sessions")
        .WithSummary("The speakers' lists, item by item: who spoke and how long without pauses, who speaks and who waits; language chooses among the items' titles. For officers, approvers and editors of the government that holds the session, or of the instance. JSON or CSV.")
        .Produces<IReadOnlyList<SpeechRow>>()
        .ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<IResult> ListAsync(string slug, string? language, HttpContext http, LiveRooms rooms, Organisers organisers, CancellationToken cancellation)
    {
        var (room, refusal) = await rooms.OfOrganiserAsync(slug, organisers, cancellation);
        if (room is null)
            return refusal!.ToProblem();
        var (state, now) = (room.State, room.Clocks);
        var items = state.Agenda.Select(item => (item.Id, Title: PlainText.In(item.Titles, language ?? Language.English.Code).Text)).Append((Id: Guid.Empty, Title: ""));
        var rows = items.Where(item => state.Lists.ContainsKey(item.Id)).SelectMany(item => Rows(state, item.Title, state.Lists[item.Id], now)).ToList();
        http.Response.Headers.CacheControl = "private, no-cache";
        return OpenRows.Answer(http, slug + "-speeches", rows, rows,
        [
            new("item", row => row.Item), new("standing", row => row.Standing), new("place", row => row.Place), new("name", row => row.Name), new("for", row => row.For),
            new("kind", row => row.Kind), new("began", row => row.Began), new("seconds", row => row.Seconds),
        ]);
    }

    private static IEnumerable<SpeechRow> Rows(LiveState state, string item, SpeakersList list, Reading now)
    {
        var second = list.At(now).Second;
        var spoken = list.Speeches.Select((speech, at) => Row(speech.Request, speech == list.Current || speech == list.Question ? "Speaking" : "Spoken", at,
            InstantPattern.General.Format(Instant.FromUnixTimeSeconds(speech.Wall)), speech.Seconds(second)));
        return spoken.Concat(list.Waiting.Select((request, at) => Row(request, "Waiting", at, null, null)));

        SpeechRow Row(SpeechRequest request, string standing, int at, string? began, long? seconds)
        {
            var person = state.People.GetValueOrDefault(request.Speaker) ?? new Person("", "");
            return new(item, standing, at + 1, person.Name, person.For, request.Kind.ToString(), began, seconds);
        }
    }
}
