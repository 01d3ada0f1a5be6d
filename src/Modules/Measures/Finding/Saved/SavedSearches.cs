using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vicinal.Measures.Store;
using Vicinal.Platform.Audit;
using Vicinal.Platform.Database;
using Vicinal.Platform.PersonalData;
using Vicinal.Territories.Public;

namespace Vicinal.Measures.Finding.Saved;

/// <summary>A saved search with what it finds now.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Name">As the person calls it.</param>
/// <param name="Request">What it asks for.</param>
/// <param name="Count">How many it finds.</param>
/// <param name="New">How many of them were added or changed since the person last looked.</param>
/// <param name="SeenAt">When that was.</param>
internal sealed record SavedSearch(Guid Id, string Name, ListRequest Request, int Count, int New, Instant SeenAt);

/// <summary>The searches of the person signed in; nobody else sees them.</summary>
internal sealed class SavedSearches(VicinalDb db, Actor actor, MeasureShelf shelf, ITerritories territories) : IPersonalData
{
    /// <summary>Most searches of a person.</summary>
    public const int Most = 50;

    public string Section => "searches for measures";

    /// <summary>Keeps a search; the same search under the same name is kept once.</summary>
    /// <returns>False where the person has as many as one may.</returns>
    public async Task<bool> AddAsync(string name, ListRequest request, CancellationToken cancellation)
    {
        var me = actor.Id ?? throw new InvalidOperationException("Nobody is signed in.");
        var query = QueryHelpers.AddQueryString("", request.Parameters.Select(one => KeyValuePair.Create(one.Name, one.Value))).TrimStart('?');
        var mine = await db.Set<StoredSearch>().AsNoTracking().Where(search => search.By == me).ToListAsync(cancellation);
        if (mine.Any(search => search.Query == query && search.Name == name))
            return true;
        if (mine.Count >= Most)
            return false;
        db.Add(new StoredSearch { By = me, Name = name, Query = query, Seen = await shelf.LastAsync(cancellation), SeenAt = db.Now });
        await db.SaveChangesAsync(cancellation);
        return true;
    }

    /// <summary>All of them, by name.</summary>
    public async Task<IReadOnlyList<SavedSearch>> ListAsync(CancellationToken cancellation)
    {
        if (actor.Id is not { } me)
            return [];
        var listed = new List<SavedSearch>();
        foreach (var search in (await db.Set<StoredSearch>().AsNoTracking().Where(search => search.By == me).ToListAsync(cancellation)).OrderBy(search => search.Name, StringComparer.CurrentCulture))
        {
            var request = ListRequest.Of(new QueryCollection(QueryHelpers.ParseQuery(search.Query)));
            var asked = await request.SearchAsync(territories, cancellation);
            listed.Add(new SavedSearch(search.Id, search.Name, request, await shelf.CountAsync(asked, cancellation), await shelf.CountAsync(asked with { Since = search.Seen }, cancellation), search.SeenAt));
        }

        return listed;
    }

    /// <summary>The person has seen what there is now.</summary>
    public async Task SeeAsync(Guid id, CancellationToken cancellation)
    {
        if (await MineAsync(id, cancellation) is not { } search)
            return;
        (search.Seen, search.SeenAt) = (await shelf.LastAsync(cancellation), db.Now);
        await db.SaveChangesAsync(cancellation);
    }

    public async Task RemoveAsync(Guid id, CancellationToken cancellation)
    {
        if (await MineAsync(id, cancellation) is not { } search)
            return;
        db.Remove(search);
        await db.SaveChangesAsync(cancellation);
    }

    public async Task<object?> ExportAsync(Guid account, CancellationToken cancellationToken) =>
        await db.Set<StoredSearch>().AsNoTracking().Where(search => search.By == account).Select(search => new { search.Name, search.Query }).ToListAsync(cancellationToken) is { Count: > 0 } searches ? searches : null;

    public Task EraseAsync(Guid account, CancellationToken cancellationToken) => db.Set<StoredSearch>().Where(search => search.By == account).ExecuteDeleteAsync(cancellationToken);

    private async Task<StoredSearch?> MineAsync(Guid id, CancellationToken cancellation) =>
        actor.Id is { } me ? await db.Set<StoredSearch>().SingleOrDefaultAsync(search => search.Id == id && search.By == me, cancellation) : null;
}
