namespace Vicinal.Economy.Dynamics;

/// <summary>The parameters of one run as numbers, after defaults and after an ensemble's draw.</summary>
internal readonly record struct RunParameters
{
    /// <summary>What the run uses for b where the scenario does not state it.</summary>
    public const double DefaultIncomeReplacement = 0.8;

    public required double HiringRate { get; init; }

    public required double FiringRate { get; init; }

    public required double ConsumptionPersistence { get; init; }

    public required double IncomeReplacement { get; init; }

    public required double SavedShare { get; init; }

    public required double InventoryAdjustmentDays { get; init; }

    /// <summary>Multiplier of every target stock.</summary>
    public required double StockScale { get; init; }

    public required double ExpectedIncome { get; init; }

    public required Rationing Rationing { get; init; }

    /// <summary>Multiplier of the labour shock, of which no more than all work stops.</summary>
    public double LabourSupply { get; init; } = 1;

    /// <summary>Multiplier of the household-demand shock.</summary>
    public double HouseholdDemand { get; init; } = 1;

    /// <summary>Multiplier of shocks to other demand.</summary>
    public double OtherDemand { get; init; } = 1;

    /// <summary>Multiplier of firms' median cash.</summary>
    public double CashDays { get; init; } = 1;

    public RunParameters()
    {
    }

    /// <summary>The scenario's own parameters.</summary>
    public static RunParameters Of(ModelParameters parameters) => new()
    {
        HiringRate = parameters.HiringRate,
        FiringRate = parameters.FiringRate,
        ConsumptionPersistence = parameters.ConsumptionPersistence,
        IncomeReplacement = parameters.IncomeReplacement ?? DefaultIncomeReplacement,
        SavedShare = parameters.SavedShare,
        InventoryAdjustmentDays = parameters.InventoryAdjustmentDays,
        StockScale = parameters.StockScale,
        ExpectedIncome = parameters.ExpectedIncome,
        Rationing = parameters.Rationing,
    };
}
