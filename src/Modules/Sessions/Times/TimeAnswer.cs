using System.Collections.Immutable;
using NodaTime;

namespace Vicinal.Sessions.Times;

/// <summary>What a note of day and hour says.</summary>
internal abstract record TimeAnswer
{
    private TimeAnswer()
    {
    }

    /// <summary>It says one thing.</summary>
    /// <param name="Reading">What it says.</param>
    /// <param name="Remarks">What readers elsewhere may miss; nothing that contradicts.</param>
    public sealed record Plain(TimeReading Reading, ImmutableArray<TimeFinding> Remarks) : TimeAnswer;

    /// <summary>It contradicts itself or can be read in several ways: a person chooses.</summary>
    /// <param name="Findings">Why, doubts first.</param>
    /// <param name="Candidates">What may be meant, at least one.</param>
    public sealed record Doubtful(ImmutableArray<TimeFinding> Findings, ImmutableArray<TimeReading> Candidates) : TimeAnswer;

    /// <summary>It cannot be read as a day and an hour.</summary>
    /// <param name="Findings">What is missing or impossible.</param>
    public sealed record Unreadable(ImmutableArray<TimeFinding> Findings) : TimeAnswer;
}

/// <summary>One reading of a note: a moment in the world.</summary>
/// <param name="Start">When it starts on the organiser's clock.</param>
/// <param name="StartsAt">The same moment.</param>
/// <param name="EndsAt">When it ends; null where the note does not say.</param>
/// <param name="If">What this reading takes for true.</param>
internal sealed record TimeReading(LocalDateTime Start, Instant StartsAt, Instant? EndsAt, ImmutableArray<Supposition> If)
{
    /// <summary>How long it lasts, in minutes; null where the note does not say.</summary>
    public int? Minutes => EndsAt is { } end ? (int)(end - StartsAt).TotalMinutes : null;
}
