using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Caching.Memory;
using Vicinal.Economy;
using Vicinal.Territories.Public;

namespace Vicinal.Responses.Places;

/// <summary>Finds territories and keeps their tables ready, so that a page does not regionalise a table again that has not changed.</summary>
internal sealed class PlaceBook(ITerritories territories, ReadyTables ready)
{
    public Task<IReadOnlyList<TerritorySummary>> ListAsync(CancellationToken cancellation) => territories.ListAsync(cancellation);

    /// <summary>The place, or why its table cannot be used; both null where there is no such territory.</summary>
    public async Task<(Place? Place, Problem? Refused)> FindAsync(string slug, CancellationToken cancellation)
        => slug.Length > 0 && await territories.FindAsync(slug, cancellation) is { } facts ? ready.Of(facts) : (null, null);
}

/// <summary>Places by their figures; bounded, shared by all requests.</summary>
internal sealed class ReadyTables : IDisposable
{
    private readonly MemoryCache cache = new(new MemoryCacheOptions { SizeLimit = 64 });

    public (Place? Place, Problem? Refused) Of(TerritoryFacts facts)
    {
        var version = Version(facts);
        if (cache.TryGetValue(version, out Place? known) && known is not null)
            return (known, null);
        var (regional, refused) = RegionalTable.Of(facts);
        if (refused is not null)
            return (null, refused);
        var place = new Place(facts, regional?.Table ?? facts.Package.Table, version) { Regional = regional };
        cache.Set(version, place, new MemoryCacheEntryOptions { Size = 1 });
        return (place, null);
    }

    public void Dispose() => cache.Dispose();

    private static string Version(TerritoryFacts facts)
    {
        var text = new StringBuilder(facts.EconomyDigest).Append('|').Append(facts.Summary.Slug).Append('|').Append(facts.Summary.Name);
        foreach (var jobs in facts.Jobs)
            text.Append('|').Append(BitConverter.DoubleToInt64Bits(jobs));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
