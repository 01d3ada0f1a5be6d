using System.Collections.Immutable;

namespace Vicinal.Planning.Records.Applying;

/// <summary>Counts the money of records once.</summary>
internal static class Counting
{
    public static PublicMoney Of(IEnumerable<MeasureRecord> records)
    {
        var all = records.DistinctBy(record => record.Id, StringComparer.Ordinal).OrderBy(record => record.Id, StringComparer.Ordinal).ToDictionary(record => record.Id, StringComparer.Ordinal);
        var lines = new List<MoneyLine>();
        foreach (var currency in all.Values.SelectMany(record => record.Costs).Select(cost => cost.Currency).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            lines.AddRange(InCurrency(all, currency));
        }

        return new PublicMoney(
            [.. lines.OrderBy(line => line.Record, StringComparer.Ordinal)],
            [
                .. lines.GroupBy(line => (line.Cost.Currency, line.Cost.Channel)).OrderBy(sum => sum.Key.Currency, StringComparer.Ordinal).ThenBy(sum => sum.Key.Channel)
                    .Select(sum => new MoneySum(sum.Key.Currency, sum.Key.Channel, MinorUnits.Sum(sum.Select(line => line.Counted)))),
            ]);
    }

    private static List<MoneyLine> InCurrency(Dictionary<string, MeasureRecord> all, string currency)
    {
        var own = all.Values.SelectMany(record => record.Costs.Where(cost => cost.Currency == currency).Select(cost => (record, cost, inside: Inside(record, cost, all)))).ToList();
        var has = own.Select(line => line.record.Id).ToHashSet(StringComparer.Ordinal);
        // A record that says where its money comes from, while that one says it comes from here: the first by id is taken to hold it.
        var parents = own.Where(line => line.inside is not null && has.Contains(line.inside)).Select(line => (Child: line.record.Id, Parent: line.inside!)).Distinct().ToList();
        var kept = new List<(string Child, string Parent)>();
        foreach (var pair in parents.OrderByDescending(pair => pair.Child, StringComparer.Ordinal).ThenBy(pair => pair.Parent, StringComparer.Ordinal))
        {
            if (!Leads(kept, pair.Parent, pair.Child))
            {
                kept.Add(pair);
            }
        }

        var total = own.GroupBy(line => line.record.Id, StringComparer.Ordinal).ToDictionary(record => record.Key, record => record.Sum(line => (decimal)line.cost.Amount.Value), StringComparer.Ordinal);
        var taken = new Dictionary<string, decimal>(StringComparer.Ordinal);
        var lines = new List<MoneyLine>();
        foreach (var (record, cost, inside) in own)
        {
            if (inside is null || !kept.Contains((record.Id, inside)))
            {
                lines.Add(new(record.Id, cost, MoneyCounts.Counts, cost.Amount, null));
                continue;
            }

            var before = taken.GetValueOrDefault(inside);
            var after = before + cost.Amount.Value;
            taken[inside] = after;
            var beyond = Math.Max(0, after - Math.Max(before, total[inside]));
            lines.Add(new(record.Id, cost, beyond > 0 ? MoneyCounts.BeyondOther : MoneyCounts.InsideOther, new MinorUnits((long)beyond), inside));
        }

        return lines;
    }

    private static string? Inside(MeasureRecord record, RecordedCost cost, Dictionary<string, MeasureRecord> all)
    {
        if (cost.PaidFrom is { } stated)
        {
            return stated != record.Id && all.ContainsKey(stated) ? stated : null;
        }

        return cost.Source == BudgetLine.Own
            ? null
            : record.Positions.FirstOrDefault(position => position.Position is Position.DeliversOnBehalf or Position.CoFunded && position.Record is { } other && other != record.Id && all.ContainsKey(other))?.Record;
    }

    /// <summary>Whether money of <paramref name="from"/> is, over any number of records, inside <paramref name="to"/>.</summary>
    private static bool Leads(List<(string Child, string Parent)> kept, string from, string to)
    {
        var waiting = new Stack<string>([from]);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (waiting.TryPop(out var at))
        {
            if (at == to)
            {
                return true;
            }

            if (seen.Add(at))
            {
                foreach (var pair in kept.Where(pair => pair.Child == at))
                {
                    waiting.Push(pair.Parent);
                }
            }
        }

        return false;
    }
}
