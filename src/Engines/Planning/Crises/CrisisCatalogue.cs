using System.Collections.Immutable;
using Vicinal.Planning.Crises;

namespace Vicinal.Planning;

/// <summary>The templates of crises. Sources of the defaults, and what is a judgement: docs/method/crises.md.</summary>
public static class CrisisCatalogue
{
    /// <summary>Every template.</summary>
    public static ImmutableArray<CrisisTemplate> All { get; } =
        [PandemicLockdown.Template, PlantClosure.Template, EnergyPriceJump.Template, FloodOrQuake.Template, TourismCollapse.Template, BorderClosure.Template];

    /// <summary>The template of a code, or null where there is none.</summary>
    public static CrisisTemplate? Find(string code) => All.FirstOrDefault(template => string.Equals(template.Code, code, StringComparison.Ordinal));
}
