using Microsoft.Extensions.Localization;
using NodaTime;
using Vicinal.Sessions.Times.Texts;

namespace Vicinal.Sessions.Times;

/// <summary>Findings and suppositions in the reader's language.</summary>
internal static class TimeWording
{
    public static string Of(TimeFinding finding, IStringLocalizer<TimesTexts> texts)
    {
        object[] places = finding switch
        {
            TimeFinding.NoteTooLong it => [it.Letters, TimeNote.Longest],
            TimeFinding.NoSuchHour it => [it.Words],
            TimeFinding.NoSuchDay it => [it.Words],
            TimeFinding.WeekdayContradicts it => [Weekday(it.Said, it.Date), Moments.Day(it.Date)],
            TimeFinding.YearMissing it => [it.Taken],
            TimeFinding.YearContradicts it => [it.Said, it.Beside],
            TimeFinding.OrderOpen it => [it.Words],
            TimeFinding.SeveralDays it => [Moments.Day(it.First), Moments.Day(it.Second)],
            TimeFinding.HalfOpen it => [it.Words],
            TimeFinding.HalfContradicts it => [it.Words],
            TimeFinding.NoonOrMidnight it => [it.Words],
            TimeFinding.EndBeforeStart it => [Moments.Hour(it.End), Moments.Hour(it.Start)],
            TimeFinding.VeryLong it => [Moments.Hour(it.Start), Moments.Hour(it.End)],
            TimeFinding.SeveralHours it => [it.First, it.Second],
            TimeFinding.HoursDisagree it => [it.First, it.Second],
            TimeFinding.HourSkipped it => [Moments.Day(it.Time.Date), Moments.Hour(it.Time.TimeOfDay), Moments.Place(it.ZoneId)],
            TimeFinding.HourTwice it => [Moments.Day(it.Time.Date), Moments.Hour(it.Time.TimeOfDay), Moments.Place(it.ZoneId)],
            TimeFinding.OffsetContradicts it => [it.Words, Moments.Clock(it.Said), Moments.Place(it.ZoneId), Moments.Clock(it.Actual), Cause(it, texts)],
            TimeFinding.AbbreviationOpen it => [it.Words, string.Join(", ", it.ZoneIds.Select(Moments.Place))],
            TimeFinding.AbbreviationNotInForce it => [it.Words, Moments.Clock(it.Said), Moments.Place(it.ZoneId), Moments.Clock(it.Actual)],
            TimeFinding.ZonesDisagree it => [it.First, it.Second],
            TimeFinding.ZoneUnknown it => [it.Words],
            TimeFinding.SignOfEtc it => [it.Words, Moments.Clock(it.Offset)],
            TimeFinding.ZoneNotSaid it => [Moments.Place(it.ZoneId)],
            TimeFinding.LocalTimeOnly it => [it.Words, Moments.Place(it.ZoneId)],
            TimeFinding.OtherClock it => [it.Words, Moments.Place(it.ZoneId)],
            TimeFinding.AbbreviationShared it => [it.Words],
            TimeFinding.ClockChangesMeanwhile it => [Moments.Place(it.ZoneId)],
            _ => [],
        };
        return texts["Finding." + finding.GetType().Name, places];
    }

    public static string Of(Supposition supposition, IStringLocalizer<TimesTexts> texts)
    {
        object[] places = supposition switch
        {
            Supposition.DateHolds it => [Moments.Day(it.Date)],
            Supposition.WeekdayHolds it => [Weekday(it.Weekday, it.Date)],
            Supposition.StartIs it => [Moments.Hour(it.Time)],
            Supposition.EndIs it => [Moments.Hour(it.Time)],
            Supposition.ClockOf it => [Moments.Place(it.ZoneId)],
            Supposition.OffsetIs it => [Moments.Clock(it.Offset)],
            _ => [],
        };
        return texts["If." + supposition.GetType().Name, places];
    }

    private static string Cause(TimeFinding.OffsetContradicts finding, IStringLocalizer<TimesTexts> texts) => finding.Cause switch
    {
        OffsetCause.FormerRule when finding.Until is { } until => texts["Cause.FormerRule", Moments.Place(finding.ZoneId), Moments.Clock(finding.Said), Moments.Day(until)],
        OffsetCause.OtherSeason => texts["Cause.OtherSeason", Moments.Place(finding.ZoneId), Moments.Clock(finding.Said)],
        OffsetCause.SignTurned => texts["Cause.SignTurned"],
        _ => texts["Cause.Unknown"],
    };

    /// <summary>The name of a day of the week, taken from a date near by, so that the culture writes it.</summary>
    private static string Weekday(IsoDayOfWeek weekday, LocalDate near) =>
        near.PlusDays(weekday - near.DayOfWeek).ToDateOnly().ToString("dddd", System.Globalization.CultureInfo.CurrentCulture);
}
