using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Vicinal.Measures.Store;
using Vicinal.Planning;
using Vicinal.Platform.Database;
using Vicinal.Territories.Public;

namespace Vicinal.Measures.Here;

/// <summary>A government below the nation that has recorded something.</summary>
/// <param name="Code">The first of its codes: its value in an address.</param>
/// <param name="Name">Its own name.</param>
/// <param name="Level">Its level.</param>
/// <param name="Codes">All of its codes.</param>
internal sealed record LocalGovernment(string Code, string Name, GovernmentLevel Level, ImmutableArray<string> Codes);

/// <summary>Governments that stand between somebody and a territory that is larger than theirs: a bar stands in Charleroi, the territory is Hainaut.</summary>
internal sealed class LocalGovernments(VicinalDb db)
{
    /// <summary>Most that a list to choose from can hold.</summary>
    public const int Most = 400;

    /// <summary>The levels that can be chosen, nearest first, with the names of their parameters.</summary>
    public static IReadOnlyList<(GovernmentLevel Level, string Field)> Levels { get; } =
    [
        (GovernmentLevel.Municipality, "municipality"), (GovernmentLevel.Intermunicipal, "intermunicipal"), (GovernmentLevel.Province, "province"), (GovernmentLevel.Region, "region"),
    ];

    /// <summary>Those of the territory's country, by name; none of a level that the territory's own chain holds already.</summary>
    public async Task<IReadOnlyList<LocalGovernment>> OfAsync(TerritorySummary territory, CancellationToken cancellation)
    {
        string[] levels = [.. Levels.Select(one => one.Level.ToString())];
        var published = db.Set<StoredMeasure>().AsNoTracking().Where(measure => measure.State == MeasureState.Published
            && measure.Codes.Any(code => code.Facet == Facet.Country && code.Code == territory.Country) && measure.Codes.Any(code => code.Facet == Facet.Level && levels.Contains(code.Code)));
        // One record of each government is enough to know its codes.
        var keys = published.GroupBy(measure => measure.Government).Select(same => same.Min(measure => measure.Key));
        var documents = await db.Set<StoredMeasure>().AsNoTracking().Where(measure => keys.Contains(measure.Key)).OrderBy(measure => measure.Government).Take(Most).Select(measure => measure.Document).ToListAsync(cancellation);
        var governments = documents.Select(document => MeasureKeeping.Read(document).Government).Where(government => !government.Codes.IsEmpty).ToList();
        var known = governments.Where(government => government.Codes.Any(code => territory.Chain.Contains(code, StringComparer.Ordinal))).Select(government => government.Level).ToHashSet();
        return
        [
            .. governments.Where(government => !known.Contains(government.Level)).DistinctBy(government => government.Codes[0], StringComparer.Ordinal)
                .Select(government => new LocalGovernment(government.Codes[0], government.Name, government.Level, government.Codes)),
        ];
    }
}
