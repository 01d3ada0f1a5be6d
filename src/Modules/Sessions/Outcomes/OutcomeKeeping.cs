using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vicinal.Measures.Public;
using Vicinal.Platform.Audit;
using Vicinal.Platform.Database;
using Vicinal.Sessions.Store;

namespace Vicinal.Sessions.Outcomes;

/// <summary>What a clerk captures at a moment; everything but kind and text comes from the moment.</summary>
internal sealed record Capture(OutcomeKind Kind, string Text, string Language)
{
    /// <summary>Null for now.</summary>
    public Instant? At { get; init; }

    public Guid? ItemId { get; init; }

    public string Speaker { get; init; } = "";

    public Guid? Government { get; init; }
}

/// <summary>What was said, as an editor puts it right.</summary>
internal sealed record OutcomeEdit(OutcomeKind Kind, string Text, string Language, string Speaker, Guid? Government, string Owner, LocalDate? Due, LocalDate? ReviewBy, string? MeasureKey);

/// <summary>Writes outcomes: captured, put right, published, answered by their government, followed up.</summary>
internal sealed class OutcomeKeeping(VicinalDb db, Actor actor, IGovernments governments, OutcomeLetters letters)
{
    private const int MostAttempts = 5;

    /// <summary>Keeps what was captured; only who runs the session sees it until it is published.</summary>
    /// <returns>Its number.</returns>
    public async Task<int> CaptureAsync(StoredSession session, Capture capture, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await db.WriteAsync(async () =>
                {
                    var number = (await db.Set<StoredOutcome>().Where(outcome => outcome.SessionId == session.Id).MaxAsync(outcome => (int?)outcome.Number, cancellation) ?? 0) + 1;
                    db.Add(new StoredOutcome
                    {
                        SessionId = session.Id, Number = number, Kind = capture.Kind, Text = capture.Text, Language = capture.Language, At = capture.At ?? db.Now, ItemId = capture.ItemId,
                        Speaker = capture.Speaker, Government = capture.Government, CapturedBy = actor.Id, Folded = OutcomeWords.Folded($"{capture.Text} {capture.Speaker}"),
                    });
                    return number;
                }, cancellation);
            }
            catch (DbUpdateException) when (attempt < MostAttempts)
            {
                // Another clerk took the same number.
            }
        }
    }

    /// <summary>Puts right what was said. Where its words, its speaker or its government change, the government is asked anew.</summary>
    public Task<OutcomeResult> EditAsync(Guid id, int readRevision, OutcomeEdit edit, CancellationToken cancellation) => ChangeAsync(id, outcome =>
    {
        if (outcome.Revision != readRevision)
            return OutcomeResult.Changed;
        var said = (outcome.Kind, outcome.Text, outcome.Language, outcome.Speaker, outcome.Government, outcome.Owner, outcome.Due) != (edit.Kind, edit.Text, edit.Language, edit.Speaker, edit.Government, edit.Owner, edit.Due);
        (outcome.Kind, outcome.Text, outcome.Language, outcome.Speaker, outcome.Government) = (edit.Kind, edit.Text, edit.Language, edit.Speaker, edit.Government);
        (outcome.Owner, outcome.Due, outcome.ReviewBy, outcome.MeasureKey) = (edit.Owner, edit.Due, edit.ReviewBy, edit.MeasureKey);
        outcome.Folded = OutcomeWords.Folded($"{edit.Text} {edit.Speaker}");
        if (said)
        {
            outcome.Revision++;
            Unanswered(outcome);
        }

        return OutcomeResult.Done;
    }, cancellation);

    /// <summary>Publishes what is captured; the governments in whose name something was said get one letter a person.</summary>
    /// <returns>How many are published.</returns>
    public Task<int> PublishAsync(StoredSession session, int? number, CancellationToken cancellation) => db.WriteAsync(async () =>
    {
        // Letters would lead to a page that nobody sees yet.
        if (session.State == SessionState.Draft)
            return 0;
        var waiting = await db.Set<StoredOutcome>().Where(outcome => outcome.SessionId == session.Id && outcome.PublishedAt == null && (number == null || outcome.Number == number)).OrderBy(outcome => outcome.Number).ToListAsync(cancellation);
        foreach (var outcome in waiting)
        {
            outcome.PublishedAt = db.Now;
            Unanswered(outcome);
        }

        await letters.AskAsync(session, waiting, cancellation);
        return waiting.Count;
    }, cancellation);

    /// <summary>Takes away what was captured by mistake. What is published stays, and can be put right or contradicted.</summary>
    public Task<OutcomeResult> RemoveAsync(Guid id, CancellationToken cancellation) => ChangeAsync(id, outcome =>
    {
        if (outcome.PublishedAt is not null)
            return OutcomeResult.Changed;
        db.Remove(outcome);
        return OutcomeResult.Done;
    }, cancellation);

    /// <summary>A government says whether it was said so.</summary>
    /// <param name="contradiction">In its own words; empty where it confirms.</param>
    public async Task<OutcomeResult> AnswerAsync(Guid id, int readRevision, string contradiction, string language, CancellationToken cancellation)
    {
        var mine = await MineAsync(cancellation);
        return await ChangeAsync(id, outcome =>
        {
            if (OutcomeRules.Answering(outcome, mine, readRevision) is not OutcomeResult.Done and var refused)
                return refused;
            outcome.Standing = contradiction.Length == 0 ? OutcomeStanding.Confirmed : OutcomeStanding.Contradicted;
            (outcome.Contradiction, outcome.ContradictionLanguage) = (contradiction, contradiction.Length == 0 ? "" : language);
            (outcome.AnsweredAt, outcome.AnsweredBy) = (db.Now, actor.Id);
            return OutcomeResult.Done;
        }, cancellation);
    }

    /// <summary>A government tells what came of it; what it told before is put right.</summary>
    public async Task<OutcomeResult> ReportAsync(Guid id, Guid government, string text, string language, string? measure, CancellationToken cancellation)
    {
        var mine = await MineAsync(cancellation);
        return await db.WriteAsync(async () =>
        {
            if (await db.Set<StoredOutcome>().AsNoTracking().SingleOrDefaultAsync(outcome => outcome.Id == id, cancellation) is not { } outcome)
                return OutcomeResult.Missing;
            if (OutcomeRules.Reporting(outcome, government, mine) is not OutcomeResult.Done and var refused)
                return refused;
            var report = await db.Set<OutcomeReport>().SingleOrDefaultAsync(one => one.OutcomeId == id && one.Government == government, cancellation);
            if (report is null)
                db.Add(report = new OutcomeReport { OutcomeId = id, Government = government, Text = text, Language = language });
            (report.Text, report.Language, report.MeasureKey, report.At, report.By) = (text, language, measure, db.Now, actor.Id);
            return OutcomeResult.Done;
        }, result => result == OutcomeResult.Done, cancellation);
    }

    private async Task<IReadOnlyList<Guid>> MineAsync(CancellationToken cancellation) => [.. (await governments.MineAsync(cancellation)).Select(government => government.Id)];

    private async Task<OutcomeResult> ChangeAsync(Guid id, Func<StoredOutcome, OutcomeResult> change, CancellationToken cancellation)
    {
        try
        {
            return await db.WriteAsync(
                async () => await db.Set<StoredOutcome>().SingleOrDefaultAsync(outcome => outcome.Id == id, cancellation) is { } found ? change(found) : OutcomeResult.Missing, result => result == OutcomeResult.Done, cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            return OutcomeResult.Changed;
        }
    }

    private void Unanswered(StoredOutcome outcome)
    {
        outcome.Standing = OutcomeStanding.Unconfirmed;
        (outcome.Contradiction, outcome.ContradictionLanguage, outcome.AnsweredAt, outcome.AnsweredBy) = ("", "", null, null);
        outcome.ConfirmBy = outcome is { Government: not null, PublishedAt: not null } ? db.Now.InUtc().Date.PlusDays(OutcomeRules.DaysToConfirm) : null;
    }
}
