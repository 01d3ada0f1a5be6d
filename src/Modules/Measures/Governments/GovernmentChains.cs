using System.Collections.Immutable;
using Vicinal.Territories.Public;

namespace Vicinal.Measures.Governments;

/// <summary>Governments above each other: whose measures count in whose area. Pure.</summary>
/// <param name="governments">Those of the instance.</param>
/// <param name="territories">Territories with their chains.</param>
internal sealed class GovernmentChains(IEnumerable<StoredGovernment> governments, IEnumerable<TerritorySummary> territories)
{
    private readonly Dictionary<Guid, StoredGovernment> all = governments.ToDictionary(government => government.Id);
    private readonly Dictionary<Guid, TerritorySummary> areas = territories.ToDictionary(territory => territory.Id);

    /// <summary>Codes of a government's area, then of those above it, nearest first, the country last.</summary>
    public ImmutableArray<string> Of(StoredGovernment government)
    {
        var codes = new List<string>();
        var seen = new HashSet<Guid>();
        for (var at = government; at is not null && seen.Add(at.Id); at = at.WithinId is { } within ? all.GetValueOrDefault(within) : null)
        {
            codes.AddRange(at.CodeList);
            if (areas.TryGetValue(at.Id, out var territory))
                codes.AddRange(territory.Chain);
        }

        return [.. codes.Where(code => code != government.Country).Distinct(StringComparer.Ordinal), government.Country];
    }

    /// <summary>Governments whose area lies in this one's, by name.</summary>
    public IReadOnlyList<StoredGovernment> Below(StoredGovernment government) =>
        [.. all.Values.Where(other => other.State == GovernmentState.Admitted && other.Level < government.Level && Of(other).Intersect(government.CodeList, StringComparer.Ordinal).Any()).OrderBy(other => other.Name, StringComparer.Ordinal)];

    /// <summary>Whether the government can be named as lying within another: the other is of a higher level, of the same country, and does not lie within this one.</summary>
    public bool MayLieWithin(StoredGovernment government, StoredGovernment other)
    {
        if (other.Level <= government.Level || other.Country != government.Country)
            return false;
        var seen = new HashSet<Guid>();
        for (var at = other; at is not null && seen.Add(at.Id); at = at.WithinId is { } within ? all.GetValueOrDefault(within) : null)
        {
            if (at.Id == government.Id)
                return false;
        }

        return true;
    }
}
