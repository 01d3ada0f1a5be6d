using Vicinal.Territories.Public;

namespace Vicinal.Responses.Here;

/// <summary>Who comes to a territory to work, and who leaves it, where the economy knows commuting.</summary>
/// <param name="FromElsewhere">Of the people at work here, the share who live elsewhere.</param>
/// <param name="ToElsewhere">Of the people at work who live here, the share who work elsewhere.</param>
/// <param name="Homes">Where the people at work here live, the most first: territory and share.</param>
internal sealed record Commuters(double FromElsewhere, double ToElsewhere, IReadOnlyList<(string Territory, double Share)> Homes)
{
    private const int MostHomes = 8;

    /// <summary>Null where the economy has no commuting, or none for a territory of this name.</summary>
    public static Commuters? Of(TerritoryFacts facts)
    {
        if (facts.Package.Commuting is not { } known)
            return null;
        var here = Enumerable.Range(0, known.Territories.Length).FirstOrDefault(at => IsThis(known.Territories[at], facts.Summary), -1);
        if (here < 0)
            return null;
        var homes = Enumerable.Range(0, known.Territories.Length).Select(home => (Territory: known.Territories[home], People: known.People[home] * known.Shares[home, here])).ToList();
        var (workers, stay) = (homes.Sum(home => home.People), homes[here].People);
        var residents = known.People[here] * Enumerable.Range(0, known.Territories.Length).Sum(work => known.Shares[here, work]);
        return workers <= 0 || residents <= 0
            ? null
            : new Commuters(1 - (stay / workers), 1 - (stay / residents), [.. homes.OrderByDescending(home => home.People).Take(MostHomes).Select(home => (home.Territory, home.People / workers))]);
    }

    private static bool IsThis(string name, TerritorySummary summary) =>
        string.Equals(name, summary.Name, StringComparison.OrdinalIgnoreCase) || string.Equals(name, summary.Slug, StringComparison.OrdinalIgnoreCase);
}
