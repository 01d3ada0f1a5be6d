using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Vicinal.Formats;
using Vicinal.Platform.Database;

namespace Vicinal.Territories.Economies;

/// <summary>Economies that were read lately, by the digest of their bytes: what is on the shelf can never be out of date.</summary>
internal sealed class EconomyShelf
{
    // A table of 63 industries takes about 100 kB; the largest that is read (4,000 rows) some 250 MB, so few are kept.
    private const int MostKept = 16;
    private readonly ConcurrentDictionary<string, EconomyPackage> _read = new(StringComparer.Ordinal);

    public async Task<EconomyPackage> OfAsync(VicinalDb db, Guid economyId, string digest, CancellationToken cancellationToken)
    {
        if (_read.TryGetValue(digest, out var found))
            return found;
        var zip = await db.Set<StoredEconomy>().Where(economy => economy.Id == economyId).Select(economy => economy.Zip).SingleAsync(cancellationToken);
        var reading = EconomyFolder.ReadZip(new MemoryStream(zip));
        if (reading.IsRefused)
            throw new InvalidDataException($"The stored economy {digest} can no longer be read: {string.Join("; ", reading.Errors)}");
        if (_read.Count >= MostKept)
            _read.Clear();
        return _read.GetOrAdd(digest, reading.Value);
    }

    /// <summary>National jobs by the source of a territory's own: the sum over the territories of one file, where there is one.</summary>
    public static ImmutableArray<double> NationalJobs(EconomyPackage package)
    {
        var table = package.Table;
        return table.JobsByTerritory.Length == 0
            ? table.Jobs ?? [.. new double[table.Count]]
            : [.. Enumerable.Range(0, table.Count).Select(at => table.JobsByTerritory.Sum(territory => territory.Jobs[at]))];
    }
}
