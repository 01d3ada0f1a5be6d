using System.Collections.Immutable;

namespace Vicinal.Economy;

/// <summary>
/// Day one, without a table: people by activity × restriction × duration gives people whose work stops and income exposed, low and high
/// (docs/method/exposure.md).
/// </summary>
public static class Exposure
{
    private const double DaysOfAMonth = 365.0 / 12;

    /// <summary>What must be put right in the people, the scenario's restrictions or the remittances; empty where <see cref="Of"/> can answer.</summary>
    public static ImmutableArray<Problem> Check(IReadOnlyList<ExposedPeople> people, Scenario scenario, RemittanceLoss? remittances = null) =>
        [.. ExposureCheck.Errors(people, scenario, remittances)];

    /// <summary>People whose work stops and income exposed.</summary>
    /// <param name="people">One row for each activity and kind.</param>
    /// <param name="scenario">Its restrictions and days count; its shocks by industry need a table and are left out, which a remark says.</param>
    /// <param name="territory">Whose own restrictions are in force besides the scenario's; null for none.</param>
    /// <param name="remittances">Money sent home that no longer arrives.</param>
    /// <exception cref="ArgumentException">Something must be put right: call <see cref="Check"/> first.</exception>
    public static ExposureResult Of(IReadOnlyList<ExposedPeople> people, Scenario scenario, string? territory = null, RemittanceLoss? remittances = null)
    {
        if (Check(people, scenario, remittances) is [var first, ..])
        {
            throw new ArgumentException($"{first.Where}: {first.Message}", nameof(people));
        }

        var restrictions = scenario.Restrictions
            .Concat(scenario.Territories.Where(phase => string.Equals(phase.Territory, territory, StringComparison.Ordinal)).SelectMany(phase => phase.Restrictions))
            .ToLookup(restriction => restriction.Activity, StringComparer.Ordinal);
        var courses = people.Select(row => Course(row, restrictions[row.Activity], scenario)).ToList();
        var byDay = ByDay(courses, scenario.Days);
        return new ExposureResult
        {
            Start = scenario.Start,
            Rows = [.. courses.Select(course => course.Row)],
            ByKind = [.. courses.GroupBy(course => course.Row.Kind).OrderBy(kind => kind.Key).Select(kind => Sum(kind.Key, [.. kind], scenario.Days))],
            Total = Sum(null, courses, scenario.Days),
            StoppedByDay = byDay,
            WorstDay = WorstDay(byDay, scenario.Start),
            RemittancesLost = remittances is null ? null : Lost(remittances, scenario),
            Remarks = [.. Remarks(people, scenario, restrictions, remittances)],
        };
    }

    private sealed record Stops(ExposureRow Row, RestrictionLevel?[] Levels, LevelStrength Strength)
    {
        public Interval On(int day) => Levels[day] is { } level ? Row.People * new Interval(Strength.At(level).Low, Strength.At(level).High) : default;
    }

    private static Stops Course(ExposedPeople people, IEnumerable<Restriction> restrictions, Scenario scenario)
    {
        var activity = ActivityCatalogue.Find(people.Activity)!;
        var own = restrictions.ToList();
        var levels = new RestrictionLevel?[scenario.Days];
        Interval share = default, days = default;
        for (var t = 0; t < levels.Length; t++)
        {
            if ((levels[t] = RestrictedDays.Strictest(own, scenario.Start.AddDays(t))) is not { } level)
            {
                continue;
            }

            var stops = activity.Labour.At(level);
            share = new(Math.Max(share.Low, stops.Low), Math.Max(share.High, stops.High));
            days += new Interval(stops.Low, stops.High);
        }

        var months = people.People * new Interval(days.Low / DaysOfAMonth, days.High / DaysOfAMonth);
        return new(
            new ExposureRow(
                activity,
                people.Kind,
                people.People,
                people.People * share,
                months,
                people.MonthlyIncome is { } income ? months * income : null,
                people.Women is { } women ? women * share : null,
                own.Count > 0 ? activity.Reason : "Not restricted in this scenario; what it loses through others is not counted here."),
            levels,
            activity.Labour);
    }

    private static ImmutableArray<Interval> ByDay(IReadOnlyList<Stops> courses, int days)
    {
        var byDay = new Interval[days];
        foreach (var course in courses)
        {
            for (var t = 0; t < days; t++)
            {
                byDay[t] += course.On(t);
            }
        }

        return [.. byDay];
    }

