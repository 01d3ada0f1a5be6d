using System.Collections.Immutable;
using System.Numerics;
using Vicinal.Economy;

namespace Vicinal.Planning.Options;

/// <summary>The candidates as bits (in ordinal order of their ids, so that the order given does not matter), the limits, and what each set keeps.</summary>
internal sealed class Choice
{
    private readonly PreparedImpact impact;
    private readonly ImmutableArray<Measure>[] levers;
    private readonly Dictionary<ulong, SetValue> values;

    public Choice(OptionsQuestion question)
    {
        Candidates = [.. question.Candidates.OrderBy(candidate => candidate.Id, StringComparer.Ordinal)];
        impact = PreparedImpact.Of(question.Table, question.Scenario);
        levers = [.. Candidates.Select(one => ImmutableArray.CreateRange(one.Levers.Where(lever => Impact.WhyRefused(question.Table, question.Scenario, lever) is null)))];
        values = [];
        Pinned = Bits(one => question.Pinned.Contains(one.Id, StringComparer.Ordinal));
        Free = Bits(one => !question.Banned.Contains(one.Id, StringComparer.Ordinal)) & ~Pinned;
        Limits = [Limit(question.Budget, one => one.Cost), .. question.ChannelBudgets.Select(limit => Limit(limit.Value, one => one.ByChannel.GetValueOrDefault(limit.Key)))];
        Floors = [.. question.Floors.Select(floor => (floor, Bits(one =>
            (floor.For == FloorFor.Group ? one.Groups : one.Industries).Contains(floor.Code, StringComparer.Ordinal))))];
    }

    /// <summary>The same without the pin or ban of one candidate. What was simulated is shared, so what was possible before never seems better.</summary>
    private Choice(Choice other, ulong loosened)
    {
        (Candidates, impact, levers, values, Limits, Floors) = (other.Candidates, other.impact, other.levers, other.values, other.Limits, other.Floors);
        (Pinned, Free) = (other.Pinned & ~loosened, other.Free | loosened);
    }

    public OptionCandidate[] Candidates { get; }

    public ulong Pinned { get; }

    /// <summary>Neither pinned nor banned.</summary>
    public ulong Free { get; }

    public (long Most, long[] Costs)[] Limits { get; }

    public (OptionFloor Floor, ulong Serves)[] Floors { get; }

    /// <summary>Every set simulated so far.</summary>
    public IReadOnlyDictionary<ulong, SetValue> Seen => values;

    public long Cost(ulong set) => Sum(set, Limits[0].Costs);

    public bool WithinLimits(ulong set) => Array.TrueForAll(Limits, limit => Sum(set, limit.Costs) <= limit.Most);

    public bool Allowed(ulong set) => (set & Pinned) == Pinned && (set & ~(Pinned | Free)) == 0 && WithinLimits(set)
        && Array.TrueForAll(Floors, floor => Cost(set & floor.Serves) >= floor.Floor.Share * Cost(set));

    public Choice Without(int limit) => new(this, 1UL << limit);

    public SetValue Value(ulong set, CancellationToken cancellation)
    {
        if (values.TryGetValue(set, out var known))
        {
            return known;
        }

        cancellation.ThrowIfCancellationRequested();
        var kept = impact.Kept([.. Members(set).SelectMany(member => levers[member])], cancellation);
        var members = Members(set).Select(member => Candidates[member]).ToList();
        var paid = members.Where(member => member.Cost > MinorUnits.Zero).ToList();
        var value = new SetValue
        {
            Set = set,
            Work = kept.JobMonths!.Value,
            Consumption = kept.Consumption,
            Firms = kept.FirmsKept,
            People = members.Sum(member => member.PeopleReached ?? 0),
            OwnCash = members.TrueForAll(member => member.OwnCash is not null) ? members.Sum(member => member.OwnCash!.Value.Value) : null,
            Days = paid.Count > 0 && paid.TrueForAll(member => member.DaysToFirstPayment is not null)
                ? paid.Sum(member => (double)member.Cost.Value * member.DaysToFirstPayment!.Value) / paid.Sum(member => (double)member.Cost.Value)
                : null,
        };
        values.Add(set, value);
        return value;
    }

    public static IEnumerable<int> Members(ulong set)
    {
        for (; set != 0; set &= set - 1)
        {
            yield return BitOperations.TrailingZeroCount(set);
        }
    }

    private ulong Bits(Func<OptionCandidate, bool> which)
    {
        var bits = 0UL;
        for (var i = 0; i < Candidates.Length; i++)
        {
            bits |= which(Candidates[i]) ? 1UL << i : 0;
        }

        return bits;
    }

    private (long, long[]) Limit(MinorUnits most, Func<OptionCandidate, MinorUnits> cost) => (most.Value, [.. Candidates.Select(one => cost(one).Value)]);

    private static long Sum(ulong set, long[] costs)
    {
        var sum = 0L;
        for (; set != 0; set &= set - 1)
        {
            sum += costs[BitOperations.TrailingZeroCount(set)];
        }

        return sum;
    }
}
