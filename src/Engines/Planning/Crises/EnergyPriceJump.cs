using Vicinal.Economy;

namespace Vicinal.Planning.Crises;

/// <summary>
/// Energy costs more. Costs pass down the chain of the table: p_j = Σ over energy rows i of a_ij · rise + Σ over the others a_ij · p_i, the price form of
/// the input-output model with energy's price given (Miller and Blair, Input-Output Analysis, 2009, 2.6). Buyers buy less of what became dearer,
/// households have less left for the rest, and producers whose energy is a large part of cost make less.
/// </summary>
internal static class EnergyPriceJump
{
    private const int MostRounds = 500;

    internal static CrisisTemplate Template { get; } = new()
    {
        Code = "energy-price-jump",
        Name = "Energy price jump",
        Assumptions =
        [
            new("rise", "Rise of the price of energy", AssumptionUnit.Percent, 100, 500, "Judgement: a doubling. Take it from the new contracts or tariffs of your own territory."),
            new("bill", "Part of households’ higher energy bill that they take from other spending", AssumptionUnit.Percent, 50, 100,
                "Judgement: the rest comes from savings or is paid by price caps and aid."),
            new("energy-demand", "Fall of energy bought by households for each per cent of rise", AssumptionUnit.PerPercent, 0.2, 2,
                "About 0.2 in the short term as the mean of many studies.", "Labandeira, Labeaga and López-Otero, Energy Policy 102 (2017) 549–568"),
            new("household-demand", "Fall of households’ demand for other products for each per cent that they become dearer", AssumptionUnit.PerPercent, 0.5, 3,
                "Judgement: necessities less, what can wait more."),
            new("exports", "Fall of sales outside the territory for each per cent that products become dearer", AssumptionUnit.PerPercent, 0.5, 3,
                "Quantities react to prices by clearly less than one for one within a year or two; 0.5 is a judgement within that.",
                "Bussière, Gaulier and Steingress, Open Economies Review 31 (2020) 25–78"),
            new("idle", "Output that producers stop for each per cent that their energy adds to cost", AssumptionUnit.PerPercent, 0.7, 3,
                "German energy-intensive branches made 7.1 % less in 2022 than in 2021; that their energy, about a tenth of cost, doubled is a judgement: 7 % for 10 %.",
                "Destatis, energy use of industry in 2022 (November 2023)"),
            new("days", "Days that the price stays up", AssumptionUnit.Days, 180, 366, "Judgement: two heating quarters."),
            new("recovery", "Days until it is back", AssumptionUnit.Days, 90, 366, "Judgement: contracts lag the market by about a quarter."),
        ],
        Shape = Of,
    };

    private static CrisisShape Of(CrisisInput input)
    {
        var table = input.Table;
        var energy = Enumerable.Range(0, table.Count).Select(row => IsEnergy(input, row)).ToArray();
        if (!energy.Contains(true))
        {
            return new CrisisShape { Problem = new Problem("rise", "No industry of this table is known to sell energy (ISIC 05, 06, 19 or 35), so its price cannot rise here. Give ISIC codes in the column isic of industries.csv.") };
        }

        var rise = input.Share("rise");
        var (direct, full) = Costs(table, energy, rise);
        var household = table.FinalDemand.Household;
        var (spentOnEnergy, spentOnOther) = (Sum(household, energy, true), Sum(household, energy, false));
        var squeeze = spentOnOther > 0 ? input.Share("bill") * rise * spentOnEnergy / spentOnOther : 0;
        var days = input.Days("days");
        var recovery = input.Days("recovery");
        double[] ByRow(Func<int, double> strength) => [.. Enumerable.Range(0, table.Count).Select(strength)];
        return new CrisisShape
        {
            Shocks =
            [
                .. input.ByRow(ShockTarget.LabourSupply, ByRow(row => energy[row] ? 0 : input.Of("idle") * direct[row]), days, recovery),
                .. input.ByRow(
                    ShockTarget.HouseholdDemand,
                    ByRow(row => energy[row] ? input.Of("energy-demand") * rise : Math.Min(1, squeeze) + (input.Of("household-demand") * full[row])), days, recovery),
                .. input.ByRow(ShockTarget.Exports, ByRow(row => energy[row] ? 0 : input.Of("exports") * full[row]), days, recovery),
            ],
        };
    }

    /// <summary>Coal, oil and gas, refining, electricity and gas supply: rows that hold 05, 06 or 35, or 19 alone. Refining inside a wider industry is not seen.</summary>
    private static bool IsEnergy(CrisisInput input, int row) =>
        input.DivisionsOf(row) is { IsEmpty: false } held && (held.Any(division => division is 5 or 6 or 35) || held.All(division => division == 19));

    /// <summary>What the rise adds to each industry's cost of a unit of output: by the energy that it buys itself, and with what its suppliers pass on.</summary>
    private static (double[] Direct, double[] Full) Costs(EconomyTable table, bool[] energy, double rise)
    {
        var n = table.Count;
        double Coefficient(int i, int j) => table.Output[j] > 0 ? table.Flows[i, j] / table.Output[j] : 0;
        var direct = Enumerable.Range(0, n).Select(j => Enumerable.Range(0, n).Where(i => energy[i]).Sum(i => Coefficient(i, j)) * rise).ToArray();
        var full = (double[])direct.Clone();
        for (var round = 0; round < MostRounds; round++)
        {
            var next = new double[n];
            var change = 0.0;
            for (var j = 0; j < n; j++)
            {
                next[j] = direct[j];
                for (var i = 0; i < n; i++)
                {
                    next[j] += energy[i] ? 0 : Coefficient(i, j) * full[i];
                }

                change = Math.Max(change, Math.Abs(next[j] - full[j]));
            }

            full = next;
            if (change <= 1e-12 * rise)
            {
                break;
            }
        }

        return (direct, full);
    }

    private static double Sum(IReadOnlyList<double> values, bool[] energy, bool sellsEnergy)
    {
        var sum = 0.0;
        for (var row = 0; row < energy.Length; row++)
        {
            sum += energy[row] == sellsEnergy ? Math.Max(0, values[row]) : 0;
        }

        return sum;
    }
}
