using Vicinal.Economy;
using Vicinal.Territories.Public;

namespace Vicinal.Responses.Places;

/// <summary>A territory as the Economy engine sees it.</summary>
/// <param name="Facts">What is known of it.</param>
/// <param name="Table">Its table: the nation's own, or the nation's brought to the territory's jobs.</param>
/// <param name="Version">Changes whenever a figure under a result changes.</param>
internal sealed record Place(TerritoryFacts Facts, EconomyTable Table, string Version)
{
    public string Name => Facts.Summary.Name;

    public string Slug => Facts.Summary.Slug;

    public DataGrade Grade => Facts.Summary.Grade;

    public bool IsNation => Facts.Summary.IsNation;

    /// <summary>What it buys from and sells to the rest of the nation; null for a nation.</summary>
    public RegionalResult? Regional { get; init; }

    /// <summary>Activities that some industry of this table carries, so that a restriction of them does something.</summary>
    public IReadOnlySet<string> Activities { get; } = Carried(Table);

    private static HashSet<string> Carried(EconomyTable table)
    {
        var resolver = ActivityResolver.For(table.Industries);
        return [.. ActivityCatalogue.All.Select(activity => activity.Code).Where(code => !resolver.Resolve(code).Shares.IsEmpty)];
    }
}
