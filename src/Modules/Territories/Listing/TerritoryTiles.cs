using Vicinal.Platform.Components;
using Vicinal.Platform.Shell;
using Vicinal.Territories.Public;

namespace Vicinal.Territories.Listing;

/// <summary>The map of tiles: neighbours in their places, darker where more people work.</summary>
internal static class TerritoryTiles
{
    public static IReadOnlyList<Tile> Of(IReadOnlyList<TerritorySummary> territories, Links links)
    {
        // One map holds one country: the places of two would lie on one another.
        var country = territories.FirstOrDefault(territory => territory.Place is not null)?.Country;
        var placed = territories.Where(territory => territory.Place is not null && territory.Country == country).ToList();
        var most = placed.Select(territory => territory.Jobs).DefaultIfEmpty().Max();
        return
        [
            .. placed.OrderBy(territory => territory.Place!.Row).ThenBy(territory => territory.Place!.Column).Select(territory => new Tile(
                territory.Place!.Column, territory.Place.Row, territory.Name, Figures.About(territory.Jobs),
                (int)(4 * territory.Jobs / Math.Max(1, most)), links.To($"/territories/{territory.Slug}"))),
        ];
    }
}
