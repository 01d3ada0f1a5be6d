using NodaTime;

namespace Vicinal.Sessions.Outcomes;

/// <summary>Why something cannot be done to an outcome; <see cref="Done"/> where it was.</summary>
internal enum OutcomeResult
{
    Done,
    Missing,

    /// <summary>The person does not write for a government that may.</summary>
    NotYours,

    /// <summary>It is not published yet.</summary>
    NotPublished,

    /// <summary>Its text was changed since the person read it.</summary>
    Changed,

    /// <summary>Only measures are adapted by others.</summary>
    NoMeasure,
}

/// <summary>Who may do what to an outcome, apart from how it is kept.</summary>
internal static class OutcomeRules
{
    /// <summary>Days in which the government is asked to confirm.</summary>
    public const int DaysToConfirm = 14;

    /// <summary>Whether a government answers to what was said in its name, as it was read.</summary>
    public static OutcomeResult Answering(StoredOutcome outcome, IEnumerable<Guid> mine, int readRevision) => 0 switch
    {
        _ when outcome.PublishedAt is null => OutcomeResult.NotPublished,
        _ when outcome.Government is not { } government || !mine.Contains(government) => OutcomeResult.NotYours,
        _ when outcome.Revision != readRevision => OutcomeResult.Changed,
        _ => OutcomeResult.Done,
    };

    /// <summary>Whether a government tells what came of it: its own of everything, another one of a measure.</summary>
    public static OutcomeResult Reporting(StoredOutcome outcome, Guid government, IEnumerable<Guid> mine) => 0 switch
    {
        _ when outcome.PublishedAt is null => OutcomeResult.NotPublished,
        _ when !mine.Contains(government) => OutcomeResult.NotYours,
        _ when outcome.Government != government && outcome.Kind != OutcomeKind.Measure => OutcomeResult.NoMeasure,
        _ => OutcomeResult.Done,
    };

    /// <summary>Whether the term for confirming is over without an answer.</summary>
    public static bool IsOverdue(StoredOutcome outcome, LocalDate today) => outcome is { Standing: OutcomeStanding.Unconfirmed, ConfirmBy: { } last } && last < today;

    /// <summary>The newest day of review or of keeping that has come and was not written about; null where there is none.</summary>
    public static LocalDate? ReminderDue(StoredOutcome outcome, LocalDate today) =>
        new[] { outcome.ReviewBy, outcome.Due }.Where(day => day <= today && !(day <= outcome.RemindedFor)).Max();
}
