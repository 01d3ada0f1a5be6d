using Vicinal.Planning.Records;
using Vicinal.Territories.Public;

namespace Vicinal.Measures.Simulating;

/// <summary>People at work in the area of a government whose territories are here: the size by which its measure is carried to another place.</summary>
internal sealed class JobsElsewhere(ITerritories territories)
{
    /// <summary>The sum over the territories in its area; null where none is here. Parts are taken before the whole, so that one source of jobs is compared with itself.</summary>
    public async Task<double?> OfAsync(Government government, CancellationToken cancellation)
    {
        var inside = (await territories.ListAsync(cancellation)).Where(territory => territory.Country == government.Country && territory.Chain.Any(code => government.Codes.Contains(code, StringComparer.Ordinal))).ToList();
        var parts = inside.Where(territory => !territory.IsNation).ToList();
        return parts.Count > 0 ? parts.Sum(territory => territory.Jobs) : inside.Count > 0 ? inside.Sum(territory => territory.Jobs) : null;
    }
}
