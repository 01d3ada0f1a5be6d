using NodaTime;
using Vicinal.Planning;

namespace Vicinal.Measures.Coherence.Store;

/// <summary>A strategy of some level with its objectives. The goals of the United Nations ship with the program and have no row.</summary>
internal sealed class StoredFramework
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Its part of the address.</summary>
    public required string Key { get; init; }

    /// <summary>Its title in its own language.</summary>
    public required string Title { get; set; }

    /// <summary>The level of who decided it.</summary>
    public GovernmentLevel Level { get; set; }

    /// <summary>Who decided it, by its own name.</summary>
    public required string Owner { get; set; }

    /// <summary>Where it can be read.</summary>
    public required string Source { get; set; }

    public string SourceUrl { get; set; } = "";

    /// <summary>SPDX identifier, or in words.</summary>
    public required string Licence { get; set; }

    /// <summary>Its objectives as <c>FrameworkCsv</c> writes them.</summary>
    public required string Objectives { get; set; }

    /// <summary>From 1; two people who save at once cannot both move it.</summary>
    public int Version { get; set; }

    /// <summary>The government whose officers keep it; null where the instance's editors do.</summary>
    public Guid? GovernmentId { get; init; }

    /// <summary>The account that saved it last; null where it was erased.</summary>
    public Guid? By { get; set; }

    public Instant ChangedAt { get; set; }
}
