using System.Collections.Immutable;
using Vicinal.Economy;
using Vicinal.Planning.Records.Comparing;

namespace Vicinal.Planning.Records;

/// <summary>Money, and people whose work stops.</summary>
/// <param name="Budget">To be spent in all, in the currency and prices of <paramref name="Money"/>; not negative.</param>
/// <param name="Money">Currency and price year.</param>
/// <param name="Stopped">People whose work stops, by how they work, each kind once.</param>
/// <param name="Days">How long, in days.</param>
public sealed record BudgetQuestion(MinorUnits Budget, MoneyOf Money, ImmutableArray<(WorkKind Kind, Interval People)> Stopped, int Days);

/// <summary>What the money for one person is taken from.</summary>
public enum UnitBasis
{
    /// <summary>What the record says that somebody receives.</summary>
    Benefit,

    /// <summary>What the record says that was spent, over those reached.</summary>
    CostOfReached,

    /// <summary>What the record says that was spent, over those who could have been reached.</summary>
    CostOfEligible,
}

/// <summary>Why a measure reaches nobody that can be counted.</summary>
public enum NotReached
{
    /// <summary>Neither what somebody receives nor how many people were reached at what cost is known.</summary>
    NoUnit,

    /// <summary>It is for firms, or for groups that are not counted among those whose work stops.</summary>
    OtherGroups,

    /// <summary>Its money cannot be put into the currency and prices of the budget.</summary>
    NoRate,
}

/// <summary>What one measure reaches.</summary>
/// <param name="Record">The record's id.</param>
/// <param name="Unit">Minor units for one person, low and high, not rounded; null where nobody can be counted.</param>
/// <param name="Basis">What the unit is taken from; null where there is none.</param>
/// <param name="Why">Why nobody can be counted; null where people can.</param>
/// <param name="Kinds">Whom it is for, of those whose work stops.</param>
/// <param name="People">People reached, whole persons.</param>
public sealed record ReachLine(string Record, (decimal Low, decimal High)? Unit, UnitBasis? Basis, NotReached? Why, ImmutableArray<WorkKind> Kinds, Interval People);

/// <summary>What a budget reaches (docs/method/budget-reach.md).</summary>
/// <param name="Lines">The measures in the order given.</param>
/// <param name="Reached">People reached by all of them; nobody counts twice.</param>
/// <param name="Remaining">People whose work stops and whom none of them reaches.</param>
/// <param name="Left">Minor units that are left over.</param>
public sealed record BudgetReach(ImmutableArray<ReachLine> Lines, Interval Reached, Interval Remaining, Interval Left)
{
    private const double DaysOfMonth = 365.0 / 12;
    private const double DaysOfWeek = 7;

    // More than live on earth; keeps a very small unit in the range of whole numbers.
    private const decimal MostPeople = 1_000_000_000_000m;

    private static readonly (string Group, WorkKind[] Kinds)[] Groups =
    [
        ("informal", [WorkKind.Informal]), ("informal-businesses", [WorkKind.Informal]), ("self-employed", [WorkKind.SelfEmployed]), ("employees", [WorkKind.Formal]),
        ("market-traders", [WorkKind.SelfEmployed, WorkKind.Informal]), ("farmers-fishers", [WorkKind.SelfEmployed, WorkKind.Informal]),
        (TargetGroups.Residents, [WorkKind.Formal, WorkKind.SelfEmployed, WorkKind.Informal]), ("low-income", [WorkKind.Formal, WorkKind.SelfEmployed, WorkKind.Informal]),
        ("precarious", [WorkKind.Formal, WorkKind.SelfEmployed, WorkKind.Informal]), ("unemployed", [WorkKind.Formal, WorkKind.SelfEmployed, WorkKind.Informal]),
    ];

    /// <summary>Most measures at once.</summary>
    public const int Most = 6;

    /// <summary>The answer: equal parts of the budget for each measure that can be counted, in the order given, each reaching those whom none before it reached.</summary>
    /// <exception cref="ArgumentException">More than <see cref="Most"/> measures.</exception>
    public static BudgetReach Of(BudgetQuestion question, IReadOnlyList<MeasureRecord> measures, CurrencyTable rates)
    {
        if (measures.Count > Most)
        {
            throw new ArgumentException($"{measures.Count} measures; {Most} are the most.", nameof(measures));
        }

        var lines = measures.Select(measure => Line(measure, question, rates)).ToList();

        // Each figure is largest and smallest at an end of every range: how many stop, and what one person costs each measure.
        var corners = Enumerable.Range(0, 2 << lines.Count).Select(ends => Corner(question, lines, ends)).ToList();
        return new(
            [.. lines.Select((line, at) => line with { People = Ends(corners.Select(corner => corner.Reached[at])) })],
            Ends(corners.Select(corner => corner.Reached.Sum())),
            Ends(corners.Select(corner => corner.Remaining)),
            Ends(corners.Select(corner => corner.Left)));
    }

