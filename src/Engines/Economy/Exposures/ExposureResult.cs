using System.Collections.Immutable;

namespace Vicinal.Economy;

/// <summary>People whose work stops and income exposed, low and high.</summary>
public sealed record ExposureResult
{
    /// <summary>Day 0.</summary>
    public required DateOnly Start { get; init; }

    /// <summary>One row for each activity and kind, in the order given.</summary>
    public required ImmutableArray<ExposureRow> Rows { get; init; }

    /// <summary>Sums by kind, formal, self-employed, informal; a kind without people is left out.</summary>
    public required ImmutableArray<ExposureSum> ByKind { get; init; }

    /// <summary>Sum of all.</summary>
    public required ExposureSum Total { get; init; }

    /// <summary>People whose work stops, day by day.</summary>
    public required ImmutableArray<Interval> StoppedByDay { get; init; }

    /// <summary>The first day on which most work stops (by the high end, then the low); null where none stops.</summary>
    public required DateOnly? WorstDay { get; init; }

    /// <summary>Remittances that no longer arrive over the whole time; null where none were given.</summary>
    public required Interval? RemittancesLost { get; init; }

    /// <summary>Always <see cref="DataGrade.D"/>.</summary>
    public DataGrade Grade { get; } = DataGrade.D;

    /// <summary>What it leaves out and what was not measured; <see cref="Problem.Where"/> is a stable code such as <c>propagation</c>.</summary>
    public required ImmutableArray<Problem> Remarks { get; init; }
}

/// <summary>One activity and kind.</summary>
/// <param name="Activity">The activity.</param>
/// <param name="Kind">How the people work.</param>
/// <param name="People">Persons.</param>
/// <param name="StoppedAtWorst">Persons whose work stops on the activity's worst day.</param>
/// <param name="PersonMonths">Months of work that stop, over the whole time; a month is a twelfth of 365 days.</param>
/// <param name="IncomeExposed">Income of those months; null where incomes are not measured.</param>
/// <param name="WomenStoppedAtWorst">Women among those whose work stops at worst, as their share of the people; null where not measured.</param>
/// <param name="Reason">Why, in plain words with the source.</param>
public sealed record ExposureRow(
    Activity Activity,
    WorkKind Kind,
    Interval People,
    Interval StoppedAtWorst,
    Interval PersonMonths,
    Interval? IncomeExposed,
    Interval? WomenStoppedAtWorst,
    string Reason);

/// <summary>A sum over rows.</summary>
/// <param name="Kind">The kind, or null for all.</param>
/// <param name="People">Persons.</param>
/// <param name="StoppedAtWorst">Persons on the worst day of all rows together (each end on its own worst day).</param>
/// <param name="PersonMonths">Months of work that stop.</param>
/// <param name="IncomeExposed">Income of the rows that have one; null where none has.</param>
/// <param name="IncomeIsPartial">True where a row with people has no income, so that the sum leaves it out.</param>
/// <param name="WomenStoppedAtWorst">Sum of the rows' women; null unless every row has them.</param>
public sealed record ExposureSum(
    WorkKind? Kind,
    Interval People,
    Interval StoppedAtWorst,
    Interval PersonMonths,
    Interval? IncomeExposed,
    bool IncomeIsPartial,
    Interval? WomenStoppedAtWorst);
