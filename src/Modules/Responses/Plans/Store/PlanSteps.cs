using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vicinal.Platform.Database;
using Vicinal.Responses.Plans.Contributions;

namespace Vicinal.Responses.Plans.Store;

/// <summary>What came of a step.</summary>
internal enum StepOutcome
{
    Done,

    /// <summary>Not this person's to do, or the plan stands elsewhere.</summary>
    NotAllowed,

    /// <summary>Somebody changed the plan meanwhile: look again.</summary>
    Changed,

    /// <summary>Residents' comments wait for an answer.</summary>
    Unanswered,
}

/// <summary>The way of a plan from draft to adoption: one person submits a version, another adopts it.</summary>
internal sealed class PlanSteps(VicinalDb db, PlanShelf shelf, PlanComments comments)
{
    /// <summary>Asks for the approval of one version.</summary>
    public Task<StepOutcome> SubmitAsync(Guid id, int version, CancellationToken cancellation) => StepAsync(id, version, async plan =>
    {
        if (plan.State is PlanState.Submitted or PlanState.Adopted || !await shelf.MayWriteAsync(plan.TerritoryId, cancellation))
            return StepOutcome.NotAllowed;
        (plan.SubmittedVersion, plan.SubmittedBy, plan.SubmittedAt) = (version, shelf.Me, db.Now);
        return StepOutcome.Done;
    }, cancellation);

    /// <summary>Takes a submitted version back to be worked on; who wrote it or who may adopt it can.</summary>
    public Task<StepOutcome> ReturnAsync(Guid id, int version, CancellationToken cancellation) => StepAsync(id, version, async plan =>
    {
        if (plan.State != PlanState.Submitted || !(await shelf.MayWriteAsync(plan.TerritoryId, cancellation) || await MayAdoptAsync(plan, cancellation)))
            return StepOutcome.NotAllowed;
        plan.SubmittedVersion = null;
        return StepOutcome.Done;
    }, cancellation);

    /// <summary>Adopts what another person submitted; from then on it is public. Comments of residents are answered first.</summary>
    public Task<StepOutcome> AdoptAsync(Guid id, int version, CancellationToken cancellation) => StepAsync(id, version, async plan =>
    {
        if (!await MayAdoptAsync(plan, cancellation))
            return StepOutcome.NotAllowed;
        if (await comments.OwedAsync(id, cancellation) > 0)
            return StepOutcome.Unanswered;
        (plan.AdoptedVersion, plan.AdoptedBy, plan.AdoptedAt, plan.Adopted) = (version, shelf.Me, db.Now, plan.Newest);
        (plan.SubmittedVersion, plan.OpenUntil) = (null, null);
        return StepOutcome.Done;
    }, cancellation);

    /// <summary>Opens a draft for comments until a day, or closes it where the day is null.</summary>
    public Task<StepOutcome> OpenAsync(Guid id, int version, LocalDate? until, CancellationToken cancellation) => StepAsync(id, version, async plan =>
    {
        if (plan.State == PlanState.Adopted || !await shelf.MayWriteAsync(plan.TerritoryId, cancellation))
            return StepOutcome.NotAllowed;
        plan.OpenUntil = until;
        return StepOutcome.Done;
    }, cancellation);

    private async Task<bool> MayAdoptAsync(StoredPlan plan, CancellationToken cancellation)
    {
        var written = await shelf.VersionAsync(plan.Id, plan.Head, cancellation);
        return await shelf.MayAdoptAsync(plan, written?.By, cancellation);
    }

    private async Task<StepOutcome> StepAsync(Guid id, int version, Func<StoredPlan, Task<StepOutcome>> step, CancellationToken cancellation)
    {
        if (await db.Set<StoredPlan>().SingleOrDefaultAsync(plan => plan.Id == id, cancellation) is not { } stored)
            return StepOutcome.NotAllowed;
        if (stored.Head != version)
            return StepOutcome.Changed;
        if (await step(stored) is var outcome and not StepOutcome.Done)
            return outcome;
        stored.ChangedAt = db.Now;
        try
        {
            await db.SaveChangesAsync(cancellation);
            return StepOutcome.Done;
        }
        catch (DbUpdateConcurrencyException)
        {
            return StepOutcome.Changed;
        }
    }
}