    /// <summary>Kinds of work that a record's groups mean; empty where they mean none.</summary>
    public static ImmutableArray<WorkKind> KindsOf(MeasureRecord measure) =>
        [.. Groups.Where(group => measure.Targets.Contains(group.Group, StringComparer.Ordinal)).SelectMany(group => group.Kinds).Distinct().Order()];

    private static ReachLine Line(MeasureRecord measure, BudgetQuestion question, CurrencyTable rates)
    {
        var kinds = KindsOf(measure);
        var (unit, basis, why) = Unit(measure, question, rates);
        if (kinds.IsEmpty)
        {
            why = NotReached.OtherGroups;
        }

        return new(measure.Id, why is null ? unit : null, why is null ? basis : null, why, kinds, default);
    }

    private static ((decimal Low, decimal High)? Unit, UnitBasis? Basis, NotReached? Why) Unit(MeasureRecord measure, BudgetQuestion question, CurrencyTable rates)
    {
        var year = measure.From?.Year ?? (measure.StatusLog.IsEmpty ? null : measure.StatusLog[0].On.Year);
        if (!measure.Benefits.IsEmpty)
        {
            var paid = measure.Benefits.Select(benefit => (
                Low: ConvertedMoney.Of(benefit.Low, benefit.Currency, year, question.Money, rates).Minor * Times(benefit, question.Days),
                High: ConvertedMoney.Of(benefit.High, benefit.Currency, year, question.Money, rates).Minor * Times(benefit, question.Days))).ToList();
            if (paid.TrueForAll(one => one is { Low: > 0, High: > 0 }))
                return ((paid.Min(one => one.Low!.Value), paid.Max(one => one.High!.Value)), UnitBasis.Benefit, null);
            return (null, null, paid.Exists(one => one.Low is null || one.High is null) ? NotReached.NoRate : NotReached.NoUnit);
        }

        var spent = measure.Costs.Where(cost => cost is { Channel: FiscalChannel.Spending, PaidFrom: null }).ToList();
        if (spent.Count == 0 || measure.Reach is not { Unit: ReachUnit.People } reach || (reach.Reached ?? reach.Eligible) is not (> 0 and var people))
            return (null, null, NotReached.NoUnit);
        var total = spent.Aggregate((decimal?)0, (sum, cost) => sum + ConvertedMoney.Of(cost.Amount, cost.Currency, ComparedMeasure.PriceYear(measure, cost), question.Money, rates).Minor);
        return total is > 0 and var money
            ? ((money / people, money / people), reach.Reached is null ? UnitBasis.CostOfEligible : UnitBasis.CostOfReached, null)
            : (null, null, total is null ? NotReached.NoRate : NotReached.NoUnit);
    }

    /// <summary>How often it is paid while the work stops: every beginning month or week, as often as the record allows.</summary>
    private static int Times(Benefit benefit, int days)
    {
        var times = benefit.Every switch
        {
            Every.Once => 1,
            Every.Week => (int)Math.Ceiling(days / DaysOfWeek),
            Every.Month => (int)Math.Ceiling(days / DaysOfMonth),
        };
        return Math.Max(1, Math.Min(times, benefit.Times ?? times));
    }

    /// <summary>One end of every range.</summary>
    /// <param name="question">What is asked.</param>
    /// <param name="lines">The measures.</param>
    /// <param name="ends">A bit for each: the first whether many stop, the others whether a person costs the measure much.</param>
    private static (double[] Reached, double Remaining, double Left) Corner(BudgetQuestion question, List<ReachLine> lines, int ends)
    {
        var stopped = question.Stopped.ToDictionary(kind => kind.Kind, kind => Math.Floor((ends & 1) == 1 ? kind.People.High : kind.People.Low));
        var counted = lines.Count(line => line.Unit is not null);
        var (share, reached, left) = (counted == 0 ? 0 : question.Budget.Value / (decimal)counted, new double[lines.Count], counted == 0 ? question.Budget.Value : 0m);
        foreach (var (at, line) in lines.Index())
        {
            if (line.Unit is not { } range)
                continue;
            var unit = (ends >> (at + 1) & 1) == 1 ? range.High : range.Low;
            var kinds = line.Kinds.Where(stopped.ContainsKey).ToList();
            reached[at] = Math.Min(kinds.Sum(kind => stopped[kind]), (double)Math.Floor(Math.Min(share / unit, MostPeople)));
            left += share - ((decimal)reached[at] * unit);
            var people = reached[at];
            foreach (var kind in kinds)
            {
                var taken = Math.Min(people, stopped[kind]);
                stopped[kind] -= taken;
                people -= taken;
            }
        }

        return (reached, stopped.Values.Sum(), (double)left);
    }

    private static Interval Ends(IEnumerable<double> values)
    {
        var all = values.ToList();
        return new(all.Min(), all.Max());
    }
}
