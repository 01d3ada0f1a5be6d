namespace Vicinal.Economy;

/// <summary>How people work.</summary>
public enum WorkKind
{
    /// <summary>With a contract.</summary>
    Formal,

    /// <summary>On own account, registered.</summary>
    SelfEmployed,

    /// <summary>Without contract or registration.</summary>
    Informal,
}

/// <summary>A figure that is known between two ends, low ≤ high.</summary>
public readonly record struct Interval(double Low, double High)
{
    /// <summary>Both ends added.</summary>
    public static Interval operator +(Interval a, Interval b) => new(a.Low + b.Low, a.High + b.High);

    /// <summary>Both ends multiplied; meant for figures that are not negative.</summary>
    public static Interval operator *(Interval a, Interval b) => new(a.Low * b.Low, a.High * b.High);

    /// <summary>Both ends added.</summary>
    public static Interval Add(Interval left, Interval right) => left + right;

    /// <summary>Both ends multiplied.</summary>
    public static Interval Multiply(Interval left, Interval right) => left * right;
}

/// <summary>People who live from an activity, as ranges where that is all there is (census, licence and fee registers, a guess by those who know).</summary>
/// <param name="Activity">A code of <see cref="ActivityCatalogue"/>.</param>
/// <param name="Kind">How they work.</param>
/// <param name="People">Persons.</param>
/// <param name="MonthlyIncome">Income of one person a month from this work; null where not measured.</param>
/// <param name="Women">Of the persons, women; null where not measured.</param>
public sealed record ExposedPeople(string Activity, WorkKind Kind, Interval People, Interval? MonthlyIncome = null, Interval? Women = null);

/// <summary>Money sent home that no longer arrives: a shock of its own, since the work that stopped is elsewhere.</summary>
/// <param name="Receivers">Households or persons who receive.</param>
/// <param name="Monthly">Money that each receives in a usual month.</param>
/// <param name="ShareLost">Share that no longer arrives, 0 to 1.</param>
/// <param name="From">First day.</param>
/// <param name="To">First day on which it arrives again.</param>
public sealed record RemittanceLoss(Interval Receivers, Interval Monthly, Interval ShareLost, DateOnly From, DateOnly To);
