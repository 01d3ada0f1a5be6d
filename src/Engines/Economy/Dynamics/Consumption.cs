using System.Runtime.CompilerServices;
namespace Vicinal.Economy.Dynamics;

/// <summary>
/// Step 3, region by region of destination: labour income of a region's industries is the income of its households, who buy from all origins by base share.
/// Commuters' income is counted where they work: a table of regions does not say where they live.
/// </summary>
/// <remarks>
/// With c = C/Σc0 and a region's labour index L = Σl/Σl0, m·Leff = Σc0·(b + (1−b)·L) and m·Σl0·xi = Σc0·xi, so only ln c is kept and the base day is exact.
/// A region without labour income keeps L = 1. Logarithms are taken of at least e⁻⁵⁰: nothing becomes infinite where all work stops.
/// </remarks>
internal sealed class Consumption
{
    private const double Floor = 2e-22;
    private readonly BaseEconomy economy;
    private readonly double[] baseLabour;
    private readonly double[] baseConsumption;
    private readonly double[] labour;
    private readonly double[] logIndex;
    private readonly double[] left;

    public Consumption(BaseEconomy economy)
    {
        this.economy = economy;
        baseLabour = new double[economy.Regions];
        baseConsumption = new double[economy.Regions];
        labour = new double[economy.Regions];
        logIndex = new double[economy.Regions];
        left = new double[economy.Stride];
        for (var i = 0; i < economy.Count; i++)
        {
            baseLabour[economy.RegionOf[i]] += economy.Labour[i];
        }

        for (var q = 0; q < economy.Regions; q++)
        {
            foreach (var demand in economy.Household.AsSpan(q * economy.Stride, economy.Count))
            {
                baseConsumption[q] += demand;
            }
        }
    }

    public void Begin() => Array.Clear(logIndex);

    /// <summary>Household demand of the day by row.</summary>
    /// <param name="parameters">b, rho, Ds and xi.</param>
    /// <param name="shock">epsD by row; empty where there is none.</param>
    /// <param name="workers">l by row.</param>
    /// <param name="demand">Out: cd by row.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Run(in RunParameters parameters, ReadOnlySpan<double> shock, double[] workers, double[] demand)
    {
        Array.Clear(labour);
        for (var i = 0; i < economy.Count; i++)
        {
            labour[economy.RegionOf[i]] += workers[i];
            left[i] = shock.IsEmpty ? 1 : 1 - Math.Min(1, parameters.HouseholdDemand * shock[i]);
        }

        Array.Clear(demand);
        for (var q = 0; q < economy.Regions; q++)
        {
            var c0 = economy.Household.AsSpan(q * economy.Stride, economy.Count);
            var wanted = 0.0;
            for (var i = 0; i < c0.Length; i++)
            {
                wanted += left[i] * c0[i];
            }

            var spending = Spending(parameters, q, wanted);
            var perWanted = wanted > 0 ? spending / wanted : 0;
            for (var i = 0; i < c0.Length; i++)
            {
                demand[i] += left[i] * c0[i] * perWanted;
            }
        }
    }

    /// <summary>C·(1 − fear) of a region.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private double Spending(in RunParameters parameters, int region, double wanted)
    {
        var index = baseLabour[region] > 0 ? labour[region] / baseLabour[region] : 1;
        var now = Math.Log(Math.Max(Floor, parameters.IncomeReplacement + ((1 - parameters.IncomeReplacement) * index)));
        var later = Math.Log(Math.Max(Floor, parameters.ExpectedIncome));
        var pace = (1 - parameters.ConsumptionPersistence) / 2;
        logIndex[region] = (parameters.ConsumptionPersistence * logIndex[region]) + (pace * now) + (pace * later);
        var c0 = baseConsumption[region];
        return c0 > 0 ? c0 * Math.Exp(logIndex[region]) * (1 - (parameters.SavedShare * (1 - (wanted / c0)))) : 0;
    }
}
