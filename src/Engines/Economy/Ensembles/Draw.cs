using System.Collections.Immutable;
using Vicinal.Economy.Dynamics;

namespace Vicinal.Economy.Ensembles;

/// <summary>Draws the uncertain parameters of a run.</summary>
internal static class Draw
{
    /// <summary>A normal that falls outside its ends this often is so narrow that it is flat between them.</summary>
    private const uint MostTries = 128;

    /// <summary>The parameters of run <paramref name="run"/>.</summary>
    public static RunParameters Parameters(ModelParameters scenario, ImmutableArray<Uncertainty> uncertainty, ulong seed, int run)
    {
        var parameters = RunParameters.Of(scenario);
        foreach (var (name, distribution) in uncertainty)
        {
            var value = Value(distribution, seed, run, name);
            parameters = name switch
            {
                "hiring_rate" => parameters with { HiringRate = value },
                "firing_rate" => parameters with { FiringRate = value },
                "consumption_persistence" => parameters with { ConsumptionPersistence = value },
                "income_replacement" => parameters with { IncomeReplacement = value },
                "saved_share" => parameters with { SavedShare = value },
                "inventory_adjustment_days" => parameters with { InventoryAdjustmentDays = Math.Max(1, value) },
                // Both act on stocks: one sets the scale, the other multiplies it.
                "stock_scale" => parameters with { StockScale = parameters.StockScale / scenario.StockScale * value },
                "target_stock_days" => parameters with { StockScale = parameters.StockScale * value },
                "expected_income" => parameters with { ExpectedIncome = value },
                "labour_supply" => parameters with { LabourSupply = value },
                "household_demand" => parameters with { HouseholdDemand = value },
                "other_demand" => parameters with { OtherDemand = value },
                "cash_days" => parameters with { CashDays = value },
                _ => throw new ArgumentException($"{name} cannot be drawn.", nameof(uncertainty)),
            };
        }

        return parameters;
    }

    /// <summary>One value of a distribution.</summary>
    public static double Value(Distribution distribution, ulong seed, int run, string name)
    {
        var u = RandomStream.Uniform(seed, run, name);
        return distribution switch
        {
            Distribution.Uniform(var low, var high) => low + (u * (high - low)),
            Distribution.Triangular(var low, var mode, var high) => Triangular(u, low, mode, high),
            Distribution.Normal normal => Normal(normal, seed, run, name),
            _ => throw new ArgumentException("Unknown distribution.", nameof(distribution)),
        };
    }

    private static double Triangular(double u, double low, double mode, double high)
    {
        if (high <= low)
        {
            return low;
        }

        var left = (mode - low) / (high - low);
        return u < left
            ? low + Math.Sqrt(u * (high - low) * (mode - low))
            : high - Math.Sqrt((1 - u) * (high - low) * (high - mode));
    }

    /// <summary>By Box and Muller, drawn again until it falls between the ends.</summary>
    private static double Normal(Distribution.Normal normal, ulong seed, int run, string name)
    {
        for (uint attempt = 0; attempt < MostTries && normal.StandardDeviation > 0; attempt++)
        {
            var radius = Math.Sqrt(-2 * Math.Log(1 - RandomStream.Uniform(seed, run, name, 1 + (2 * attempt))));
            var value = normal.Mean + (normal.StandardDeviation * radius * Math.Cos(2 * Math.PI * RandomStream.Uniform(seed, run, name, 2 + (2 * attempt))));
            if (value >= normal.Low && value <= normal.High)
            {
                return value;
            }
        }

        return normal.StandardDeviation > 0
            ? normal.Low + (RandomStream.Uniform(seed, run, name) * (normal.High - normal.Low))
            : normal.Mean;
    }
}
