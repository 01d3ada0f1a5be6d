using System.Collections.Immutable;
using Vicinal.Economy.Linked;

namespace Vicinal.Economy;

/// <summary>A course of its own for the rest of the nation: what it no longer buys from a territory (docs/method/linked-territories.md).</summary>
public static class RestOfNation
{
    // Below a thousandth of usual demand a day, a loss is left out, and straight lines stand for the course.
    private const double Tolerance = 0.001;

    /// <summary>
    /// Falls of a territory's exports. Demand for product i in the nation's own run is d_i(t), output plus what was not met; its loss is max(0, 1 − d_i(t)/x0_i).
    /// The territory's exports of i fall by r_i/e_i · loss, where r_i of its exports e_i go to the rest of the nation.
    /// </summary>
    /// <param name="nation">The nation's table.</param>
    /// <param name="elsewhere">What happens in the rest of the nation, over the days of the territory's scenario. The nation's run takes it to hold everywhere, for only shares of demand are read from it.</param>
    /// <param name="territory">The territory's table, made of the nation's: the same industries in the same order.</param>
    /// <param name="toRest">Sold by each industry to the rest of the nation (<see cref="RegionalResult.ToRestOfNation"/>), n values.</param>
    /// <returns>One shock for each industry that loses at least a thousandth; none where nothing happens elsewhere. Courses are straight lines at most 0.001 of usual demand off the run.</returns>
    /// <exception cref="ArgumentException">The tables have other industries, or the scenario cannot run on the nation's: call <see cref="Impact.Check"/> first.</exception>
    public static ImmutableArray<Shock> LostSales(EconomyTable nation, Scenario elsewhere, EconomyTable territory, ImmutableArray<double> toRest)
    {
        if (nation.Count != territory.Count || toRest.Length != territory.Count)
        {
            throw new ArgumentException($"The nation has {nation.Count} industries, the territory {territory.Count}, and {toRest.Length} sales to the rest of the nation are given: they must be as many.", nameof(toRest));
        }

        if (elsewhere.Restrictions.IsEmpty && elsewhere.Shocks.IsEmpty)
        {
            return [];
        }

        var run = Impact.Run(nation, elsewhere);
        var shocks = ImmutableArray.CreateBuilder<Shock>();
        for (var i = 0; i < territory.Count; i++)
        {
            var exports = territory.FinalDemand.Exports[i];
            if (!(exports > 0 && toRest[i] > 0 && run.Base.Output[i] > 0))
            {
                continue;
            }

            var points = StraightLines.Through(DemandLost(run, i), Tolerance);
            if (points.Any(point => point.Value > 0))
            {
                shocks.Add(new Shock(
                    ShockTarget.Exports,
                    new IndustryValues.ByCode(ImmutableSortedDictionary<string, double>.Empty.WithComparers(StringComparer.Ordinal).Add(territory.Industries[i].Label, Math.Min(1, toRest[i] / exports))),
                    new Profile([.. points.Select(point => new ProfilePoint(run.Start.AddDays(point.Day), point.Value))])));
            }
        }

        return shocks.DrainToImmutable();
    }

    private static double[] DemandLost(ImpactRun run, int industry)
    {
        var lost = new double[run.Days];
        for (var t = 0; t < lost.Length; t++)
        {
            var share = Math.Clamp(1 - ((run.Output[t, industry] + run.UnmetDemand[t, industry]) / run.Base.Output[industry]), 0, 1);
            lost[t] = share < Tolerance ? 0 : Math.Round(share, 4, MidpointRounding.AwayFromZero);
        }

        return lost;
    }
}
