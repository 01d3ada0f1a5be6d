using NodaTime;

namespace Vicinal.Responses.Plans.Store;

/// <summary>What somebody without an account says to a draft that is open for contributions.</summary>
internal sealed class PlanComment
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid PlanId { get; init; }

    /// <summary>The measure's id; null where it is on the whole plan.</summary>
    public string? Measure { get; init; }

    /// <summary>BCP 47 tag of the language of the page on which it was written.</summary>
    public required string Language { get; init; }

    public required string Text { get; init; }

    public Instant At { get; init; }

    public CommentState State { get; set; }

    /// <summary>The public answer, or why it is not shown; empty until there is one.</summary>
    public string Reply { get; set; } = "";

    public Instant? RepliedAt { get; set; }
}

internal enum CommentState
{
    /// <summary>Nobody has read it yet.</summary>
    Waiting,

    /// <summary>Public, with or without an answer yet.</summary>
    Shown,

    /// <summary>Not public; the reason stands in the reply.</summary>
    Withheld,
}
