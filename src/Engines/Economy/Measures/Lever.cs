namespace Vicinal.Economy;

/// <summary>How a measure acts on the model.</summary>
public enum Lever
{
    /// <summary>Share of the labour shock removed (protective equipment, telework, childcare; never a health restriction).</summary>
    LabourSupply,

    /// <summary>Share of firing prevented (job retention).</summary>
    Firing,

    /// <summary>Multiplier of the hiring rate.</summary>
    Hiring,

    /// <summary>Multiplier of target stocks.</summary>
    Stocks,

    /// <summary>Money over the period added to household demand.</summary>
    HouseholdDemand,

    /// <summary>Money over the period added to other demand.</summary>
    OtherDemand,

    /// <summary>As other demand: exports.</summary>
    Exports,

    /// <summary>As other demand: investment (advance works).</summary>
    Investment,

    /// <summary>As other demand: government purchases.</summary>
    Government,

    /// <summary>As other demand: non-profit institutions.</summary>
    Npish,

    /// <summary>Percentage points added to the local share of inputs.</summary>
    LocalShare,

    /// <summary>Money over the period paid into the cash of firms.</summary>
    Grant,

    /// <summary>Rent, fees or taxes waived: money over the period that firms need not pay.</summary>
    CostRelief,

    /// <summary>Money over the period left with firms and paid back later, without interest.</summary>
    Deferral,

    /// <summary>Money over the period lent to firms and paid back later, with interest.</summary>
    Loan,
}
