using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Vicinal.Platform.Api;
using Vicinal.Platform.Shell;
using Vicinal.Sessions.Live.Commands;
using Vicinal.Sessions.Live.Rooms;

namespace Vicinal.Sessions.Polls;

/// <summary>What was counted of a choice.</summary>
/// <param name="Poll">The poll.</param>
/// <param name="Kind">How it asks.</param>
/// <param name="Text">The question.</param>
/// <param name="Standing">Open, Closing or Closed.</param>
/// <param name="Voters">How many voted.</param>
/// <param name="Choice">The option or the word.</param>
/// <param name="Place">Of a ranking, the place from 1 on which it was put.</param>
/// <param name="Count">How often; null while counts are hidden.</param>
/// <param name="Weaker">Whether fewer than ten votes were counted together in a poll that promised anonymity.</param>
internal sealed record PollRow(Guid Poll, string Kind, string Text, string Standing, long Voters, string Choice, int? Place, long? Count, bool Weaker);

/// <summary>The polls of a session with what was counted.</summary>
internal static class ListPolls
{
    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet("/api/v1/sessions/{slug}/polls", ListAsync)
        .WithName("ListSessionPolls").WithTags("Sessions")
        .WithSummary("Polls with what was counted of each choice; language chooses among the texts. JSON or CSV.")
        .Produces<IReadOnlyList<PollRow>>().ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<IResult> ListAsync(string slug, string? language, HttpContext http, LiveRooms rooms, CancellationToken cancellation)
    {
        if (await rooms.OfAsync(slug, cancellation) is not { Session.IsPublic: true } room)
            return LiveRooms.Missing(slug).ToProblem();
        var wanted = language ?? Language.English.Code;
        var rows = room.State.Polls.Values.SelectMany(poll => Choices(poll, wanted).Select(choice => new PollRow(
            poll.Id, poll.Kind.ToString(), PlainText.In(poll.Texts, wanted).Text, poll.Standing.ToString(), poll.Voters, choice.Text, choice.Place,
            poll.ShowsCounts ? poll.Counts.GetValueOrDefault(choice.Key) : null, poll.IsWeaker))).ToList();
        return OpenRows.Answer(http, slug + "-polls", rows, rows,
        [
            new("poll", row => row.Poll.ToString()), new("kind", row => row.Kind), new("text", row => row.Text), new("standing", row => row.Standing), new("voters", row => row.Voters),
            new("choice", row => row.Choice), new("place", row => row.Place), new("count", row => row.Count), new("weaker", row => row.Weaker),
        ]);
    }

    private static IEnumerable<(string Key, string Text, int? Place)> Choices(Poll poll, string language) => poll.Kind switch
    {
        // Words are part of the result, and hidden with it.
        PollKind.Word => poll.ShowsCounts ? poll.Counts.Keys.Select(word => (word, word, (int?)null)) : [],
        PollKind.Ranking => Enumerable.Range(0, poll.Options.Length).SelectMany(option => Enumerable.Range(0, poll.Options.Length).Select(place => (Ballot.RankKey(option, place), PlainText.In(poll.Options[option], language).Text, (int?)(place + 1)))),
        _ => Enumerable.Range(0, poll.Options.Length).Select(option => (Ballot.Key(option), PlainText.In(poll.Options[option], language).Text, (int?)null)),
    };
}
