using System.Collections.Immutable;
using Vicinal.Economy;

namespace Vicinal.Planning;

/// <summary>Portfolios that differ in what they put first.</summary>
public sealed record OptionsAnswer
{
    /// <summary>Up to five, none dominated by another; fewer than three only where no others were found. Empty where there are errors or a floor cannot be met.</summary>
    public ImmutableArray<Portfolio> Portfolios { get; init; } = [];

    /// <summary>What each axis came to at best in any portfolio; an axis that is not here could not be measured.</summary>
    public ImmutableSortedDictionary<OptionAxis, double> Best { get; init; } = ImmutableSortedDictionary<OptionAxis, double>.Empty;

    /// <summary>The work that <see cref="OptionAxis.DaysToFirstPayment"/> and <see cref="OptionAxis.OwnCash"/> must still keep, job-months: 80 % of the most.</summary>
    public double LeastJobMonths { get; init; }

    /// <summary>What each pin and ban costs, pins first; empty unless asked for.</summary>
    public ImmutableArray<LimitPrice> Prices { get; init; } = [];

    /// <summary>The floor that cannot be met; null where all can.</summary>
    public FloorNotMet? FloorNotMet { get; init; }

    /// <summary>Errors, or what a reader must know.</summary>
    public ImmutableArray<Problem> Problems { get; init; } = [];
}

/// <summary>A floor that no portfolio that costs anything meets, the floors before it being met.</summary>
/// <param name="Floor">The floor.</param>
/// <param name="Reached">The greatest share that a portfolio within the limits gives it; 0 where no candidate serves it.</param>
public sealed record FloorNotMet(OptionFloor Floor, double Reached);

/// <summary>What one pin or ban costs, all other limits as they are.</summary>
/// <param name="Id">The candidate.</param>
/// <param name="IsPin">Pinned; banned otherwise.</param>
/// <param name="Loses">By axis where more is better: how much less there is at best because of it, in the axis's unit, 0 or more.</param>
public sealed record LimitPrice(string Id, bool IsPin, ImmutableSortedDictionary<OptionAxis, double> Loses);

/// <summary>A choice within the budget.</summary>
public sealed record Portfolio
{
    /// <summary>Ids of its measures, in ordinal order.</summary>
    public required ImmutableArray<string> Measures { get; init; }

    /// <summary>What it puts first; empty for a compromise.</summary>
    public required ImmutableArray<OptionAxis> PutsFirst { get; init; }

    /// <summary>Its cost.</summary>
    public required MinorUnits Cost { get; init; }

    /// <summary>Own money paid out; null where it is not known for one of its measures.</summary>
    public required MinorUnits? OwnCash { get; init; }

    /// <summary>Its value by axis, re-simulated as one; an axis that is not here is not known for it.</summary>
    public required ImmutableSortedDictionary<OptionAxis, double> Values { get; init; }

    /// <summary>What it gives up by axis against <see cref="OptionsAnswer.Best"/>, in the axis's unit, 0 or more.</summary>
    public required ImmutableSortedDictionary<OptionAxis, double> GivesUp { get; init; }
}

/// <summary>What a portfolio can put first.</summary>
public enum OptionAxis
{
    /// <summary>Work kept, job-months. More is better.</summary>
    WorkKept,

    /// <summary>People reached by measures for which that is known; the same person counts once for each measure. More is better.</summary>
    PeopleReached,

    /// <summary>Income gap closed: value of consumption kept, the table's money. More is better.</summary>
    ConsumptionKept,

    /// <summary>Firms that do not close. More is better.</summary>
    FirmsKept,

    /// <summary>Mean days to the first payment, weighted by cost; not known where it is not for a part of the cost. Fewer is better.</summary>
    DaysToFirstPayment,

    /// <summary>Own money paid out, minor units; not known where it is not for a measure. Less is better.</summary>
    OwnCash,
}
