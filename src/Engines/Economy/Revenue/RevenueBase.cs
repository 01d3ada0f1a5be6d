using System.Collections.Immutable;

namespace Vicinal.Economy;

/// <summary>Where a local government's money comes from.</summary>
public enum RevenueKind
{
    /// <summary>Tax on land and buildings.</summary>
    PropertyTax,

    /// <summary>Tax or licence of firms, by turnover, payroll or profit.</summary>
    BusinessTax,

    /// <summary>Tax on nights of visitors.</summary>
    TouristTax,

    /// <summary>Fees of markets, stalls, terraces and other use of public space.</summary>
    MarketFees,

    /// <summary>Prices of public services: water, waste, public transport.</summary>
    Tariffs,

    /// <summary>Money from other levels of government.</summary>
    Transfers,
}

/// <summary>What a government takes in a year from one base, as it states it.</summary>
/// <param name="Kind">Which base.</param>
/// <param name="Yearly">Single units of the currency a year, 0 or more.</param>
public sealed record RevenueBase(RevenueKind Kind, decimal Yearly)
{
    /// <summary>Codes or labels of the industries that it is paid by, where the government knows better than <see cref="RevenueRule.Divisions"/>; empty otherwise.</summary>
    public ImmutableArray<string> Industries { get; init; } = [];

    /// <summary>Fall of the revenue for each fall of its industries' output by one, 0 to 3; null for <see cref="RevenueRule.Elasticity"/>.</summary>
    public double? Elasticity { get; init; }
}

/// <summary>How a base is tied to the economy where its government does not say otherwise (docs/method/own-revenue.md).</summary>
/// <param name="Kind">Which base.</param>
/// <param name="Divisions">ISIC divisions whose output it follows, rising; empty: all.</param>
/// <param name="Elasticity">Fall of the revenue for each fall of that output by one; null: what comes in within a year is not decided by what is made here, and nothing is estimated.</param>
public sealed record RevenueRule(RevenueKind Kind, ImmutableArray<int> Divisions, double? Elasticity)
{
    /// <summary>One for each kind.</summary>
    public static ImmutableArray<RevenueRule> All { get; } =
    [
        new(RevenueKind.PropertyTax, [], 0.1),
        new(RevenueKind.BusinessTax, [.. Enumerable.Range(1, 83), 90, 91, 92, 93, 94, 95, 96], 1),
        new(RevenueKind.TouristTax, [55], 1),
        new(RevenueKind.MarketFees, [47, 56], 1),
        new(RevenueKind.Tariffs, [36, 37, 38, 39, 49], 1),
        new(RevenueKind.Transfers, [], null),
    ];

    /// <summary>The rule of a kind.</summary>
    public static RevenueRule Of(RevenueKind kind) => All.First(rule => rule.Kind == kind);
}
