namespace Vicinal.Planning.Records;

/// <summary>Money of a measure.</summary>
/// <param name="Channel">How it weighs on public finances.</param>
/// <param name="Amount">Whole minor units of <paramref name="Currency"/>.</param>
/// <param name="Currency">ISO 4217.</param>
public sealed record RecordedCost(FiscalChannel Channel, MinorUnits Amount, string Currency)
{
    /// <summary>Who pays: <see cref="BudgetLine.Own"/>, or another level or partner in words.</summary>
    public string Source { get; init; } = BudgetLine.Own;

    /// <summary>The record whose own cost already contains this money; null where none does. Keeps money from being counted twice.</summary>
    public string? PaidFrom { get; init; }

    /// <summary>The year of its prices; null where it is the year of the measure.</summary>
    public int? PriceYear { get; init; }

    /// <summary>Whether the source says "about".</summary>
    public bool Approximate { get; init; }
}

/// <summary>What one recipient gets.</summary>
/// <param name="Low">At least, in minor units.</param>
/// <param name="High">At most, in minor units.</param>
/// <param name="Currency">ISO 4217.</param>
/// <param name="Every">How often.</param>
public sealed record Benefit(MinorUnits Low, MinorUnits High, string Currency, Every Every)
{
    /// <summary>How many times at most; null where not limited or not known.</summary>
    public int? Times { get; init; }

    /// <summary>The group it goes to, a code of <see cref="TargetGroups"/>; empty means every target.</summary>
    public string Group { get; init; } = "";
}

/// <summary>How often something is paid.</summary>
public enum Every
{
    /// <summary>One time.</summary>
    Once,

    /// <summary>Every week.</summary>
    Week,

    /// <summary>Every month.</summary>
    Month,
}

/// <summary>People, households or organisations, counted.</summary>
/// <param name="Unit">What is counted.</param>
/// <param name="Reached">How many were reached; null where not known.</param>
/// <param name="Eligible">How many could have been; null where not known.</param>
public sealed record RecordedReach(ReachUnit Unit, long? Reached = null, long? Eligible = null);

/// <summary>What a reach counts.</summary>
public enum ReachUnit
{
    /// <summary>People.</summary>
    People,

    /// <summary>Households.</summary>
    Households,

    /// <summary>Firms and other organisations.</summary>
    Organisations,
}

/// <summary>What came of a measure.</summary>
/// <param name="Indicator">What was counted.</param>
/// <param name="Unit">In what.</param>
public sealed record RecordedResult(string Indicator, string Unit)
{
    /// <summary>Before; null where not known.</summary>
    public decimal? Baseline { get; init; }

    /// <summary>Aimed at; null where none was set.</summary>
    public decimal? Target { get; init; }

    /// <summary>Reached; null where not known.</summary>
    public decimal? Actual { get; init; }

    /// <summary>As of which day.</summary>
    public DateOnly? On { get; init; }

    /// <summary>Where the figure comes from.</summary>
    public string Source { get; init; } = "";
}
