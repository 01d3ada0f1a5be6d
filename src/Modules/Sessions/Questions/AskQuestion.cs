using Microsoft.AspNetCore.Routing;
using Vicinal.Platform.Refusals;
using Vicinal.Sessions.Live.Commands;
using Vicinal.Sessions.Live.Log;
using Vicinal.Sessions.Live.Participants;
using Vicinal.Sessions.Live.Reducing;

namespace Vicinal.Sessions.Questions;

/// <summary>A question to the session.</summary>
public sealed record QuestionRequest : CommandRequest
{
    public string? Text { get; init; }

    /// <summary>BCP 47.</summary>
    public string? Language { get; init; }

    /// <summary>As whoever asks wants to be called; may be empty.</summary>
    public string? Name { get; init; }
}

/// <summary>A question that is backed.</summary>
public sealed record BackQuestionRequest : CommandRequest
{
    public Guid Question { get; init; }
}

internal sealed record AskQuestion(Guid Id, string Text, string Language, string Name) : LiveCommand
{
    public const int LongestText = 500;

    /// <summary>More cannot be read while a session lasts.</summary>
    private const int MostWaiting = 1000;

    public override Decision Decide(LiveState state, Hour hour)
    {
        if (!state.IsOpen)
            return Decision.NotOpen;
        if (state.Questions.Values.Count(question => question.Standing == QuestionStanding.Waiting) >= MostWaiting)
            return Decision.No(RefusalCategory.TooMany, "questions-many", $"{MostWaiting} questions wait to be read already. Back one that asks the same.");
        return state.Questions.Values.Any(question => question.Standing != QuestionStanding.Hidden && string.Equals(question.Text, Text, StringComparison.OrdinalIgnoreCase))
            ? Decision.No(RefusalCategory.Conflict, "question-same", "The same question was asked already. Back that one.")
            : Decision.One(new QuestionAsked(Id, Text, Language, Name, QuestionStanding.Waiting), Id);
    }

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapParticipantCommand<QuestionRequest>("question", "Asks a question. Moderators show it, or merge it with one that asks the same.", (request, _) => Want(request));
        endpoints.MapParticipantCommand<BackQuestionRequest>("back-question", "Backs a question that is shown; once for each participant.", (request, participant) => new BackQuestion(request.Question, participant.Backer));
    }

    public static Wanted Want(QuestionRequest request)
    {
        var (text, name) = (PlainText.Clean(request.Text), PlainText.Clean(request.Name));
        if ((PlainText.Problem("question-text", text, LongestText) ?? (name.Length > 0 ? PlainText.Problem("question-name", name, LiveTables.LongestName) : null) ?? PlainText.LanguageProblem(request.Language)) is { } problem)
            return problem;
        return new AskQuestion(Guid.CreateVersion7(), text, request.Language!, name);
    }
}

/// <summary>Somebody backs a question.</summary>
internal sealed record BackQuestion(Guid Question, string Voter) : LiveCommand
{
    public override bool NeedsKey => false;

    public override Decision Decide(LiveState state, Hour hour) => Standing(state) switch
    {
        _ when !state.IsOpen => Decision.NotOpen,
        not { IsPublic: true } => Decision.No(RefusalCategory.NotFound, "question-missing", "There is no such question. It may have been taken away meanwhile."),
        { Standing: QuestionStanding.Answered } => Decision.No(RefusalCategory.Conflict, "question-answered", "This question is answered already."),
        var question => new Decision.Voted(question.Id, Voter, [], Anonymous: false),
    };

    /// <summary>The question, or that of which it became a part.</summary>
    private Question? Standing(LiveState state)
    {
        var question = state.Questions.GetValueOrDefault(Question);
        while (question?.MergedInto is { } into)
            question = state.Questions.GetValueOrDefault(into);
        return question;
    }
}
