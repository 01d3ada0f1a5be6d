using Microsoft.EntityFrameworkCore;
using Vicinal.Economy;
using Vicinal.Platform.Database;
using Vicinal.Territories.Economies;
using Vicinal.Territories.Public;

namespace Vicinal.Territories;

/// <summary>Reads territories for this module's pages and for other modules.</summary>
internal sealed class TerritoryDirectory(VicinalDb db, EconomyShelf shelf) : ITerritories
{
    public async Task<IReadOnlyList<TerritorySummary>> ListAsync(CancellationToken cancellationToken)
    {
        var rows = await (
            from territory in db.Set<Territory>().AsNoTracking()
            join economy in db.Set<StoredEconomy>() on territory.EconomyId equals economy.Id
            select new Row(
                territory.Id, territory.Slug, territory.Name, territory.Country, territory.IsNation,
                territory.Jobs.Sum(jobs => jobs.Jobs), economy.Grade, territory.TileColumn, territory.TileRow, territory.Chain))
            .ToListAsync(cancellationToken);
        return [.. rows.Select(row => row.ToSummary())
            .OrderByDescending(summary => summary.IsNation)
            .ThenBy(summary => summary.Name, StringComparer.CurrentCulture)];
    }

    public async Task<TerritoryFacts?> FindAsync(string slug, CancellationToken cancellationToken)
    {
        var found = await (
            from territory in db.Set<Territory>().AsNoTracking().Include(territory => territory.Jobs)
            join economy in db.Set<StoredEconomy>() on territory.EconomyId equals economy.Id
            where territory.Slug == slug
            select new { Territory = territory, economy.Digest, economy.Grade }).SingleOrDefaultAsync(cancellationToken);
        if (found is null)
            return null;
        var package = await shelf.OfAsync(db, found.Territory.EconomyId, found.Digest, cancellationToken);
        var jobs = found.Territory.Jobs.ToDictionary(row => row.Industry, row => row.Jobs, StringComparer.Ordinal);
        var place = found.Territory;
        return new TerritoryFacts
        {
            Summary = new Row(place.Id, place.Slug, place.Name, place.Country, place.IsNation, jobs.Values.Sum(), found.Grade, place.TileColumn, place.TileRow, place.Chain).ToSummary(),
            Package = package,
            EconomyDigest = found.Digest,
            Jobs = [.. package.Table.Industries.Select(industry => jobs.GetValueOrDefault(industry.Label))],
            NationalJobs = EconomyShelf.NationalJobs(package),
            JobsSource = place.JobsSource,
        };
    }

    private sealed record Row(
        Guid Id, string Slug, string Name, string Country, bool IsNation, double Jobs, DataGrade Economy, int? Column, int? Line, string Chain)
    {
        public TerritorySummary ToSummary() => new(Id, Slug, ShownName, Country, IsNation, Jobs, Grade, Place)
        {
            Chain = Territory.CodesOf(Chain, Country),
        };

        // A nation is called as the reader's language calls it; other places as they call themselves.
        private string ShownName => IsNation ? Countries.Name(Country) : Name;

        // The nation's table adapted to a territory by its jobs is at best grade B.
        private DataGrade Grade => IsNation || Economy > DataGrade.B ? Economy : DataGrade.B;

        private TilePlace? Place => Column is { } column && Line is { } line ? new TilePlace(column, line) : null;
    }
}
