using Microsoft.EntityFrameworkCore;
using Vicinal.Measures.Store;
using Vicinal.Planning.Records;
using Vicinal.Platform.Database;

namespace Vicinal.Measures.Adapting;

/// <summary>A record among those that were adapted from one another.</summary>
/// <param name="Key">Its address.</param>
/// <param name="Record">What it says.</param>
/// <param name="Parent">The key of the record that it adapts; null for the first one.</param>
/// <param name="Depth">How many steps from the first one.</param>
internal sealed record Derived(string Key, MeasureRecord Record, string? Parent, int Depth);

/// <summary>Finds what was adapted from what.</summary>
internal sealed class DerivationBook(VicinalDb db)
{
    /// <summary>Most records of a tree that are shown.</summary>
    public const int Most = 60;

    private const int MostSteps = 20;

    /// <summary>The whole tree of a record, the first origin first, children after their parent; alone where nothing was adapted. Bounded, and a circle ends it.</summary>
    public async Task<IReadOnlyList<Derived>> TreeAsync(string key, CancellationToken cancellation)
    {
        var first = key;
        var seen = new HashSet<string>(StringComparer.Ordinal) { key };
        for (var step = 0; step < MostSteps; step++)
        {
            var at = first;
            var parent = await Published().Where(measure => measure.Key == at).Select(measure => measure.DerivedFrom).SingleOrDefaultAsync(cancellation);
            if (parent is null || !seen.Add(parent) || !await Published().AnyAsync(measure => measure.Key == parent, cancellation))
                break;
            first = parent;
        }

        var tree = new List<Derived>();
        var places = new HashSet<string>(StringComparer.Ordinal) { first };
        IReadOnlyList<string> level = [first];
        for (var depth = 0; level.Count > 0 && depth <= MostSteps && tree.Count < Most; depth++)
        {
            var wanted = level;
            var rows = await Published().Where(measure => wanted.Contains(measure.Key)).OrderBy(measure => measure.Key).Take(Most).Select(measure => new { measure.Key, measure.Document, measure.DerivedFrom }).ToListAsync(cancellation);
            tree.AddRange(rows.Select(row => new Derived(row.Key, MeasureKeeping.Read(row.Document), depth == 0 ? null : row.DerivedFrom, depth)));
            var next = await Published().Where(measure => measure.DerivedFrom != null && wanted.Contains(measure.DerivedFrom)).OrderBy(measure => measure.Key).Take(Most).Select(measure => measure.Key).ToListAsync(cancellation);
            level = [.. next.Where(places.Add)];
        }

        return Ordered(tree);
    }

    /// <summary>Children after their parent, as in a table of contents.</summary>
    private static List<Derived> Ordered(List<Derived> tree)
    {
        var children = tree.Where(one => one.Parent is not null).ToLookup(one => one.Parent, StringComparer.Ordinal);
        var ordered = new List<Derived>();
        var open = new Stack<Derived>(tree.Where(one => one.Parent is null));
        while (open.TryPop(out var one))
        {
            ordered.Add(one);
            foreach (var child in children[one.Key].Reverse())
                open.Push(child);
        }

        return [.. ordered.Take(Most)];
    }

    private IQueryable<StoredMeasure> Published() => db.Set<StoredMeasure>().AsNoTracking().Where(measure => measure.State == MeasureState.Published);
}
