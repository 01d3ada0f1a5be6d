using System.Collections.Immutable;

namespace Vicinal.Planning.Records;

/// <summary>
/// Circles in which each record is made from the next: none can be true, for a record is made from one that was there before. Linear in records and links (Tarjan 1972, without recursion).
/// </summary>
public static class DerivationCircles
{
    /// <summary>Circles of <see cref="MeasureRecord.DerivedFrom"/> among records; links to records that are not among them lead nowhere.</summary>
    /// <returns>Ids of each circle in the order of the links, its first id in ordinal order first; circles by that id.</returns>
    public static ImmutableArray<ImmutableArray<string>> Find(IEnumerable<MeasureRecord> records) =>
        Find(records.Where(record => record.DerivedFrom is not null).Select(record => (record.Id, record.DerivedFrom!.Record)));

    /// <summary>Circles among links from one id to another; a link from an id to itself is a circle of one.</summary>
    /// <returns>One circle of each group of ids that lead to each other, a shortest one of its first id.</returns>
    public static ImmutableArray<ImmutableArray<string>> Find(IEnumerable<(string From, string To)> links)
    {
        var next = links.GroupBy(link => link.From, StringComparer.Ordinal).ToDictionary(
            group => group.Key, group => group.Select(link => link.To).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray(), StringComparer.Ordinal);
        return
        [
            .. Together(next).Where(ids => ids.Count > 1 || next[ids[0]].Contains(ids[0], StringComparer.Ordinal))
                .Select(ids => Shortest(ids.Order(StringComparer.Ordinal).First(), ids.ToHashSet(StringComparer.Ordinal), next))
                .OrderBy(circle => circle[0], StringComparer.Ordinal),
        ];
    }

    /// <summary>Groups of ids that lead to each other; only ids that lead somewhere are looked at, for the others close no circle.</summary>
    private static List<List<string>> Together(Dictionary<string, string[]> next)
    {
        var (order, low) = (new Dictionary<string, int>(StringComparer.Ordinal), new Dictionary<string, int>(StringComparer.Ordinal));
        var (open, isOpen) = (new Stack<string>(), new HashSet<string>(StringComparer.Ordinal));
        var groups = new List<List<string>>();
        foreach (var start in next.Keys.Where(id => !order.ContainsKey(id)))
        {
            var path = new Stack<(string Id, int Next)>();
            path.Push((Enter(start), 0));
            while (path.TryPop(out var at))
            {
                if (at.Next < next[at.Id].Length)
                {
                    path.Push((at.Id, at.Next + 1));
                    var to = next[at.Id][at.Next];
                    if (next.ContainsKey(to) && !order.ContainsKey(to))
                        path.Push((Enter(to), 0));
                    else if (isOpen.Contains(to))
                        low[at.Id] = Math.Min(low[at.Id], order[to]);
                    continue;
                }

                if (path.TryPeek(out var before))
                    low[before.Id] = Math.Min(low[before.Id], low[at.Id]);
                if (low[at.Id] == order[at.Id])
                    groups.Add(Close(at.Id));
            }
        }

        return groups;

        string Enter(string id)
        {
            order[id] = low[id] = order.Count;
            open.Push(id);
            isOpen.Add(id);
            return id;
        }

        List<string> Close(string first)
        {
            var group = new List<string>();
            do
            {
                group.Add(open.Pop());
                isOpen.Remove(group[^1]);
            }
            while (!string.Equals(group[^1], first, StringComparison.Ordinal));
            return group;
        }
    }

    private static ImmutableArray<string> Shortest(string first, HashSet<string> within, Dictionary<string, string[]> next)
    {
        var cameFrom = new Dictionary<string, string>(StringComparer.Ordinal);
        var queue = new Queue<string>([first]);
        while (!cameFrom.ContainsKey(first))
        {
            var at = queue.Dequeue();
            foreach (var to in next[at].Where(to => within.Contains(to) && cameFrom.TryAdd(to, at)))
                queue.Enqueue(to);
        }

        var circle = new List<string> { first };
        for (var at = cameFrom[first]; !string.Equals(at, first, StringComparison.Ordinal); at = cameFrom[at])
            circle.Insert(1, at);
        return [.. circle];
    }
}
