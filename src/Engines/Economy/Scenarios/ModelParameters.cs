namespace Vicinal.Economy;

/// <summary>Parameters of the dynamic model, with the published defaults (Pichler et al., JEDC 144, 2022, 104527).</summary>
public sealed record ModelParameters
{
    /// <summary>Share of the gap to wanted labour that is hired in a day, gH.</summary>
    public double HiringRate { get; init; } = 1.0 / 30;

    /// <summary>Share of the surplus that leaves in a day, gF.</summary>
    public double FiringRate { get; init; } = 2.0 / 30;

    /// <summary>Daily persistence of consumption, rho.</summary>
    public double ConsumptionPersistence { get; init; } = 1 - (0.4 / 90);

    /// <summary>Share of lost labour income that is replaced, b; null where the scenario does not state it: the run then uses 0.8, says so, and shows no consumption.</summary>
    public double? IncomeReplacement { get; init; }

    /// <summary>Share of avoided spending that is saved, Ds.</summary>
    public double SavedShare { get; init; } = 0.5;

    /// <summary>Days over which stocks are brought back to target, tau.</summary>
    public double InventoryAdjustmentDays { get; init; } = 10;

    /// <summary>Multiplier of every target stock.</summary>
    public double StockScale { get; init; } = 1;

    /// <summary>Expected permanent income, xi (1 = base), constant over the run.</summary>
    public double ExpectedIncome { get; init; } = 1;

    /// <summary>How missing inputs limit production.</summary>
    public ProductionFunction Function { get; init; } = ProductionFunction.Half;

    /// <summary>Who is served first when output is short.</summary>
    public Rationing Rationing { get; init; } = Rationing.Proportional;
}

/// <summary>How missing inputs limit production (step 6 of a day).</summary>
public enum ProductionFunction
{
    /// <summary>Every input is needed.</summary>
    Leontief,

    /// <summary>Critical and important inputs are needed.</summary>
    Strong,

    /// <summary>Critical inputs are needed; important ones hold back half. The default.</summary>
    Half,

    /// <summary>Only critical inputs are needed.</summary>
    Weak,

    /// <summary>Inputs replace each other.</summary>
    Linear,
}

/// <summary>How scarce output is shared.</summary>
public enum Rationing
{
    /// <summary>The same share for every buyer.</summary>
    Proportional,

    /// <summary>Industries' orders before final demand.</summary>
    FirmsFirst,
}
