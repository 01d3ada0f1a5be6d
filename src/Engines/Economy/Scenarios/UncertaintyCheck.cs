namespace Vicinal.Economy.Scenarios;

/// <summary>What must be right in a scenario's uncertainty.</summary>
internal static class UncertaintyCheck
{
    /// <summary>Names that may be drawn.</summary>
    public static readonly string[] Names =
    [
        "hiring_rate", "firing_rate", "consumption_persistence", "income_replacement", "saved_share", "inventory_adjustment_days",
        "stock_scale", "expected_income", "labour_supply", "household_demand", "other_demand", "target_stock_days", "cash_days",
    ];

    /// <summary>The errors.</summary>
    public static IEnumerable<Problem> Errors(Scenario scenario)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var uncertainty in scenario.Uncertainty)
        {
            var where = $"uncertainty.{uncertainty.Parameter}";
            if (!Names.Contains(uncertainty.Parameter, StringComparer.Ordinal))
            {
                yield return new Problem(where, $"{uncertainty.Parameter} cannot be drawn; it must be one of {string.Join(", ", Names)}.");
            }
            else if (!seen.Add(uncertainty.Parameter))
            {
                yield return new Problem(where, $"{uncertainty.Parameter} stands twice: once is enough.");
            }

            if (scenario.Liquidity is null && string.Equals(uncertainty.Parameter, "cash_days", StringComparison.Ordinal))
            {
                yield return new Problem(where, "cash_days multiplies firms' cash: add a liquidity block to the scenario.");
            }

            var fine = uncertainty.Distribution switch
            {
                Distribution.Uniform(var low, var high) => low >= 0 && low <= high && double.IsFinite(high),
                Distribution.Triangular(var low, var mode, var high) => low >= 0 && low <= mode && mode <= high && double.IsFinite(high),
                Distribution.Normal(var mean, var deviation, var low, var high) =>
                    double.IsFinite(mean) && deviation >= 0 && low >= 0 && low <= high && double.IsFinite(high) && low <= mean && mean <= high,
                _ => false,
            };
            if (!fine)
            {
                yield return new Problem(where, $"The distribution of {uncertainty.Parameter} must have ends of 0 or more, low not above high, and its centre between them.");
            }
        }
    }
}
