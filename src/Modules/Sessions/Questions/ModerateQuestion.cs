using Microsoft.AspNetCore.Routing;
using Vicinal.Platform.Refusals;
using Vicinal.Sessions.Live.Commands;
using Vicinal.Sessions.Live.Log;
using Vicinal.Sessions.Live.Reducing;

namespace Vicinal.Sessions.Questions;

/// <summary>Where a question shall stand.</summary>
public sealed record QuestionStandingRequest : CommandRequest
{
    public Guid Question { get; init; }

    /// <summary>Shown, Now or Hidden.</summary>
    public string? Standing { get; init; }
}

/// <summary>A question that becomes part of another.</summary>
public sealed record MergeQuestionRequest : CommandRequest
{
    public Guid Question { get; init; }

    public Guid Into { get; init; }
}

/// <summary>That a question was answered.</summary>
public sealed record AnswerQuestionRequest : CommandRequest
{
    public Guid Question { get; init; }

    /// <summary>The answer in writing; empty where it was answered aloud.</summary>
    public string? Answer { get; init; }

    /// <summary>Of the answer (BCP 47).</summary>
    public string? Language { get; init; }
}

internal sealed record MoveQuestion(Guid Id, QuestionStanding Standing) : LiveCommand
{
    public override Decision Decide(LiveState state, Hour hour) => ModerateQuestions.With(state, Id, question => question.Standing == Standing
        ? new Decision.Kept([])
        : question.Standing == QuestionStanding.Merged
            ? Decision.No(RefusalCategory.Conflict, "question-merged", "This question is part of another one already.")
            : Decision.One(new QuestionMoved(Id, Standing)));
}

internal sealed record MergeQuestion(Guid Id, Guid Into) : LiveCommand
{
    public override Decision Decide(LiveState state, Hour hour) => ModerateQuestions.With(state, Id, question => ModerateQuestions.With(state, Into, into => 0 switch
    {
        _ when Id == Into || question.Standing == QuestionStanding.Merged || into.Standing is QuestionStanding.Merged or QuestionStanding.Hidden =>
            Decision.No(RefusalCategory.Conflict, "question-merge", "A question can be merged into another one that is not hidden or merged itself."),
        _ => new Decision.Merged(Id, Into),
    }));
}

internal sealed record AnswerQuestion(Guid Id, string Answer, string Language) : LiveCommand
{
    public override Decision Decide(LiveState state, Hour hour) => ModerateQuestions.With(state, Id, question => question.Standing switch
    {
        QuestionStanding.Merged => Decision.No(RefusalCategory.Conflict, "question-merged", "This question is part of another one already."),
        // An answered question is shown: nobody brings a hidden one back by the way.
        QuestionStanding.Hidden => Decision.No(RefusalCategory.Conflict, "question-hidden", "This question is hidden, and an answer would show it to everybody. Show it first."),
        _ => Decision.One(new QuestionAnswered(Id, Answer, Language)),
    });
}

/// <summary>What moderators do with questions.</summary>
internal static class ModerateQuestions
{
    public const int LongestAnswer = 2000;

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapOrganiserCommand<QuestionStandingRequest>("question-standing", "Shows, hides or takes up a question.", Want);
        endpoints.MapOrganiserCommand<MergeQuestionRequest>("question-merge", "Makes a question part of another, which takes over those who back it.", request => new MergeQuestion(request.Question, request.Into));
        endpoints.MapOrganiserCommand<AnswerQuestionRequest>("question-answer", "Says that a question was answered, aloud or in writing.", Want);
    }

    public static Decision With(LiveState state, Guid id, Func<Question, Decision> then) => state.Questions.TryGetValue(id, out var question)
        ? then(question)
        : Decision.No(RefusalCategory.NotFound, "question-missing", "There is no such question.");

    public static Wanted Want(QuestionStandingRequest request) => Enum.TryParse<QuestionStanding>(request.Standing, out var standing) && standing is QuestionStanding.Shown or QuestionStanding.Now or QuestionStanding.Hidden
        ? new MoveQuestion(request.Question, standing)
        : new Refusal(RefusalCategory.Invalid, "question-standing", "Say by standing where it shall stand: Shown, Now or Hidden.");

    public static Wanted Want(AnswerQuestionRequest request)
    {
        var answer = PlainText.Clean(request.Answer);
        if (answer.Length > 0 && (PlainText.Problem("question-answer", answer, LongestAnswer) ?? PlainText.LanguageProblem(request.Language)) is { } problem)
            return problem;
        return new AnswerQuestion(request.Question, answer, answer.Length > 0 ? request.Language! : "");
    }
}
