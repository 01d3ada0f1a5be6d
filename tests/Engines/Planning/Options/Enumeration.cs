using Vicinal.Economy;

namespace Vicinal.Planning.Tests.Options;

/// <summary>What a reader with patience would do: simulate every choice within the limits, or add the best for its cost step by step.</summary>
internal static class Enumeration
{
    public static List<Dictionary<OptionAxis, double>> Of(OptionsQuestion question)
    {
        var impact = PreparedImpact.Of(question.Table, question.Scenario);
        var refused = question.Candidates.SelectMany(one => one.Levers).Where(lever => Impact.WhyRefused(question.Table, question.Scenario, lever) is not null).Select(lever => lever.Name).ToHashSet(StringComparer.Ordinal);
        List<Dictionary<OptionAxis, double>> all = [];
        for (var set = 0; set < 1 << question.Candidates.Length; set++)
        {
            var members = question.Candidates.Where((_, i) => (set >> i & 1) == 1).ToList();
            if (!Allows(question, members))
                continue;
            var kept = impact.Kept([.. members.SelectMany(one => one.Levers).Where(lever => !refused.Contains(lever.Name))]);
            Dictionary<OptionAxis, double> values = new()
            {
                [OptionAxis.WorkKept] = kept.JobMonths!.Value,
                [OptionAxis.ConsumptionKept] = kept.Consumption!.Value,
                [OptionAxis.PeopleReached] = members.Sum(one => one.PeopleReached ?? 0),
            };
            if (kept.FirmsKept is { } firms)
                values[OptionAxis.FirmsKept] = firms;
            if (members.TrueForAll(one => one.OwnCash is not null))
                values[OptionAxis.OwnCash] = members.Sum(one => one.OwnCash!.Value.Value);
            if (members.Count > 0 && members.TrueForAll(one => one.DaysToFirstPayment is not null))
                values[OptionAxis.DaysToFirstPayment] = members.Sum(one => (double)one.Cost.Value * one.DaysToFirstPayment!.Value) / members.Sum(one => (double)one.Cost.Value);
            all.Add(values);
        }

        return all;
    }

    private static bool Allows(OptionsQuestion question, List<OptionCandidate> members)
    {
        var cost = members.Sum(one => one.Cost.Value);
        return cost <= question.Budget.Value
            && question.ChannelBudgets.All(limit => members.Sum(one => one.ByChannel.GetValueOrDefault(limit.Key).Value) <= limit.Value.Value)
            && question.Pinned.All(id => members.Exists(one => one.Id == id)) && !members.Exists(one => question.Banned.Contains(one.Id, StringComparer.Ordinal))
            && question.Floors.All(floor => members.Where(one => (floor.For == FloorFor.Group ? one.Groups : one.Industries).Contains(floor.Code, StringComparer.Ordinal)).Sum(one => one.Cost.Value) >= floor.Share * cost);
    }

    public static bool Dominates(IReadOnlyDictionary<OptionAxis, double> one, IReadOnlyDictionary<OptionAxis, double> other)
    {
        double Gain(OptionAxis axis) => (axis is OptionAxis.DaysToFirstPayment or OptionAxis.OwnCash ? -1 : 1) * (one[axis] - other[axis]);
        return one.Count == other.Count && other.Keys.All(axis => one.ContainsKey(axis) && Gain(axis) >= 0) && other.Keys.Any(axis => Gain(axis) > 0);
    }

    public static double Work(OptionsQuestion question, IEnumerable<string> ids) =>
        PreparedImpact.Of(question.Table, question.Scenario).Kept([.. question.Candidates.Where(one => ids.Contains(one.Id, StringComparer.Ordinal)).SelectMany(one => one.Levers)]).JobMonths!.Value;

    public static double Greedy(OptionsQuestion question)
    {
        var impact = PreparedImpact.Of(question.Table, question.Scenario);
        List<OptionCandidate> chosen = [];
        double Kept(IEnumerable<OptionCandidate> set) => impact.Kept([.. set.OrderBy(one => one.Id, StringComparer.Ordinal).SelectMany(one => one.Levers)]).JobMonths!.Value;
        while (true)
        {
            var here = Kept(chosen);
            var next = question.Candidates.Except(chosen).Where(one => chosen.Append(one).Sum(member => member.Cost.Value) <= question.Budget.Value)
                .Select(one => (One: one, Gain: Kept(chosen.Append(one)) - here)).Where(one => one.Gain > 0).OrderByDescending(one => one.Gain / one.One.Cost.Value).Select(one => one.One).FirstOrDefault();
            if (next is null)
                return here;
            chosen.Add(next);
        }
    }
}
