using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Vicinal.Platform.Api;
using Vicinal.Platform.Database;
using Vicinal.Platform.Refusals;
using Vicinal.Platform.Shell;
using Vicinal.Sessions.Live.Commands;
using Vicinal.Sessions.Live.Log;
using Vicinal.Sessions.Live.Rooms;
using Vicinal.Sessions.Preparing;

namespace Vicinal.Sessions.Polls;

/// <summary>A ballot of a poll that keeps each of them.</summary>
/// <param name="Voter">The voter's key for this poll; it leads to nobody without the voter's token.</param>
/// <param name="Choice">What was counted: numbers of options from 0, of a ranking option:place, of a word poll the word.</param>
/// <param name="Text">The same in the words of the poll; of a ranking the most wanted first.</param>
internal sealed record BallotRow(string Voter, string Choice, string Text);

/// <summary>The ballots of a poll that is not anonymous, so that organisers can recount it.</summary>
internal static class ListBallots
{
    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet("/api/v1/sessions/{slug}/polls/{poll:guid}/ballots", ListAsync)
        .WithName("ListSessionBallots").WithTags("Sessions")
        .WithSummary("Each ballot of a poll that keeps them, to recount it, in the order of the voters' keys; language chooses among the texts. An anonymous poll has none. For officers, approvers and editors of the government that holds the session, or of the instance. JSON or CSV.")
        .Produces<IReadOnlyList<BallotRow>>()
        .ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<IResult> ListAsync(string slug, Guid poll, string? language, HttpContext http, LiveRooms rooms, Organisers organisers, VicinalDb db, CancellationToken cancellation)
    {
        var (room, refusal) = await rooms.OfOrganiserAsync(slug, organisers, cancellation);
        if (room is null)
            return refusal!.ToProblem();
        if (!room.State.Polls.TryGetValue(poll, out var found))
            return new Refusal(RefusalCategory.NotFound, "poll-missing", "There is no such poll.").ToProblem();
        if (found.Anonymous)
            return new Refusal(RefusalCategory.Conflict, "poll-anonymous", $"This poll is anonymous: it keeps no ballots, and nobody can find out who chose what. /api/v1/sessions/{slug}/polls has what was counted.").ToProblem();
        if (!found.ShowsCounts)
            return new Refusal(RefusalCategory.Conflict, "poll-hidden", "What was chosen in this poll is hidden from everybody until it is closed. Close it first.").ToProblem();
        var votes = await db.Set<StoredVote>().AsNoTracking().Where(vote => vote.SubjectId == poll).Select(vote => new { vote.Voter, vote.Choice }).ToListAsync(cancellation);
        var rows = votes.OrderBy(vote => vote.Voter, StringComparer.Ordinal).Select(vote => new BallotRow(vote.Voter, vote.Choice ?? "", Text(found, vote.Choice ?? "", language ?? Language.English.Code))).ToList();
        http.Response.Headers.CacheControl = "private, no-cache";
        return OpenRows.Answer(http, slug + "-ballots", rows, rows, [new("voter", row => row.Voter), new("choice", row => row.Choice), new("text", row => row.Text)]);
    }

    private static string Text(Poll poll, string choice, string language) => poll.Kind == PollKind.Word
        ? choice
        : string.Join("; ", Ballot.Options(choice).Select(option => PlainText.In(poll.Options[option], language).Text));
}
