using System.Globalization;
using Vicinal.Economy.Firms;

namespace Vicinal.Economy.Scenarios;

/// <summary>What must be right in a scenario before it can run on a table.</summary>
internal static class ScenarioCheck
{
    /// <summary>Longest run: ten years. Beyond a year the model has no capital, and says so elsewhere.</summary>
    private const int MostDays = 3650;

    /// <summary>The errors, in the order of the scenario's fields.</summary>
    public static IEnumerable<Problem> Errors(EconomyTable table, Scenario scenario) =>
    [
        .. Days(scenario),
        .. Parameters(scenario.Parameters),
        .. scenario.Shocks.SelectMany((shock, i) => Shocks(table, shock, $"shocks[{i}]")),
        .. RestrictedDays.Check(table.Industries, scenario.Restrictions).Where(problem => problem.IsError),
        .. scenario.Restrictions.SelectMany((restriction, i) => Restrictions(restriction, $"restrictions[{i}]")),
        .. UncertaintyCheck.Errors(scenario),
        .. LiquidityCheck.Errors(table, scenario.Liquidity),
    ];

    private static IEnumerable<Problem> Days(Scenario scenario)
    {
        if (scenario.Days is < 1 or > MostDays)
        {
            yield return new Problem("days", $"days is {scenario.Days}; it must be 1 to {MostDays}.");
        }
    }

    private static IEnumerable<Problem> Parameters(ModelParameters parameters)
    {
        foreach (var (name, value, low, high) in new (string, double, double, double)[]
                 {
                     ("hiring_rate", parameters.HiringRate, 0, 1),
                     ("firing_rate", parameters.FiringRate, 0, 1),
                     ("consumption_persistence", parameters.ConsumptionPersistence, 0, 1),
                     ("income_replacement", parameters.IncomeReplacement ?? 0, 0, 1),
                     ("saved_share", parameters.SavedShare, 0, 1),
                     ("inventory_adjustment_days", parameters.InventoryAdjustmentDays, 1, 3650),
                     ("stock_scale", parameters.StockScale, 0, 1000),
                     ("expected_income", parameters.ExpectedIncome, 0, 10),
                 })
        {
            if (!(value >= low && value <= high))
            {
                yield return new Problem(
                    $"parameters.{name}",
                    string.Create(CultureInfo.InvariantCulture, $"parameters.{name} is {value}; it must be {low} to {high}."));
            }
        }
    }

    private static IEnumerable<Problem> Shocks(EconomyTable table, Shock shock, string where)
    {
        if (shock.Profile.Points.IsDefaultOrEmpty)
        {
            yield return new Problem($"{where}.profile", "A profile needs at least one dated point.");
            yield break;
        }

        for (var p = 0; p < shock.Profile.Points.Length; p++)
        {
            var point = shock.Profile.Points[p];
            if (!(point.Weight is >= 0 and <= 1))
            {
                yield return new Problem($"{where}.profile", string.Create(CultureInfo.InvariantCulture, $"Weight {point.Weight} on {point.Date:yyyy-MM-dd}: a weight is 0 to 1."));
            }

            if (p > 0 && point.Date <= shock.Profile.Points[p - 1].Date)
            {
                yield return new Problem($"{where}.profile", string.Create(CultureInfo.InvariantCulture, $"{point.Date:yyyy-MM-dd} does not come after {shock.Profile.Points[p - 1].Date:yyyy-MM-dd}: dates must rise."));
            }
        }

        if (shock.Strength is IndustryValues.Uniform { Value: var all } && !(all is >= 0 and <= 1))
        {
            yield return new Problem(where, string.Create(CultureInfo.InvariantCulture, $"Strength {all}: a shock takes a share of 0 to 1."));
        }

        if (shock.Strength is IndustryValues.ByCode { Values: var values })
        {
            foreach (var (code, value) in values)
            {
                if (!(value is >= 0 and <= 1))
                {
                    yield return new Problem(where, string.Create(CultureInfo.InvariantCulture, $"Strength {value} of industry {code}: a shock takes a share of 0 to 1."));
                }

                if (IndustryCodes.Rows(table, code).IsEmpty)
                {
                    yield return new Problem(where, $"The table has no industry {code}. Its first codes are {string.Join(", ", table.Industries.Take(5).Select(industry => industry.Label))}.");
                }
            }
        }
    }

    private static IEnumerable<Problem> Restrictions(Restriction restriction, string where)
    {
        if (restriction.From >= restriction.To)
        {
            yield return new Problem(where, string.Create(CultureInfo.InvariantCulture, $"From {restriction.From:yyyy-MM-dd} is not before to {restriction.To:yyyy-MM-dd}."));
        }
    }
}
