using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Vicinal.Platform.Refusals;
using Vicinal.Sessions.Live.Participants;
using Vicinal.Sessions.Live.Reducing;

namespace Vicinal.Sessions.Live.Commands;

/// <summary>That a command was kept.</summary>
/// <param name="Number">The last number of the log that it knows of.</param>
/// <param name="Id">What it made, where it made something.</param>
/// <param name="Vote">How a vote stands: Taken, Counted or Before.</param>
internal sealed record CommandAnswer(long Number, Guid? Id, string? Vote);

/// <summary>What a request wants, or why it cannot be wanted.</summary>
internal readonly record struct Wanted(LiveCommand? Command, Refusal? Refusal)
{
    public static implicit operator Wanted(LiveCommand command) => new(command, null);

    public static implicit operator Wanted(Refusal refusal) => new(null, refusal);
}

/// <summary>Who sends, and in which session.</summary>
internal readonly record struct ParticipantInRoom(Participant Participant, Guid Session)
{
    public Guid Id => Participant.Id;

    /// <summary>The key under which this participant backs questions: one for the session, so that merged questions count each once.</summary>
    public string Backer => Participant.VoterOf(Session);
}

/// <summary>Answers to commands.</summary>
internal static class CommandAnswers
{
    public static Results<Ok<CommandAnswer>, ProblemHttpResult> Of(HttpContext http, CommandOutcome outcome)
    {
        if (outcome.Refusal is { } refusal)
            return Refused(http, refusal);
        return TypedResults.Ok(new CommandAnswer(outcome.Number, outcome.Made, outcome.Vote?.ToString()));
    }

    public static ProblemHttpResult Refused(HttpContext http, Refusal refusal)
    {
        if (refusal.Category is RefusalCategory.Unavailable or RefusalCategory.TooMany)
            http.Response.Headers.RetryAfter = refusal.Category is RefusalCategory.Unavailable ? "2" : "10";
        return refusal.ToProblem();
    }
}
