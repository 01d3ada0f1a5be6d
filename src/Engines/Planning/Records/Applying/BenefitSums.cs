using System.Collections.Immutable;

namespace Vicinal.Planning.Records.Applying;

/// <summary>Adds up what somebody may get. Measures that exclude each other, fill each other's gap or are the same money form a set, of which one counts.</summary>
internal static class BenefitSums
{
    public static ImmutableArray<BenefitSum> Of(ImmutableArray<string> groups, ImmutableArray<AppliesLine> lines)
    {
        var there = lines.Where(line => line.IsThere).ToDictionary(line => line.Record.Id, StringComparer.Ordinal);
        var sets = there.Keys.ToDictionary(id => id, id => id, StringComparer.Ordinal);
        foreach (var (id, line) in there)
        {
            foreach (var reason in line.Reasons.Where(reason => reason.Record is not null && reason.Reason is AppliesReason.CarriedOutFor or AppliesReason.Excludes or AppliesReason.ExceptCoveredBy))
            {
                sets[Root(sets, id)] = Root(sets, reason.Record!);
            }
        }

        return
        [
            .. there.Values
                .SelectMany(line => line.Record.Benefits.Where(benefit => benefit.Group.Length == 0 || groups.Contains(benefit.Group, StringComparer.Ordinal)).Select(benefit => (Set: Root(sets, line.Record.Id), line.Record.Id, benefit)))
                .GroupBy(one => (one.benefit.Currency, one.benefit.Every))
                .OrderBy(sum => sum.Key.Currency, StringComparer.Ordinal).ThenBy(sum => sum.Key.Every)
                .Select(sum => Sum(sum.Key.Currency, sum.Key.Every, sum)),
        ];
    }

    private static BenefitSum Sum(string currency, Every every, IEnumerable<(string Set, string Id, Benefit Benefit)> benefits)
    {
        // What one record gives adds up; of a set the smallest and the largest record count.
        var sets = benefits.GroupBy(one => one.Set, StringComparer.Ordinal).Select(set => set.GroupBy(one => one.Id, StringComparer.Ordinal)
            .Select(record => (Low: MinorUnits.Sum(record.Select(one => one.Benefit.Low)), High: MinorUnits.Sum(record.Select(one => one.Benefit.High)))).ToList()).ToList();
        return new BenefitSum(currency, every, MinorUnits.Sum(sets.Select(set => set.Min(record => record.Low))), MinorUnits.Sum(sets.Select(set => set.Max(record => record.High))));
    }

    private static string Root(Dictionary<string, string> sets, string id)
    {
        while (sets[id] != id)
        {
            id = sets[id];
        }

        return id;
    }
}
