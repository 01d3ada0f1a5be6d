using Microsoft.EntityFrameworkCore;
using Vicinal.Measures.Store;
using Vicinal.Planning;
using Vicinal.Planning.Records;
using Vicinal.Platform.Database;
using Vicinal.Platform.Identity;
using Vicinal.Territories.Public;

namespace Vicinal.Measures.Governments;

/// <summary>Which governments are here, and for which of them somebody may write.</summary>
internal sealed class GovernmentBook(VicinalDb db, Roles roles, ITerritories territories)
{
    /// <summary>Roles with which somebody writes for a government.</summary>
    public static readonly Role[] Writers = [Role.Officer, Role.Editor];

    /// <summary>Roles with which somebody admits governments and moderates: on the whole instance only.</summary>
    public static readonly Role[] Clerks = [Role.Editor];

    private const int Most = 5000;
    private const int LongestSlug = 60;

    /// <summary>Governments that are admitted, by name. Those of territories are admitted with their territory.</summary>
    public async Task<IReadOnlyList<StoredGovernment>> ListAsync(CancellationToken cancellation) =>
        await db.Set<StoredGovernment>().AsNoTracking().Where(government => government.AdmittedAt != null && government.DismissedAt == null).OrderBy(government => government.Name).Take(Most).ToListAsync(cancellation);

    /// <summary>All that this person may see, by name: those that asked only for the clerk.</summary>
    public async Task<IReadOnlyList<StoredGovernment>> SeenAsync(CancellationToken cancellation)
    {
        var clerk = await IsClerkAsync(cancellation);
        return await db.Set<StoredGovernment>().AsNoTracking().Where(government => clerk || government.AdmittedAt != null).OrderBy(government => government.Name).Take(Most).ToListAsync(cancellation);
    }

    /// <summary>One of those that this person may see; null where there is none of that address.</summary>
    public async Task<StoredGovernment?> SeenAsync(string slug, CancellationToken cancellation)
    {
        var found = await db.Set<StoredGovernment>().AsNoTracking().SingleOrDefaultAsync(government => government.Slug == slug, cancellation);
        return found is { State: GovernmentState.Asked } && !await IsClerkAsync(cancellation) ? null : found;
    }

    /// <summary>Which governments lie above and below which.</summary>
    public async Task<GovernmentChains> ChainsAsync(CancellationToken cancellation) => new(await ListAsync(cancellation), await territories.ListAsync(cancellation));

    public Task<StoredGovernment?> FindAsync(string slug, CancellationToken cancellation) =>
        db.Set<StoredGovernment>().AsNoTracking().SingleOrDefaultAsync(government => government.Slug == slug && government.AdmittedAt != null && government.DismissedAt == null, cancellation);

    public Task<StoredGovernment?> FindAsync(Guid id, CancellationToken cancellation) =>
        db.Set<StoredGovernment>().AsNoTracking().SingleOrDefaultAsync(government => government.Id == id && government.AdmittedAt != null && government.DismissedAt == null, cancellation);

    /// <summary>Governments for which the person signed in may write.</summary>
    public async Task<IReadOnlyList<StoredGovernment>> MineAsync(CancellationToken cancellation)
    {
        if (!await roles.MaySomewhereAsync(Writers, cancellation))
            return [];
        var mine = new List<StoredGovernment>();
        foreach (var government in await ListAsync(cancellation))
        {
            if (await roles.MayAsync(government.Id, Writers, cancellation))
                mine.Add(government);
        }

        return mine;
    }

    /// <summary>Whether this person may write for a government that publishes here.</summary>
    public async Task<bool> MayWriteAsync(Guid government, CancellationToken cancellation) =>
        await roles.MayAsync(government, Writers, cancellation) && await FindAsync(government, cancellation) is not null;

    /// <summary>Whether this person may give and take roles of a government: its administrators and the clerk.</summary>
    public async Task<bool> MayInviteAsync(Guid government, CancellationToken cancellation) =>
        (await IsClerkAsync(cancellation) || await roles.MayAsync(government, [Role.Administrator], cancellation)) && await FindAsync(government, cancellation) is not null;

    public Task<bool> IsClerkAsync(CancellationToken cancellation) => roles.MayAsync(null, Clerks, cancellation);

    /// <summary>Whether this person may change a record: who writes for its government; a clerk where it was compiled by others. What came from another instance nobody changes here.</summary>
    public async Task<bool> MayChangeAsync(StoredMeasure measure, CancellationToken cancellation) =>
        measure is { Origin: null, State: not MeasureState.Forgotten } && (measure.GovernmentId is { } government ? await MayWriteAsync(government, cancellation) : await IsClerkAsync(cancellation));

    /// <summary>The government of this person that a record compiled by others is about; null where there is none.</summary>
    public async Task<StoredGovernment?> ClaimantAsync(StoredMeasure measure, MeasureRecord record, CancellationToken cancellation) =>
        measure is { Origin: null, GovernmentId: null, State: MeasureState.Published }
            ? (await MineAsync(cancellation)).FirstOrDefault(government => government.Level == record.Government.Level && government.CodeList.Intersect(record.Government.Codes, StringComparer.Ordinal).Any())
            : null;

    /// <summary>An address that is not taken yet. The caller saves.</summary>
    public async Task<string> FreeSlugAsync(string name, CancellationToken cancellation)
    {
        var slug = Slugs.Of(name, LongestSlug, "government");
        // Those of this transaction stand in no database yet.
        string[] taken = [.. await db.Set<StoredGovernment>().Where(government => government.Slug.StartsWith(slug)).Select(government => government.Slug).ToListAsync(cancellation), .. db.Set<StoredGovernment>().Local.Select(government => government.Slug)];
        return Enumerable.Range(1, taken.Length + 1).Select(number => number == 1 ? slug : $"{slug}-{number}").First(free => !taken.Contains(free, StringComparer.Ordinal));
    }
}
