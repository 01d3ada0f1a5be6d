using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NodaTime.Text;
using Vicinal.Platform.Api;
using Vicinal.Sessions.Live.Rooms;

namespace Vicinal.Sessions.Questions;

/// <summary>A question that was shown.</summary>
internal sealed record QuestionRow(Guid Id, string At, string Language, string Name, string Text, long Votes, string Standing, string Answer, string AnswerLanguage);

/// <summary>The questions of a session, those that most people back first.</summary>
internal static class ListQuestions
{
    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet("/api/v1/sessions/{slug}/questions", ListAsync)
        .WithName("ListSessionQuestions").WithTags("Sessions")
        .WithSummary("Questions that are or were shown, those that most people back first; standing narrows them down. JSON or CSV.")
        .Produces<IReadOnlyList<QuestionRow>>().ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<IResult> ListAsync(string slug, string? standing, HttpContext http, LiveRooms rooms, CancellationToken cancellation)
    {
        if (await rooms.OfAsync(slug, cancellation) is not { Session.IsPublic: true } room)
            return LiveRooms.Missing(slug).ToProblem();
        var rows = room.State.Questions.Values.Where(question => question.IsPublic && (standing is null || string.Equals(question.Standing.ToString(), standing, StringComparison.OrdinalIgnoreCase)))
            .OrderByDescending(question => question.Votes).ThenBy(question => question.At)
            .Select(question => new QuestionRow(question.Id, InstantPattern.ExtendedIso.Format(question.At), question.Language, question.Name, question.Text, question.Votes, question.Standing.ToString(), question.Answer, question.AnswerLanguage)).ToList();
        return OpenRows.Answer(http, slug + "-questions", rows, rows,
        [
            new("id", row => row.Id.ToString()), new("at", row => row.At), new("language", row => row.Language), new("name", row => row.Name), new("text", row => row.Text),
            new("votes", row => row.Votes), new("standing", row => row.Standing), new("answer", row => row.Answer), new("answer_language", row => row.AnswerLanguage),
        ]);
    }
}
