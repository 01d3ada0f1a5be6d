using System.Collections.Immutable;
using Vicinal.Economy;

namespace Vicinal.Formats;

/// <summary>An economy as a folder or zip holds it: the table, and what says where it comes from.</summary>
public sealed record EconomyPackage
{
    /// <summary>A short name in lower case, digits and hyphens: <c>belgium-2015</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Shown to people.</summary>
    public required string Title { get; init; }

    /// <summary>A paragraph on what it is and how it was made; may be empty.</summary>
    public string Description { get; init; } = "";

    /// <summary>ISO 4217 code of the money.</summary>
    public required string Currency { get; init; }

    /// <summary>The year of the prices.</summary>
    public required int PriceYear { get; init; }

    /// <summary>In what the money is counted.</summary>
    public required MoneyUnit Unit { get; init; }

    /// <summary>How many single units of the currency one of the table's money holds: 1,000,000 where it counts millions.</summary>
    public double UnitsPerMoney => Unit switch
    {
        MoneyUnit.One => 1,
        MoneyUnit.Thousand => 1e3,
        MoneyUnit.Million => 1e6,
        MoneyUnit.Billion => 1e9,
    };

    /// <summary>The unit of the emissions column, where there is one.</summary>
    public string? EmissionsUnit { get; init; }

    /// <summary>How well founded a result of this table is: A own table, B national table regionalised, C a similar country's.</summary>
    public DataGrade Grade { get; init; } = DataGrade.A;

    /// <summary>Who published the figures; at least one.</summary>
    public required ImmutableArray<Source> Sources { get; init; }

    /// <summary>Under which licences.</summary>
    public ImmutableArray<Licence> Licences { get; init; } = [];

    /// <summary>The figures.</summary>
    public required EconomyTable Table { get; init; }

    /// <summary>Who lives where and works where, for the territories of the table's jobs by territory; null where that is not known.</summary>
    public Commuting? Commuting { get; init; }
}

/// <summary>Where figures come from.</summary>
/// <param name="Title">Publisher and publication.</param>
/// <param name="Path">An address, or null.</param>
public sealed record Source(string Title, string? Path = null);

/// <summary>Under which licence figures may be used.</summary>
/// <param name="Name">An SPDX identifier or the licence's own name.</param>
/// <param name="Path">Its address, or null.</param>
public sealed record Licence(string Name, string? Path = null);

/// <summary>In what the money of a table is counted.</summary>
public enum MoneyUnit
{
    /// <summary>Single units of the currency.</summary>
    One,

    /// <summary>Thousands.</summary>
    Thousand,

    /// <summary>Millions.</summary>
    Million,

    /// <summary>Thousands of millions.</summary>
    Billion,
}
