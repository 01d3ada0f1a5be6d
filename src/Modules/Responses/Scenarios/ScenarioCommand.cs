using System.Globalization;
using System.Text;
using Vicinal.Economy;
using Vicinal.Responses.Places;
using Vicinal.Territories.Public;

namespace Vicinal.Responses.Scenarios;

/// <summary>What to type to get the same figures from files.</summary>
internal static class ScenarioCommand
{
    public static string Of(Place place, Scenario scenario, string verb = "run", string further = "", string noun = "impact")
    {
        var economy = EconomyFolders.Of(place.Facts.Package.Name);
        var run = string.Create(CultureInfo.InvariantCulture, $"./vicinal {noun} {verb} {(place.IsNation ? economy : place.Slug)} scenario.yaml{further}");
        return place.IsNation
            ? run
            : $"./vicinal economy regionalise {economy} --territory \"{Part(place)}\" --out {place.Slug}\n{run}";
    }

    // The name by which the economy's own file of jobs knows the territory.
    private static string Part(Place place)
    {
        foreach (var part in place.Facts.Package.Table.JobsByTerritory)
        {
            if (part.Jobs.AsSpan().SequenceEqual(place.Facts.Jobs.AsSpan()))
                return part.Territory;
        }

        return place.Name;
    }
}