    private static DateOnly? WorstDay(ImmutableArray<Interval> byDay, DateOnly start)
    {
        var worst = 0;
        for (var t = 1; t < byDay.Length; t++)
        {
            if (byDay[t].High > byDay[worst].High || (byDay[t].High == byDay[worst].High && byDay[t].Low > byDay[worst].Low))
            {
                worst = t;
            }
        }

        return byDay[worst].High > 0 ? start.AddDays(worst) : null;
    }

    private static ExposureSum Sum(WorkKind? kind, IReadOnlyList<Stops> courses, int days)
    {
        var byDay = ByDay(courses, days);
        var rows = courses.Select(course => course.Row).ToList();
        var incomes = rows.Where(row => row.IncomeExposed is not null).ToList();
        return new(
            kind,
            Add(rows.Select(row => row.People)),
            new(byDay.Max(day => day.Low), byDay.Max(day => day.High)),
            Add(rows.Select(row => row.PersonMonths)),
            incomes.Count == 0 ? null : Add(incomes.Select(row => row.IncomeExposed!.Value)),
            rows.Any(row => row.IncomeExposed is null && row.PersonMonths.High > 0),
            rows.Count > 0 && rows.All(row => row.WomenStoppedAtWorst is not null) ? WomenAtWorst(courses, days) : null);
    }

    /// <summary>Women on the worst day of all rows together, each end on its own worst day.</summary>
    private static Interval WomenAtWorst(IReadOnlyList<Stops> courses, int days)
    {
        Interval worst = default;
        for (var t = 0; t < days; t++)
        {
            Interval day = default;
            foreach (var course in courses)
            {
                // The row's women at worst fall to the day in the proportion in which its people do.
                var (row, people) = (course.Row, course.On(t));
                var women = row.WomenStoppedAtWorst!.Value;
                day += new Interval(
                    row.StoppedAtWorst.Low > 0 ? women.Low * people.Low / row.StoppedAtWorst.Low : 0,
                    row.StoppedAtWorst.High > 0 ? women.High * people.High / row.StoppedAtWorst.High : 0);
            }

            worst = new(Math.Max(worst.Low, day.Low), Math.Max(worst.High, day.High));
        }

        return worst;
    }

    private static Interval Add(IEnumerable<Interval> intervals) => intervals.Aggregate(default(Interval), (sum, next) => sum + next);

    private static Interval Lost(RemittanceLoss loss, Scenario scenario)
    {
        var from = Math.Max(0, loss.From.DayNumber - scenario.Start.DayNumber);
        var to = Math.Min(scenario.Days, loss.To.DayNumber - scenario.Start.DayNumber);
        var months = Math.Max(0, to - from) / DaysOfAMonth;
        return loss.Receivers * loss.Monthly * loss.ShareLost * new Interval(months, months);
    }

    private static IEnumerable<Problem> Remarks(IReadOnlyList<ExposedPeople> people, Scenario scenario, ILookup<string, Restriction> restrictions, RemittanceLoss? remittances)
    {
        yield return new Problem("propagation", "Only work that a restriction stops is counted: not suppliers and clients who lose orders, nor the spending of those who lose income. The figures are a first round, not a forecast.", IsError: false);
        yield return new Problem("care", "Unpaid care is not counted: when schools and day care close, it keeps people, mostly women, from work.", IsError: false);
        if (remittances is null)
        {
            yield return new Problem("remittances", "Remittances: not measured.", IsError: false);
        }

        if (people.Any(row => row.Women is null))
        {
            yield return new Problem("women", $"Women: not measured for {Activities(people.Where(row => row.Women is null))}.", IsError: false);
        }

        if (people.Any(row => row.MonthlyIncome is null))
        {
            yield return new Problem("income", $"Income: not measured for {Activities(people.Where(row => row.MonthlyIncome is null))}; the sum leaves them out.", IsError: false);
        }

        if (!people.Any(row => row.Kind == WorkKind.Informal))
        {
            yield return new Problem("informal", "Informal work: not measured. In many territories it is the larger half.", IsError: false);
        }

        if (!scenario.Shocks.IsEmpty || scenario.Territories.Any(territory => !territory.Shocks.IsEmpty))
        {
            yield return new Problem("shocks", "The scenario's shocks by industry are left out: they need a table.", IsError: false);
        }

        foreach (var nobody in restrictions.Select(same => same.Key).Where(activity => !people.Any(row => string.Equals(row.Activity, activity, StringComparison.Ordinal))))
        {
            yield return new Problem("people", $"{nobody} is restricted, but no people are given for it: it counts for nothing here.", IsError: false);
        }
    }

    private static string Activities(IEnumerable<ExposedPeople> rows) => string.Join(", ", rows.Select(row => row.Activity).Distinct(StringComparer.Ordinal));
}
