using System.Collections.Immutable;

namespace Vicinal.Economy;

/// <summary>Which industry belongs to which group. Groups come out in the order in which they are first named.</summary>
/// <param name="Rows">One row an industry, or several whose shares sum to 1.</param>
public sealed record IndustryMapping(ImmutableArray<MappingRow> Rows)
{
    /// <summary>Names of groups; a group without one is named by its code.</summary>
    public ImmutableSortedDictionary<string, string> GroupNames { get; init; } = ImmutableSortedDictionary<string, string>.Empty;
}

/// <summary>A part of an industry goes to a group.</summary>
/// <param name="Industry">Code of the industry (not its label: in a table of many regions it counts in each).</param>
/// <param name="Group">Code of the group.</param>
/// <param name="Share">The part, above 0 up to 1.</param>
public sealed record MappingRow(string Industry, string Group, double Share = 1);
