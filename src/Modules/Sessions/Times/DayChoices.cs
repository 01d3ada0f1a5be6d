using System.Collections.Immutable;
using NodaTime;
using Vicinal.Sessions.Times.Words;

namespace Vicinal.Sessions.Times;

/// <summary>A day that may be meant.</summary>
internal sealed record DayChoice(LocalDate Date, ImmutableArray<Supposition> If);

/// <summary>Which days a note may mean.</summary>
internal static class DayChoices
{
    private const int FirstYear = 1970;
    private const int LastYear = 2100;

    public static List<DayChoice> Of(SaidTime said, TimeNote note, List<TimeFinding> findings)
    {
        var orders = Orders(said, note, findings);
        if (orders.Count == 0)
        {
            if (!findings.OfType<TimeFinding.NoSuchDay>().Any())
                findings.Add(new TimeFinding.DayMissing());
            return said.Weekday is { } alone && said.Days.Count == 0 ? Next(alone, note) : [.. Near(said, note)];
        }

        if (said.Weekday is not { } weekday)
            return orders;

        // Of 4 May and 5 April the day of the week may fit one: then the order is no longer open.
        var fitting = orders.Where(choice => choice.Date.DayOfWeek == weekday).ToList();
        if (fitting.Count == 1)
        {
            findings.RemoveAll(finding => finding is TimeFinding.OrderOpen);
            return findings.Any(finding => finding is TimeFinding.YearContradicts or TimeFinding.YearMissing or TimeFinding.SeveralDays) ? [.. fitting, .. orders.Except(fitting)] : fitting;
        }

        if (fitting.Count > 0)
            return orders;
        findings.Add(new TimeFinding.WeekdayContradicts(weekday, orders[0].Date));
        return [.. orders, .. orders.Select(choice => Nearest(choice.Date, weekday)).Distinct().Select(date => new DayChoice(date, [new Supposition.WeekdayHolds(weekday, date)]))];
    }

    private static List<DayChoice> Orders(SaidTime said, TimeNote note, List<TimeFinding> findings)
    {
        var choices = new List<DayChoice>();
        foreach (var day in said.Days)
        {
            if (day.IsOrderOpen)
                findings.Add(new TimeFinding.OrderOpen(day.Words));
            (int Day, int Month)[] orders = day.IsOrderOpen ? [(day.Day, day.Month), (day.Month, day.Day)] : [(day.Day, day.Month)];
            var dates = orders.SelectMany(order => Dates(order.Day, order.Month, day.Year, said.Weekday, note, findings)).ToList();
            if (dates.Count == 0)
                findings.Add(new TimeFinding.NoSuchDay(day.Words));
            choices.AddRange(dates.Select(date => new DayChoice(date, [new Supposition.DateHolds(date)])));
        }

        choices = [.. choices.DistinctBy(choice => choice.Date)];
        if (said.Days.Count > 1 && choices.Count > 1)
            findings.Add(new TimeFinding.SeveralDays(choices[0].Date, choices[1].Date));
        return choices;
    }

    private static IEnumerable<LocalDate> Dates(int day, int month, int? year, IsoDayOfWeek? weekday, TimeNote note, List<TimeFinding> findings)
    {
        int[] years = (year, note.Year) switch
        {
            ({ } said, { } beside) when said != beside => [said, beside],
            ({ } said, _) => [said],
            (null, { } beside) => [beside],
            _ => Upcoming(day, month, weekday, note.Today),
        };
        if (year is { } a && note.Year is { } b && a != b)
            findings.Add(new TimeFinding.YearContradicts(a, b));
        if (year is null && note.Year is null && years.Length > 0)
            findings.Add(new TimeFinding.YearMissing(years[0]));
        return years.Where(y => IsDay(day, month, y)).Select(y => new LocalDate(y, month, day));
    }

    /// <summary>The next such day, and the next one on which the day of the week fits, within three years.</summary>
    private static int[] Upcoming(int day, int month, IsoDayOfWeek? weekday, LocalDate today)
    {
        var dates = Enumerable.Range(today.Year, 4).Where(year => IsDay(day, month, year)).Select(year => new LocalDate(year, month, day)).Where(date => date >= today).ToList();
        return [.. dates.Take(1).Concat(dates.Where(date => date.DayOfWeek == weekday).Take(1)).Select(date => date.Year).Distinct()];
    }

    private static bool IsDay(int day, int month, int year) =>
        year is >= FirstYear and <= LastYear && month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month);

    /// <summary>The date with that day of the week at most three days away.</summary>
    private static LocalDate Nearest(LocalDate date, IsoDayOfWeek weekday) =>
        Enumerable.Range(-3, 7).Select(date.PlusDays).Single(near => near.DayOfWeek == weekday);

    /// <summary>Where only a day of the week is said: this week's and the next.</summary>
    private static List<DayChoice> Next(IsoDayOfWeek weekday, TimeNote note)
    {
        var first = Enumerable.Range(0, 7).Select(note.Today.PlusDays).Single(date => date.DayOfWeek == weekday);
        return [.. new[] { first, first.PlusWeeks(1) }.Select(date => new DayChoice(date, [new Supposition.WeekdayHolds(weekday, date)]))];
    }

    /// <summary>For a day that does not exist, the last of the month and the first of the next.</summary>
    private static IEnumerable<DayChoice> Near(SaidTime said, TimeNote note)
    {
        foreach (var day in said.Days.Where(day => day.Month is >= 1 and <= 12 && day.Day is > 28 and <= 31))
        {
            var year = day.Year ?? note.Year ?? note.Today.Year;
            if (year is < FirstYear or > LastYear)
                continue;
            var last = new LocalDate(year, day.Month, 1).PlusMonths(1).PlusDays(-1);
            yield return new DayChoice(last, [new Supposition.DateHolds(last)]);
            yield return new DayChoice(last.PlusDays(1), [new Supposition.DateHolds(last.PlusDays(1))]);
        }
    }
}
