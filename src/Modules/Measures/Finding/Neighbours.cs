using Vicinal.Territories.Public;

namespace Vicinal.Measures.Finding;

/// <summary>Which territories lie beside one: those whose tiles touch its own on the map of their country, corners too.</summary>
internal static class Neighbours
{
    /// <summary>The codes of a territory's own area and of its neighbours'; none where there is no such territory.</summary>
    public static IReadOnlyCollection<string> Codes(IReadOnlyList<TerritorySummary> territories, string slug) =>
        territories.FirstOrDefault(one => string.Equals(one.Slug, slug, StringComparison.Ordinal)) is { } here
            ? [.. territories.Where(other => other == here || Touches(here, other)).Select(other => other.Chain[0]).Distinct(StringComparer.Ordinal)]
            : [];

    private static bool Touches(TerritorySummary one, TerritorySummary other) =>
        one.Place is { } here && other.Place is { } there && string.Equals(one.Country, other.Country, StringComparison.Ordinal)
        && Math.Abs(here.Column - there.Column) <= 1 && Math.Abs(here.Row - there.Row) <= 1;
}
