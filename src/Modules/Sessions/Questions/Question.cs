using NodaTime;
using Vicinal.Sessions.Live.Log;

namespace Vicinal.Sessions.Questions;

/// <summary>Where a question stands.</summary>
internal enum QuestionStanding
{
    /// <summary>Moderators see it, nobody else.</summary>
    Waiting,

    /// <summary>Everybody sees it and may back it.</summary>
    Shown,

    /// <summary>It is being answered now.</summary>
    Now,

    /// <summary>It was answered, aloud or in writing.</summary>
    Answered,

    /// <summary>Moderators took it away.</summary>
    Hidden,

    /// <summary>It is part of another one.</summary>
    Merged,
}

/// <summary>A question that a participant asked.</summary>
internal sealed record Question
{
    public required Guid Id { get; init; }

    public required string Text { get; init; }

    /// <summary>BCP 47, of the page on which it was written.</summary>
    public required string Language { get; init; }

    /// <summary>As whoever asked wants to be called; may be empty.</summary>
    public string Name { get; init; } = "";

    public Instant At { get; init; }

    public QuestionStanding Standing { get; init; }

    /// <summary>How many back it, with those of the questions that were merged into it.</summary>
    public long Votes { get; init; }

    /// <summary>The written answer, or empty where it was answered aloud.</summary>
    public string Answer { get; init; } = "";

    public string AnswerLanguage { get; init; } = "";

    public Guid? MergedInto { get; init; }

    public bool IsPublic => Standing is QuestionStanding.Shown or QuestionStanding.Now or QuestionStanding.Answered;
}

/// <summary>Somebody asked.</summary>
internal sealed record QuestionAsked(Guid Id, string Text, string Language, string Name, QuestionStanding Standing) : LiveEntry
{
    public override LiveState On(LiveState state, EntryPlace place) => state with
    {
        Questions = state.Questions.SetItem(Id, new Question { Id = Id, Text = Text, Language = Language, Name = Name, Standing = Standing, At = place.At }),
    };
}

/// <summary>A moderator shows, hides or takes up a question. Only one is being answered at a time.</summary>
internal sealed record QuestionMoved(Guid Id, QuestionStanding Standing) : LiveEntry
{
    public override LiveState On(LiveState state, EntryPlace place)
    {
        var questions = state.Questions;
        if (Standing == QuestionStanding.Now)
        {
            foreach (var other in questions.Values.Where(question => question.Standing == QuestionStanding.Now))
                questions = questions.SetItem(other.Id, other with { Standing = QuestionStanding.Shown });
        }

        return questions.TryGetValue(Id, out var moved) ? state with { Questions = questions.SetItem(Id, moved with { Standing = Standing }) } : state;
    }
}

/// <summary>A question became part of another, which takes over those who back it; who backed both counts once.</summary>
internal sealed record QuestionMerged(Guid Id, Guid Into, long More) : LiveEntry
{
    public override LiveState On(LiveState state, EntryPlace place)
    {
        if (!state.Questions.TryGetValue(Id, out var gone) || !state.Questions.TryGetValue(Into, out var stays))
            return state;
        return state with
        {
            Questions = state.Questions
                .SetItem(Id, gone with { Standing = QuestionStanding.Merged, MergedInto = Into })
                .SetItem(Into, stays with { Votes = stays.Votes + More }),
        };
    }
}

/// <summary>A question was answered.</summary>
internal sealed record QuestionAnswered(Guid Id, string Answer, string Language) : LiveEntry
{
    public override LiveState On(LiveState state, EntryPlace place) => state.Questions.TryGetValue(Id, out var question)
        ? state with { Questions = state.Questions.SetItem(Id, question with { Standing = QuestionStanding.Answered, Answer = Answer, AnswerLanguage = Language }) }
        : state;
}

/// <summary>So many more back a question.</summary>
internal sealed record QuestionBacked(Guid Id, long More) : LiveEntry
{
    public override LiveState On(LiveState state, EntryPlace place) => state.Questions.TryGetValue(Id, out var question)
        ? state with { Questions = state.Questions.SetItem(Id, question with { Votes = question.Votes + More }) }
        : state;
}
