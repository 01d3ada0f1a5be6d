using System.Collections.Immutable;
using Vicinal.Economy;
using Vicinal.Formats;

namespace Vicinal.Territories.Public;

/// <summary>What other modules may ask about territories.</summary>
public interface ITerritories
{
    /// <summary>Every territory, nations first, then by name.</summary>
    Task<IReadOnlyList<TerritorySummary>> ListAsync(CancellationToken cancellationToken);

    /// <summary>A territory with its jobs and the economy that it is part of; null where there is none at that address.</summary>
    /// <param name="slug">As in its address, e.g. <c>hainaut</c>.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    Task<TerritoryFacts?> FindAsync(string slug, CancellationToken cancellationToken);
}

/// <summary>A territory in a list.</summary>
/// <param name="Id">Its key, also in roles.</param>
/// <param name="Slug">Its part of the address.</param>
/// <param name="Name">Its name in its own language.</param>
/// <param name="Country">ISO 3166-1 alpha-2 code.</param>
/// <param name="IsNation">Whether it is the whole of its economy's table.</param>
/// <param name="Jobs">Persons employed, all industries.</param>
/// <param name="Grade">How well founded results for it are.</param>
/// <param name="Place">Where its tile stands among its neighbours; null where it has none.</param>
public sealed record TerritorySummary(
    Guid Id, string Slug, string Name, string Country, bool IsNation, double Jobs, DataGrade Grade, TilePlace? Place)
{
    /// <summary>Codes of its area and of those above it, its own first, the nation last: <c>BE-WHT</c>, <c>BE-WAL</c>, <c>BE</c>. The country alone where no more is known.</summary>
    public ImmutableArray<string> Chain { get; init; } = [Country];
}

/// <summary>Column and row on the map of tiles, from 0, west to east and north to south.</summary>
public sealed record TilePlace(int Column, int Row);

/// <summary>A territory, with what engines need of it.</summary>
public sealed record TerritoryFacts
{
    public required TerritorySummary Summary { get; init; }

    /// <summary>The economy as published: the nation's table, its money, year and sources.</summary>
    public required EconomyPackage Package { get; init; }

    /// <summary>SHA-256 of the economy's files, in hexadecimal: pins the data behind an address.</summary>
    public required string EconomyDigest { get; init; }

    /// <summary>Persons employed here, by industry in the table's order.</summary>
    public required ImmutableArray<double> Jobs { get; init; }

    /// <summary>Persons employed in the nation by the same source, in the same order: quotients compare like with like.</summary>
    public required ImmutableArray<double> NationalJobs { get; init; }

    /// <summary>Where the jobs of this territory come from.</summary>
    public required string JobsSource { get; init; }
}
