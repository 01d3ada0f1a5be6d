using Microsoft.EntityFrameworkCore;
using Vicinal.Planning.Records.Comparing;
using Vicinal.Platform.Audit;
using Vicinal.Platform.Database;
using Vicinal.Platform.Identity;
using Vicinal.Platform.PersonalData;

namespace Vicinal.Measures.Comparing.Rates;

/// <summary>Yearly rates and prices: read by everybody, changed by the administrator of the instance.</summary>
internal sealed class RateBook(VicinalDb db, Actor actor, Roles roles) : IPersonalData
{
    public string Section => "rates and prices";

    public Task<bool> MayChangeAsync(CancellationToken cancellation) => roles.MayAsync(null, [Role.Administrator], cancellation);

    /// <summary>The rows, by currency and year.</summary>
    public async Task<IReadOnlyList<StoredRate>> ListAsync(CancellationToken cancellation) =>
        await db.Set<StoredRate>().AsNoTracking().OrderBy(rate => rate.Currency).ThenBy(rate => rate.Year).ToListAsync(cancellation);

    public async Task<CurrencyTable> TableAsync(CancellationToken cancellation) => new([.. (await ListAsync(cancellation)).Select(rate => rate.Row)]);

    /// <summary>What the people are called who changed rows, by account.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> NamesAsync(IEnumerable<Guid> accounts, CancellationToken cancellation)
    {
        var wanted = accounts.Distinct().ToList();
        return await db.Users.AsNoTracking().Where(account => wanted.Contains(account.Id)).ToDictionaryAsync(account => account.Id, account => account.DisplayName, cancellation);
    }

    /// <summary>Keeps one row; whether it was there already.</summary>
    public Task<bool> PutAsync(CurrencyYear row, CancellationToken cancellation) => db.WriteAsync(
        async () =>
        {
            var stored = await db.Set<StoredRate>().SingleOrDefaultAsync(rate => rate.Currency == row.Currency && rate.Year == row.Year, cancellation);
            Put(stored ?? Added(row), row);
            return stored is not null;
        },
        _ => true,
        cancellation);

    /// <summary>Takes a row out.</summary>
    /// <returns>False where there is none.</returns>
    public Task<bool> RemoveAsync(string currency, int year, CancellationToken cancellation) => db.WriteAsync(
        async () =>
        {
            if (await db.Set<StoredRate>().SingleOrDefaultAsync(rate => rate.Currency == currency && rate.Year == year, cancellation) is not { } stored)
                return false;
            db.Remove(stored);
            return true;
        },
        found => found,
        cancellation);

    /// <summary>Puts a table in the place of the one that is here; rows that are the same keep who changed them and when.</summary>
    public Task ReplaceAsync(CurrencyTable table, CancellationToken cancellation) => db.WriteAsync(
        async () =>
        {
            var there = await db.Set<StoredRate>().ToDictionaryAsync(rate => (rate.Currency, rate.Year), cancellation);
            foreach (var row in table.Rows)
            {
                if (!there.Remove((row.Currency, row.Year), out var stored))
                    Put(Added(row), row);
                else if (stored.Row != row)
                    Put(stored, row);
            }

            db.RemoveRange(there.Values);
        },
        cancellation);

    public async Task<object?> ExportAsync(Guid account, CancellationToken cancellationToken) =>
        await db.Set<StoredRate>().AsNoTracking().Where(rate => rate.By == account).Select(rate => new { rate.Currency, rate.Year }).ToListAsync(cancellationToken) is { Count: > 0 } rates ? rates : null;

    public Task EraseAsync(Guid account, CancellationToken cancellationToken) =>
        db.Set<StoredRate>().Where(rate => rate.By == account).ExecuteUpdateAsync(set => set.SetProperty(rate => rate.By, (Guid?)null), cancellationToken);

    private StoredRate Added(CurrencyYear row)
    {
        var added = new StoredRate { Currency = row.Currency, Year = row.Year };
        db.Add(added);
        return added;
    }

    private void Put(StoredRate stored, CurrencyYear row)
    {
        (stored.PerEuro, stored.RateSource, stored.Prices, stored.PricesSource) = (row.PerEuro, row.RateSource, row.Prices, row.PricesSource);
        (stored.By, stored.At) = (actor.Id, db.Now);
    }
}
