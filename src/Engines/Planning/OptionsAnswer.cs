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

    /// <summary>The floor that cannot be met; null where all can.</summary>
    public FloorNotMet? FloorNotMet { get; init; }

    /// <summary>Errors, or what a reader must know.</summary>
    public ImmutableArray<Problem> Problems { get; init; } = [];
}

/// <summary>A floor that no choice within the budget meets, the floors before it being met.</summary>
/// <param name="Floor">The floor.</param>
/// <param name="Needed">Money that it asks for.</param>
/// <param name="Reached">How far one gets.</param>
public sealed record FloorNotMet(OptionFloor Floor, MinorUnits Needed, MinorUnits Reached);

/// <summary>A choice within the budget.</summary>
public sealed record Portfolio
{
    /// <summary>Ids of its measures, in ordinal order.</summary>
    public required ImmutableArray<string> Measures { get; init; }

    /// <summary>What it puts first; empty for a compromise.</summary>
    public required ImmutableArray<OptionAxis> PutsFirst { get; init; }

    /// <summary>Its cost.</summary>
    public required MinorUnits Cost { get; init; }

    /// <summary>Own money paid out.</summary>
    public required MinorUnits OwnCash { get; init; }

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

    /// <summary>People reached by measures for which that is known; the same person counts once a measure. More is better.</summary>
    PeopleReached,

    /// <summary>Income gap closed: value of consumption kept, the table's money. More is better.</summary>
    ConsumptionKept,

    /// <summary>Firms that do not close. More is better.</summary>
    FirmsKept,

    /// <summary>Mean days to the first payment, weighted by cost. Fewer is better.</summary>
    DaysToFirstPayment,

    /// <summary>Own money paid out, minor units. Less is better.</summary>
    OwnCash,
}
