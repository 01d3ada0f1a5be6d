using System.Collections.Immutable;

namespace Vicinal.Planning.Records.Coherence;

/// <summary>An objective of a framework.</summary>
/// <param name="Code">Its code, unique in the framework.</param>
/// <param name="Parent">The code of the objective that it belongs to; null at the top.</param>
public sealed record Objective(string Code, string? Parent = null);

/// <summary>What is known of a link between a measure and an objective; a later one outweighs an earlier one.</summary>
public enum LinkStanding
{
    /// <summary>Words or an instrument suggest it; nobody has looked.</summary>
    Suggested,

    /// <summary>The record names it; nobody has confirmed it.</summary>
    Named,

    /// <summary>A person looked and said no.</summary>
    Rejected,

    /// <summary>A person confirmed it.</summary>
    Confirmed,
}

/// <summary>A link between a measure and an objective.</summary>
/// <param name="Objective">The objective's code.</param>
/// <param name="Measure">The measure's key.</param>
/// <param name="Standing">What is known of it.</param>
public sealed record ObjectiveLink(string Objective, string Measure, LinkStanding Standing);

/// <summary>A measure that stands at an objective.</summary>
/// <param name="Measure">Its key.</param>
/// <param name="Standing">Never rejected.</param>
public sealed record CoverageCell(string Measure, LinkStanding Standing);

/// <summary>What stands at an objective.</summary>
/// <param name="Objective">The objective.</param>
/// <param name="Cells">Measures linked to it itself, in the order of their keys.</param>
/// <param name="Below">Measures confirmed at any objective under it, once each.</param>
/// <param name="ProposedBelow">Measures that are only suggested or named at objectives under it and confirmed at none of them.</param>
public sealed record CoverageRow(Objective Objective, ImmutableArray<CoverageCell> Cells, ImmutableArray<string> Below, ImmutableArray<string> ProposedBelow)
{
    /// <summary>Measures confirmed here or under it, once each.</summary>
    public ImmutableArray<string> Confirmed { get; } =
        [.. Cells.Where(cell => cell.Standing == LinkStanding.Confirmed).Select(cell => cell.Measure).Union(Below, StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>Measures that might stand here or under it if somebody confirmed them, and do not yet.</summary>
    public ImmutableArray<string> Proposed => [.. Cells.Where(cell => cell.Standing != LinkStanding.Confirmed).Select(cell => cell.Measure).Union(ProposedBelow, StringComparer.Ordinal).Except(Confirmed, StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>No measure of the set is confirmed here or under it.</summary>
    public bool IsGap => Confirmed.IsEmpty;
}

/// <summary>Objective by measure for a set of measures, and where nothing stands. Measures are counted, never weighed.</summary>
/// <param name="Rows">One an objective, in the order given.</param>
/// <param name="WithoutObjective">Measures of the set that are confirmed at no objective, in the order of their keys.</param>
public sealed record Coverage(ImmutableArray<CoverageRow> Rows, ImmutableArray<string> WithoutObjective)
{
    /// <summary>Objectives where no measure is confirmed.</summary>
    public IEnumerable<CoverageRow> Gaps => Rows.Where(row => row.IsGap);

    /// <summary>Makes the matrix of a set.</summary>
    /// <param name="objectives">All of a framework; a code twice, a parent that is not there or a circle of parents is a misuse.</param>
    /// <param name="measures">Keys of the set.</param>
    /// <param name="links">Any links; those of other measures or objectives are passed over. Of several between the same two the strongest holds.</param>
    public static Coverage Of(IEnumerable<Objective> objectives, IEnumerable<string> measures, IEnumerable<ObjectiveLink> links)
    {
        var all = objectives.ToList();
        var known = all.ToDictionary(one => one.Code, StringComparer.Ordinal);
        var set = measures.ToHashSet(StringComparer.Ordinal);
        var cells = links.Where(link => set.Contains(link.Measure) && known.ContainsKey(link.Objective))
            .GroupBy(link => (link.Objective, link.Measure)).Select(pair => pair.MaxBy(link => link.Standing)!)
            .Where(link => link.Standing != LinkStanding.Rejected).ToLookup(link => link.Objective, StringComparer.Ordinal);
        var below = all.ToDictionary(one => one.Code, _ => new List<ObjectiveLink>(), StringComparer.Ordinal);
        foreach (var objective in all)
        {
            foreach (var above in Above(objective, known))
                below[above].AddRange(cells[objective.Code]);
        }

        var rows = all.Select(objective => Row(objective, cells[objective.Code], below[objective.Code])).ToImmutableArray();
        var served = rows.SelectMany(row => row.Confirmed).ToHashSet(StringComparer.Ordinal);
        return new(rows, [.. set.Where(measure => !served.Contains(measure)).Order(StringComparer.Ordinal)]);
    }

    private static CoverageRow Row(Objective objective, IEnumerable<ObjectiveLink> here, List<ObjectiveLink> below)
    {
        var confirmed = below.Where(link => link.Standing == LinkStanding.Confirmed).Select(link => link.Measure).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToImmutableArray();
        return new(
            objective,
            [.. here.OrderBy(link => link.Measure, StringComparer.Ordinal).Select(link => new CoverageCell(link.Measure, link.Standing))],
            confirmed,
            [.. below.Select(link => link.Measure).Distinct(StringComparer.Ordinal).Except(confirmed, StringComparer.Ordinal).Order(StringComparer.Ordinal)]);
    }

    private static IEnumerable<string> Above(Objective objective, Dictionary<string, Objective> known)
    {
        var steps = 0;
        for (var parent = objective.Parent; parent is not null; parent = known[parent].Parent)
        {
            if (!known.ContainsKey(parent))
                throw new ArgumentException($"The objective {objective.Code} belongs to {parent}, which is not there.", nameof(known));
            if (++steps > known.Count)
                throw new ArgumentException($"The objective {objective.Code} belongs to itself.", nameof(known));
            yield return parent;
        }
    }
}
