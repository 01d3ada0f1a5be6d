namespace Vicinal.Planning;

/// <summary>Phases of a plan.</summary>
public enum Phase
{
    /// <summary>P1: immediate mitigation.</summary>
    Mitigation,

    /// <summary>P2: stabilisation.</summary>
    Stabilisation,

    /// <summary>P3: recovery.</summary>
    Recovery,
}

/// <summary>How a measure weighs on public finances.</summary>
public enum FiscalChannel
{
    /// <summary>Money paid out.</summary>
    Spending,

    /// <summary>Revenue given up.</summary>
    ForgoneRevenue,

    /// <summary>Revenue that comes later.</summary>
    DeferredRevenue,

    /// <summary>Loans and shares.</summary>
    BelowTheLine,

    /// <summary>Guarantees.</summary>
    ContingentLiability,

    /// <summary>No money.</summary>
    None,
}

/// <summary>Levels of government.</summary>
public enum GovernmentLevel
{
    /// <summary>City or town.</summary>
    Municipality,

    /// <summary>Municipalities together.</summary>
    Intermunicipal,

    /// <summary>Province, county or department.</summary>
    Province,

    /// <summary>Region or federated state.</summary>
    Region,

    /// <summary>The state.</summary>
    Nation,

    /// <summary>Above states.</summary>
    Supranational,
}

/// <summary>How a measure stands to measures of other levels.</summary>
public enum Position
{
    /// <summary>On its own.</summary>
    Autonomous,

    /// <summary>Adds to another.</summary>
    TopsUp,

    /// <summary>For those whom another leaves out.</summary>
    FillsGap,

    /// <summary>Paid together.</summary>
    CoFunded,

    /// <summary>Carried out for another level.</summary>
    DeliversOnBehalf,

    /// <summary>Who gets one cannot get the other.</summary>
    MutuallyExclusive,

    /// <summary>Asks another level to act.</summary>
    AsksFor,
}

/// <summary>What an actor does in a measure.</summary>
public enum ActorPart
{
    /// <summary>Pays.</summary>
    Funding,

    /// <summary>Answers for it.</summary>
    Accountable,

    /// <summary>Carries it out.</summary>
    Implementing,
}

/// <summary>Themes of a measure.</summary>
public enum Theme
{
    /// <summary>Health.</summary>
    Health,

    /// <summary>Technology.</summary>
    Technology,

    /// <summary>Gender equality.</summary>
    GenderEquality,
}
