using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Vicinal.Sessions.Times;

/// <summary>Moments in the words of the reader's language, by the Gregorian calendar. Every method reads the current culture.</summary>
internal static class Moments
{
    private static CultureInfo Culture => CultureInfo.CurrentCulture;

    /// <summary>Thursday 30 April 2020; jueves 30 de abril de 2020; jeudi 30 avril 2020.</summary>
    public static string Day(LocalDate date) => date.ToDateOnly().ToString(Culture.TwoLetterISOLanguageName == "es" ? "dddd d 'de' MMMM 'de' yyyy" : "dddd d MMMM yyyy", Culture);

    /// <summary>15:00, alike in every language: no half of the day to mistake.</summary>
    public static string Hour(LocalTime time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>The city of a zone: Madrid; Buenos Aires; UTC.</summary>
    public static string Place(string zoneId) => zoneId[(zoneId.LastIndexOf('/') + 1)..].Replace('_', ' ');

    /// <summary>UTC, UTC+2, UTC−3:30.</summary>
    public static string Clock(Offset offset) =>
        offset == Offset.Zero ? "UTC" : "UTC" + OffsetPattern.CreateWithInvariantCulture(offset.Seconds % NodaConstants.SecondsPerHour == 0 ? "+H" : "+H:mm").Format(offset).Replace('-', '−');

    /// <summary>Thursday 30 April 2020, 15:00 (Madrid, UTC+2).</summary>
    public static string Whole(Instant moment, DateTimeZone zone)
    {
        var there = moment.InZone(zone);
        return $"{Day(there.Date)}, {Hour(there.TimeOfDay)} ({Where(there)})";
    }

    /// <summary>Madrid, UTC+2; for UTC that alone.</summary>
    public static string Where(ZonedDateTime there) => Place(there.Zone.Id) is var place && place == Clock(there.Offset) ? place : $"{place}, {Clock(there.Offset)}";

    /// <summary>A moment as the <c>datetime</c> of a page and as programs read it.</summary>
    public static string Machine(Instant moment) => InstantPattern.General.Format(moment);
}
