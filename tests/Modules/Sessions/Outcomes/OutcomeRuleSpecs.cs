using NodaTime;
using Vicinal.Sessions.Outcomes;
using Vicinal.Sessions.Raising;

namespace Vicinal.Sessions.Tests.Outcomes;

public sealed class OutcomeRuleSpecs
{
    private static readonly Guid Mons = new(1, 0, 0, new byte[8]);
    private static readonly Guid Liege = new(2, 0, 0, new byte[8]);
    private static readonly LocalDate Today = new(2026, 5, 10);

    [Fact]
    public void I_answer_only_for_my_government_and_only_to_what_I_have_read()
    {
        var outcome = Said(OutcomeKind.Conclusion);
        Assert.Equal(OutcomeResult.Done, OutcomeRules.Answering(outcome, [Mons], 1));
        Assert.Equal(OutcomeResult.NotYours, OutcomeRules.Answering(outcome, [Liege], 1));
        outcome.Revision = 2;
        Assert.Equal(OutcomeResult.Changed, OutcomeRules.Answering(outcome, [Mons], 1));
        outcome.PublishedAt = null;
        Assert.Equal(OutcomeResult.NotPublished, OutcomeRules.Answering(outcome, [Mons], 2));
    }

    [Fact]
    public void Others_adapt_measures_and_my_government_tells_how_anything_of_its_own_went_on()
    {
        Assert.Equal(OutcomeResult.Done, OutcomeRules.Reporting(Said(OutcomeKind.Measure), Liege, [Liege]));
        Assert.Equal(OutcomeResult.NoMeasure, OutcomeRules.Reporting(Said(OutcomeKind.Commitment), Liege, [Liege]));
        Assert.Equal(OutcomeResult.Done, OutcomeRules.Reporting(Said(OutcomeKind.Commitment), Mons, [Mons]));
        Assert.Equal(OutcomeResult.NotYours, OutcomeRules.Reporting(Said(OutcomeKind.Measure), Liege, [Mons]));
    }

    [Fact]
    public void I_am_reminded_once_on_the_day_of_review_and_once_on_the_day_of_keeping()
    {
        var outcome = Said(OutcomeKind.Commitment);
        (outcome.ReviewBy, outcome.Due) = (Today.PlusDays(-1), Today.PlusDays(20));
        Assert.Equal(outcome.ReviewBy, OutcomeRules.ReminderDue(outcome, Today));
        outcome.RemindedFor = outcome.ReviewBy;
        Assert.Null(OutcomeRules.ReminderDue(outcome, Today.PlusDays(19)));
        Assert.Equal(outcome.Due, OutcomeRules.ReminderDue(outcome, Today.PlusDays(21)));
    }

    [Fact]
    public void That_we_await_an_answer_is_public_only_when_all_who_signed_the_version_agree()
    {
        var proposal = new StoredProposal { Slug = "p", Government = Mons, Addressee = "Ministry", TermDays = 30, Newest = 2, SentVersion = 2, SentOn = Today.PlusDays(-30) };
        ProposalEndorsement[] signed = [Signs(Mons, 2, true), Signs(Liege, 2, false), Signs(Guid.NewGuid(), 1, false)];
        Assert.Equal(new ProposalStanding(ProposalStage.Sent, null, 0), ProposalStanding.Of(proposal, signed, Today, isParty: false));
        Assert.Equal(new ProposalStanding(ProposalStage.Awaiting, proposal.SentOn, 30), ProposalStanding.Of(proposal, signed, Today, isParty: true));
        signed[1].ShowsWaiting = true;
        Assert.Equal(new ProposalStanding(ProposalStage.NoAnswer, proposal.SentOn, 31), ProposalStanding.Of(proposal, signed, Today.PlusDays(1), isParty: false));
        proposal.AnsweredOn = Today;
        Assert.Equal(new ProposalStanding(ProposalStage.Answered, proposal.SentOn, 30), ProposalStanding.Of(proposal, signed, Today.PlusDays(9), isParty: false));
    }

    [Fact]
    public void A_proposal_that_left_stays_as_it_is()
    {
        var proposal = new StoredProposal { Slug = "p", Government = Mons, Addressee = "Ministry", Newest = 3 };
        Assert.Equal(ProposalResult.Changed, ProposalRules.Endorsing(proposal, Liege, [Liege], 2));
        Assert.Equal(ProposalResult.DayWrong, ProposalRules.Sending(proposal, [Mons], 3, Today.PlusDays(1), Today));
        Assert.Equal(ProposalResult.NotYours, ProposalRules.Sending(proposal, [Liege], 3, Today, Today));
        Assert.Equal(ProposalResult.NotSent, ProposalRules.Answering(proposal, [Mons], Today, Today));
        (proposal.SentOn, proposal.SentVersion) = (Today, 3);
        Assert.Equal(ProposalResult.AlreadySent, ProposalRules.Writing(proposal, [Mons], 3));
        Assert.Equal(ProposalResult.AlreadySent, ProposalRules.Withdrawing(proposal, Liege, [Liege]));
        Assert.Equal(ProposalResult.Done, ProposalRules.Endorsing(proposal, Liege, [Liege], 3));
        Assert.Equal(ProposalResult.DayWrong, ProposalRules.Answering(proposal, [Mons], Today.PlusDays(-1), Today));
    }

    private static StoredOutcome Said(OutcomeKind kind) => new() { Kind = kind, Text = "Rents wait.", Language = "en", Government = Mons, PublishedAt = Instant.FromUtc(2026, 5, 1, 9, 0) };

    private static ProposalEndorsement Signs(Guid government, int version, bool shows) => new() { Government = government, Version = version, ShowsWaiting = shows };
}
