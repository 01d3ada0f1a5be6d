using System.Collections.Immutable;

namespace Vicinal.Economy;

/// <summary>What is drawn where a scenario states no uncertainty of its own.</summary>
/// <remarks>
/// Judgement, not estimates: rates are known to a factor of two, firms' cash to a half, measured shocks to a seventh (labour, from surveys of employers) or a quarter (demand),
/// stocks to a quarter. The published model's own sensitivity analysis moves the same parameters (Pichler et al. 2022, section 5). See docs/method/dynamic-model.md.
/// </remarks>
public static class DefaultUncertainty
{
    /// <summary>The documented defaults around a scenario's own parameters.</summary>
    public static ImmutableArray<Uncertainty> Of(Scenario scenario)
    {
        var parameters = scenario.Parameters;
        var replaced = parameters.IncomeReplacement ?? Dynamics.RunParameters.DefaultIncomeReplacement;
        return
        [
            new("labour_supply", new Distribution.Triangular(0.85, 1, 1.15)),
            new("household_demand", new Distribution.Triangular(0.75, 1, 1.25)),
            new("other_demand", new Distribution.Triangular(0.75, 1, 1.25)),
            new("target_stock_days", new Distribution.Triangular(0.75, 1, 1.25)),
            new("inventory_adjustment_days", HalfToDouble(parameters.InventoryAdjustmentDays, 1, 3650)),
            new("hiring_rate", HalfToDouble(parameters.HiringRate, 0, 1)),
            new("firing_rate", HalfToDouble(parameters.FiringRate, 0, 1)),
            new("saved_share", new Distribution.Triangular(parameters.SavedShare / 2, parameters.SavedShare, (1 + parameters.SavedShare) / 2)),
            new("income_replacement", new Distribution.Triangular(Math.Max(0, replaced - 0.1), replaced, Math.Min(1, replaced + 0.1))),
            .. scenario.Liquidity is null ? Array.Empty<Uncertainty>() : [new("cash_days", new Distribution.Triangular(0.5, 1, 1.5))],
        ];
    }

    private static Distribution.Triangular HalfToDouble(double value, double least, double most) =>
        new(Math.Max(least, value / 2), value, Math.Min(most, value * 2));
}
