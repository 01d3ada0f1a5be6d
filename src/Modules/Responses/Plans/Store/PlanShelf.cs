using Microsoft.EntityFrameworkCore;
using Vicinal.Planning;
using Vicinal.Platform.Audit;
using Vicinal.Platform.Database;
using Vicinal.Platform.Identity;

namespace Vicinal.Responses.Plans.Store;

/// <summary>Finds plans and says who may do what with them.</summary>
internal sealed class PlanShelf(VicinalDb db, Roles roles, Actor actor)
{
    private static readonly Role[] Writers = [Role.Officer];
    private static readonly Role[] Readers = [Role.Officer, Role.Approver, Role.Editor];
    private static readonly Role[] Adopters = [Role.Approver];

    /// <summary>The account at work; null where nobody is signed in.</summary>
    public Guid? Me => actor.Id;

    /// <summary>The plan as this person may see it: its newest version for who works on it, the adopted one for everybody else.</summary>
    public async Task<OpenPlan?> FindAsync(Guid id, CancellationToken cancellation)
    {
        if (await db.Set<StoredPlan>().AsNoTracking().SingleOrDefaultAsync(plan => plan.Id == id, cancellation) is not { } plan)
            return null;
        var reads = await roles.MayAsync(plan.TerritoryId, Readers, cancellation);
        return reads
            ? await OpenAsync(plan, plan.Head, true, cancellation)
            : plan.AdoptedVersion is { } adopted ? await OpenAsync(plan, adopted, false, cancellation) : null;
    }

    /// <summary>The newest version, for who came by a link or comments on an open draft.</summary>
    public async Task<OpenPlan?> NewestAsync(Guid id, CancellationToken cancellation) =>
        await db.Set<StoredPlan>().AsNoTracking().SingleOrDefaultAsync(plan => plan.Id == id, cancellation) is { } plan
            ? await OpenAsync(plan, plan.Head, false, cancellation)
            : null;

    /// <summary>One version; null where there is none of that number.</summary>
    public async Task<PlanVersion?> VersionAsync(Guid plan, int number, CancellationToken cancellation) =>
        await db.Set<PlanVersion>().AsNoTracking().SingleOrDefaultAsync(version => version.PlanId == plan && version.Number == number, cancellation);

    /// <summary>Plans that this person may see, the last changed first.</summary>
    /// <param name="territory">Only of this territory's address; null for all.</param>
    /// <param name="most">At most so many.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    public async Task<IReadOnlyList<StoredPlan>> ListAsync(string? territory, int most, CancellationToken cancellation)
    {
        var plans = db.Set<StoredPlan>().AsNoTracking().Where(plan => territory == null || plan.Territory == territory).OrderByDescending(plan => plan.ChangedAt);
        if (!await roles.MaySomewhereAsync(Readers, cancellation))
            return await plans.Where(plan => plan.AdoptedVersion != null).Take(most).ToListAsync(cancellation);
        if (await roles.MayAsync(null, Readers, cancellation))
            return await plans.Take(most).ToListAsync(cancellation);
        var mine = new List<Guid>();
        foreach (var place in await db.Set<StoredPlan>().Select(plan => plan.TerritoryId).Distinct().ToListAsync(cancellation))
        {
            if (await roles.MayAsync(place, Readers, cancellation))
                mine.Add(place);
        }

        return await plans.Where(plan => plan.AdoptedVersion != null || mine.Contains(plan.TerritoryId)).Take(most).ToListAsync(cancellation);
    }

    public Task<bool> MayWriteAsync(Guid territory, CancellationToken cancellation) => roles.MayAsync(territory, Writers, cancellation);

    public Task<bool> MayReadAsync(Guid territory, CancellationToken cancellation) => roles.MayAsync(territory, Readers, cancellation);

    /// <summary>Whether this person may adopt what another submitted. Who wrote the version or submitted it may not, whatever their roles.</summary>
    public async Task<bool> MayAdoptAsync(StoredPlan plan, Guid? writtenBy, CancellationToken cancellation) =>
        plan.State == PlanState.Submitted && Me is { } me && me != plan.SubmittedBy && me != writtenBy && await roles.MayAsync(plan.TerritoryId, Adopters, cancellation);

    private async Task<OpenPlan> OpenAsync(StoredPlan plan, int number, bool reads, CancellationToken cancellation)
    {
        var version = await VersionAsync(plan.Id, number, cancellation) ?? throw new InvalidDataException($"Plan {plan.Id} has no version {number}.");
        return new OpenPlan(plan, version, PlanText.Kept(version))
        {
            SeesDrafts = reads,
            MayWrite = reads && await MayWriteAsync(plan.TerritoryId, cancellation),
            MayAdopt = reads && await MayAdoptAsync(plan, version.By, cancellation),
        };
    }
}

/// <summary>A plan in one of its versions, and what its reader may do.</summary>
internal sealed record OpenPlan(StoredPlan Stored, PlanVersion Version, Plan Plan)
{
    /// <summary>Whether the reader sees drafts and versions.</summary>
    public bool SeesDrafts { get; init; }

    public bool MayWrite { get; init; }

    public bool MayAdopt { get; init; }
}
