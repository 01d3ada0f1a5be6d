using System.Collections.Immutable;
using NodaTime;
using Vicinal.Platform.Database;
using Vicinal.Territories.Public;

namespace Vicinal.Territories;

/// <summary>An area with a government, and the economy that it is part of.</summary>
internal sealed class Territory
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string Slug { get; init; }

    public required string Name { get; set; }

    /// <summary>ISO 3166-1 alpha-2.</summary>
    public required string Country { get; init; }

    /// <summary>Codes of its area and of those above it, its own first, separated by spaces: <c>BE-WHT BE-WAL BE</c>; empty where only the country is known.</summary>
    public string Chain { get; set; } = "";

    public required Guid EconomyId { get; init; }

    /// <summary>Whether it is the whole of its economy.</summary>
    public bool IsNation { get; init; }

    public int? TileColumn { get; init; }

    public int? TileRow { get; init; }

    public required string JobsSource { get; set; }

    public Instant AddedAt { get; init; }

    public List<IndustryJobs> Jobs { get; init; } = [];

    /// <summary>Puts it into the database and tells other modules, in the transaction of the next saving.</summary>
    public void AddTo(VicinalDb db)
    {
        db.Add(this);
        db.Raise(new TerritoryAdded(Id, Slug, Name, Country, IsNation, CodesOf(Chain, Country)));
    }

    /// <summary>The codes of <see cref="Chain"/>.</summary>
    public static ImmutableArray<string> CodesOf(string chain, string country) => chain.Length == 0 ? [country] : [.. chain.Split(' ')];
}

/// <summary>Persons employed in one industry of one territory.</summary>
internal sealed class IndustryJobs
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid TerritoryId { get; init; }

    /// <summary>The industry's label in the economy's table.</summary>
    public required string Industry { get; init; }

    public double Jobs { get; set; }
}
