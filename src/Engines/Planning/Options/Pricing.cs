using System.Collections.Immutable;

namespace Vicinal.Planning.Options;

/// <summary>What each pin and ban costs: the best of each axis as the limits are, against the best without that one limit.</summary>
internal static class Pricing
{
    // Quick and cheap count among sets that keep enough work, and what is enough moves with the limit: a difference would not be a price.
    private static readonly OptionAxis[] Axes = [OptionAxis.WorkKept, OptionAxis.PeopleReached, OptionAxis.ConsumptionKept, OptionAxis.FirmsKept];

    public static ImmutableArray<LimitPrice> Of(OptionsQuestion question, Choice choice, OptionsAnswer answer, CancellationToken cancellation)
    {
        var axes = Axes.Where(answer.Best.ContainsKey).ToList();
        var limits = question.Pinned.Distinct(StringComparer.Ordinal).Select(id => (Id: id, IsPin: true)).Concat(question.Banned.Distinct(StringComparer.Ordinal).Select(id => (Id: id, IsPin: false))).ToList();
        // All are searched before any is compared: what turns up for one limit counts for the limits as they are, too.
        var loosened = limits.ConvertAll(limit => choice.Without(Array.FindIndex(choice.Candidates, one => one.Id == limit.Id)));
        foreach (var loose in loosened)
        {
            var finding = new Finding(loose, cancellation);
            foreach (var axis in axes)
                finding.Best(axis);
        }

        return [.. limits.Zip(loosened, (limit, loose) => new LimitPrice(limit.Id, limit.IsPin, axes.ToImmutableSortedDictionary(axis => axis, axis => Math.Max(0, Best(loose, axis) - Best(choice, axis)))))];
    }

    private static double Best(Choice choice, OptionAxis axis) =>
        choice.Seen.Values.Where(value => choice.Allowed(value.Set)).Max(value => value.Score(axis)) ?? 0;
}
