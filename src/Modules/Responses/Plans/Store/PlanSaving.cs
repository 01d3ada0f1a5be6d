using Microsoft.EntityFrameworkCore;
using Vicinal.Formats;
using Vicinal.Planning;
using Vicinal.Platform.Audit;
using Vicinal.Platform.Database;

namespace Vicinal.Responses.Plans.Store;

/// <summary>What came of saving.</summary>
internal abstract record SaveOutcome
{
    private SaveOutcome()
    {
    }

    /// <summary>Kept as a version; what others had changed meanwhile is in it too.</summary>
    /// <param name="Plan">The plan's key.</param>
    /// <param name="Number">The new version, or the newest where nothing was changed.</param>
    /// <param name="Meanwhile">What others changed since the version from which this one began.</param>
    public sealed record Kept(Guid Plan, int Number, IReadOnlyList<FieldChange> Meanwhile) : SaveOutcome;

    /// <summary>Others changed the same fields: nothing was kept, both texts are here.</summary>
    public sealed record Clash(MergedPlan Merged, int Theirs) : SaveOutcome;

    /// <summary>The plan, or both changes together, break a rule.</summary>
    public sealed record Refused(IReadOnlyList<FileProblem> Problems) : SaveOutcome;

    /// <summary>There is no such plan or version, or it is not this person's to change.</summary>
    public sealed record Missing : SaveOutcome;
}

/// <summary>Keeps plans. A version is never overwritten: who began from an older one gets the changes put together, or both texts to choose from.</summary>
internal sealed class PlanSaving(VicinalDb db, PlanShelf shelf, Actor actor)
{
    private const int MostTries = 20;

    /// <summary>Adds a plan with its first version.</summary>
    public async Task<SaveOutcome> AddAsync(Guid territory, string slug, Plan plan, CancellationToken cancellation)
    {
        if (!await shelf.MayWriteAsync(territory, cancellation))
            return new SaveOutcome.Missing();
        var yaml = PlanText.Of(plan);
        if (PlanText.Read(yaml) is { IsRefused: true } refused)
            return new SaveOutcome.Refused([.. refused.Errors]);
        var stored = new StoredPlan
        {
            TerritoryId = territory, Territory = slug, Head = 1, Newest = PlanText.Line(plan), AddedAt = db.Now, ChangedAt = db.Now,
        };
        db.Add(stored);
        db.Add(Version(stored.Id, 1, yaml));
        await db.SaveChangesAsync(cancellation);
        return new SaveOutcome.Kept(stored.Id, 1, []);
    }

    /// <summary>Keeps a changed plan.</summary>
    /// <param name="id">Which plan.</param>
    /// <param name="began">The version from which the person began.</param>
    /// <param name="mine">The plan as the person would have it.</param>
    /// <param name="theirs">The version that the choices were made against; null where there are none.</param>
    /// <param name="choices">Whose value counts, by field, where both had changed it.</param>
    /// <param name="cancellation">Ends the work early.</param>
    public async Task<SaveOutcome> SaveAsync(
        Guid id, int began, Plan mine, int? theirs, IReadOnlyDictionary<string, MergeSide> choices, CancellationToken cancellation)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await TryAsync(id, began, mine, theirs, choices, cancellation);
            }
            catch (DbUpdateException) when (tries < MostTries)
            {
                // Somebody else saved between reading and writing: begin again from what they kept.
                db.ChangeTracker.Clear();
            }
        }
    }

    private async Task<SaveOutcome> TryAsync(
        Guid id, int began, Plan mine, int? theirs, IReadOnlyDictionary<string, MergeSide> choices, CancellationToken cancellation)
    {
        var stored = await db.Set<StoredPlan>().SingleOrDefaultAsync(plan => plan.Id == id, cancellation);
        if (stored is null || !await shelf.MayWriteAsync(stored.TerritoryId, cancellation) || await shelf.VersionAsync(id, began, cancellation) is not { } older)
            return new SaveOutcome.Missing();
        var newest = stored.Head == began ? older : (await shelf.VersionAsync(id, stored.Head, cancellation))!;
        var (before, now) = (PlanText.Kept(older), PlanText.Kept(newest));
        if (Moved(before, mine) is { } moved)
            return new SaveOutcome.Refused([moved]);
        var merged = PlanMerge.Of(before, now, mine);

        // Choices made against a version that is not the newest any more would decide over text that was not shown.
        if (theirs == stored.Head)
            merged = PlanMerge.Resolve(merged, choices);
        if (!merged.Conflicts.IsEmpty)
            return new SaveOutcome.Clash(merged, stored.Head);
        var yaml = PlanText.Of(merged.Plan);
        if (PlanText.Read(yaml) is { IsRefused: true } refused)
            return new SaveOutcome.Refused([.. refused.Errors]);
        var meanwhile = PlanDifference.Of(before, now);
        if (string.Equals(yaml, newest.Yaml, StringComparison.Ordinal))
            return new SaveOutcome.Kept(id, stored.Head, meanwhile);
        stored.Head++;
        stored.Newest = PlanText.Line(merged.Plan);
        stored.ChangedAt = db.Now;
        db.Add(Version(id, stored.Head, yaml));
        await db.SaveChangesAsync(cancellation);
        return new SaveOutcome.Kept(id, stored.Head, meanwhile);
    }

    /// <summary>A plan stays with its territory, and its money in the currency of the table that it is simulated on.</summary>
    private static FileProblem? Moved(Plan before, Plan mine) =>
        !string.Equals(before.Currency, mine.Currency, StringComparison.Ordinal)
            ? new FileProblem("plan.yaml", null, "currency", $"the plan counts in {mine.Currency} and its territory's table in {before.Currency}: give all money of the plan in {before.Currency}.")
            : !string.Equals(before.Territory, mine.Territory, StringComparison.Ordinal)
                ? new FileProblem("plan.yaml", null, "territory", $"this plan is of '{before.Territory}' and cannot move to '{mine.Territory}': add a plan there instead.")
                : null;

    private PlanVersion Version(Guid plan, int number, string yaml) => new()
    {
        PlanId = plan, Number = number, Yaml = yaml, Digest = PlanText.Digest(yaml), By = actor.Id, At = db.Now,
    };
}
