using NodaTime;

namespace Vicinal.Sessions.Raising;

/// <summary>How far a proposal is.</summary>
internal enum ProposalStage
{
    /// <summary>It is written and endorsed; only governments see it.</summary>
    Written,

    /// <summary>It was sent; more is not said in public, since not everybody who signed agreed.</summary>
    Sent,

    /// <summary>The term for an answer runs.</summary>
    Awaiting,

    /// <summary>The term is over without an answer.</summary>
    NoAnswer,

    Answered,
}

/// <summary>How a proposal stands, as a reader may know it.</summary>
/// <param name="Stage">How far it is.</param>
/// <param name="Since">The day on which it was sent; null where it was not, or where the reader may not know it.</param>
/// <param name="Days">Since it was sent, until today or until the answer; 0 where that is not known.</param>
internal sealed record ProposalStanding(ProposalStage Stage, LocalDate? Since, int Days)
{
    /// <param name="endorsements">All of the proposal.</param>
    /// <param name="isParty">Whether the reader writes for a government that signed it.</param>
    public static ProposalStanding Of(StoredProposal proposal, IEnumerable<ProposalEndorsement> endorsements, LocalDate today, bool isParty)
    {
        if (proposal.SentOn is not { } sent)
            return new(ProposalStage.Written, null, 0);
        if (proposal.AnsweredOn is { } answered)
            return new(ProposalStage.Answered, sent, Period.DaysBetween(sent, answered));
        if (!isParty && !endorsements.Where(endorsement => endorsement.Version == proposal.Counts).All(endorsement => endorsement.ShowsWaiting))
            return new(ProposalStage.Sent, null, 0);
        var days = Period.DaysBetween(sent, today);
        return new(days > proposal.TermDays ? ProposalStage.NoAnswer : ProposalStage.Awaiting, sent, days);
    }
}

/// <summary>Why something cannot be done to a proposal; <see cref="Done"/> where it was.</summary>
internal enum ProposalResult
{
    Done,
    Missing,

    /// <summary>The person does not write for the government that this is up to.</summary>
    NotYours,

    /// <summary>Another version was written since the person read it.</summary>
    Changed,

    /// <summary>It left; its text stays as it is.</summary>
    AlreadySent,
    NotSent,

    /// <summary>A day before it was sent, or one that has not come.</summary>
    DayWrong,

    /// <summary>Who writes the proposal stands behind it as long as it does.</summary>
    OwnProposal,
}

/// <summary>Who may do what to a proposal, apart from how it is kept.</summary>
internal static class ProposalRules
{
    public static ProposalResult Writing(StoredProposal proposal, IReadOnlyCollection<Guid> mine, int readVersion) => 0 switch
    {
        _ when !mine.Contains(proposal.Government) => ProposalResult.NotYours,
        _ when proposal.SentOn is not null => ProposalResult.AlreadySent,
        _ when proposal.Newest != readVersion => ProposalResult.Changed,
        _ => ProposalResult.Done,
    };

    /// <summary>A government binds itself to the version that was read; after the sending, only to the one that left.</summary>
    public static ProposalResult Endorsing(StoredProposal proposal, Guid government, IReadOnlyCollection<Guid> mine, int readVersion) => 0 switch
    {
        _ when !mine.Contains(government) => ProposalResult.NotYours,
        _ when proposal.Counts != readVersion => ProposalResult.Changed,
        _ => ProposalResult.Done,
    };

    public static ProposalResult Withdrawing(StoredProposal proposal, Guid government, IReadOnlyCollection<Guid> mine) => 0 switch
    {
        _ when !mine.Contains(government) => ProposalResult.NotYours,
        _ when government == proposal.Government => ProposalResult.OwnProposal,
        _ when proposal.SentOn is not null => ProposalResult.AlreadySent,
        _ => ProposalResult.Done,
    };

    public static ProposalResult Sending(StoredProposal proposal, IReadOnlyCollection<Guid> mine, int readVersion, LocalDate on, LocalDate today) =>
        Writing(proposal, mine, readVersion) is not ProposalResult.Done and var refused ? refused : on > today ? ProposalResult.DayWrong : ProposalResult.Done;

    public static ProposalResult Answering(StoredProposal proposal, IReadOnlyCollection<Guid> mine, LocalDate on, LocalDate today) => 0 switch
    {
        _ when !mine.Contains(proposal.Government) => ProposalResult.NotYours,
        _ when proposal.SentOn is null => ProposalResult.NotSent,
        _ when on < proposal.SentOn || on > today => ProposalResult.DayWrong,
        _ => ProposalResult.Done,
    };
}
