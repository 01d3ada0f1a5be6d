using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Vicinal.Measures.Governments;
using Vicinal.Measures.Public;
using Vicinal.Measures.Store;
using Vicinal.Planning;
using Vicinal.Planning.Records;
using Vicinal.Platform.Database;

namespace Vicinal.Measures.Here;

/// <summary>What is in force at a place, for other modules. The same place, day and records are read once.</summary>
internal sealed class RememberedHere(VicinalDb db, MeasureShelf shelf, GovernmentBook book, HereMemory memory) : IMeasuresHere
{
    private const int RecordsOfANation = 20;

    public async Task<PlaceHere> PlaceAsync(string country, string name, string within, CancellationToken cancellationToken)
    {
        var here = (await book.ListAsync(cancellationToken)).Where(government => government.Country == country).ToList();
        var folded = Folding.Of(name.Trim());
        var own = folded.Length == 0 ? null : here.FirstOrDefault(government => Folding.Of(government.Name) == folded);
        var holder = within.Length == 0 ? null : here.FirstOrDefault(government => government.Slug == within);
        var known = own ?? holder;
        ImmutableArray<string> chain = known is not null ? (await book.ChainsAsync(cancellationToken)).Of(known) : country.Length > 0 ? [country] : [];
        return new PlaceHere(
            chain, own is null ? null : Summary(own), holder is null ? null : Summary(holder),
            [.. here.Where(government => government.Level is > GovernmentLevel.Municipality and < GovernmentLevel.Nation && government != own).Select(Summary)]);
    }

    public async Task<MeasuresHere> OfAsync(ImmutableArray<string> chain, DateOnly on, CancellationToken cancellationToken)
    {
        var key = FormattableString.Invariant($"{await shelf.LastAsync(cancellationToken)} {on:yyyy-MM-dd} {string.Join(' ', chain)}");
        if (memory.Find<MeasuresHere>(key) is { } known)
            return known;
        var records = await shelf.InAsync(chain, cancellationToken);
        return memory.Keep(key, new MeasuresHere(WhatApplies.Of(new AppliesQuestion { Chain = chain, On = on, Groups = TargetGroups.All }, records), GapMatrix.Of(chain, on, records)));
    }

    public async Task<long?> InhabitantsAsync(string country, CancellationToken cancellationToken)
    {
        var key = FormattableString.Invariant($"{await shelf.LastAsync(cancellationToken)} nation {country}");
        if (memory.Find<Nation>(key) is { } known)
            return known.Inhabitants;
        var nation = db.Set<StoredMeasure>().AsNoTracking().Where(measure => measure.State == MeasureState.Published
            && measure.Codes.Any(code => code.Facet == Facet.Country && code.Code == country) && measure.Codes.Any(code => code.Facet == Facet.Level && code.Code == nameof(GovernmentLevel.Nation)));
        var documents = await nation.OrderBy(measure => measure.Key).Take(RecordsOfANation).Select(measure => measure.Document).ToListAsync(cancellationToken);
        return memory.Keep(key, new Nation(documents.Select(document => MeasureKeeping.Read(document).Government.Population).FirstOrDefault(population => population > 0))).Inhabitants;
    }

    private static GovernmentSummary Summary(StoredGovernment government) => new(government.Id, government.Slug, government.Name, government.Country);

    private sealed record Nation(long? Inhabitants);
}

/// <summary>Answers by place, day and the number of the last change of any record; bounded.</summary>
internal sealed class HereMemory : IDisposable
{
    private readonly MemoryCache cache = new(new MemoryCacheOptions { SizeLimit = 200 });

    public T? Find<T>(string key)
        where T : class => cache.TryGetValue(key, out T? known) ? known : null;

    public T Keep<T>(string key, T answer)
        where T : class => cache.Set(key, answer, new MemoryCacheEntryOptions { Size = 1, SlidingExpiration = TimeSpan.FromHours(1) });

    public void Dispose() => cache.Dispose();
}
