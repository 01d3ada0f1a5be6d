using System.Globalization;
using NodaTime;
using NodaTime.TimeZones;
using Vicinal.Platform.Components;

namespace Vicinal.Sessions.Preparing;

/// <summary>Zones to choose from, and how a moment is said in one.</summary>
internal static class SessionZones
{
    private static readonly string[] Names = [.. TzdbDateTimeZoneSource.Default.ZoneLocations!.Select(place => place.ZoneId).Append("UTC").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>The zones of places, by name, and UTC; the one that is chosen already where it is another.</summary>
    public static IReadOnlyList<FieldOption> Options(string chosen) =>
        [new("", ""), .. (Names.Contains(chosen, StringComparer.Ordinal) || Find(chosen) is null ? Names : [chosen, .. Names]).Select(name => new FieldOption(name, name.Replace('_', ' ')))];

    public static DateTimeZone? Find(string zone) => DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone);

    /// <summary>Day, hour and zone as the reader's language writes them: <c>Thursday 30 April 2020, 15:00 (Europe/Madrid, UTC+2)</c>.</summary>
    public static string Words(Instant moment, string zone)
    {
        var there = moment.InZone(Find(zone) ?? DateTimeZone.Utc);
        return string.Create(CultureInfo.CurrentCulture, $"{Day(there.LocalDateTime)}, {Hour(there.LocalDateTime)} ({zone.Replace('_', ' ')}, {Offset(there.Offset)})");
    }

    /// <summary>The day with its name.</summary>
    public static string Day(LocalDateTime local) => local.ToDateTimeUnspecified().ToString(CultureInfo.CurrentCulture.TwoLetterISOLanguageName == "es" ? "dddd d 'de' MMMM 'de' yyyy" : "dddd d MMMM yyyy", CultureInfo.CurrentCulture);

    public static string Hour(LocalDateTime local) => local.ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>A difference to UTC as people write it: <c>UTC+2</c>, <c>UTC−3:30</c>.</summary>
    private static string Offset(Offset offset)
    {
        var (hours, minutes) = Math.DivRem(Math.Abs(offset.Seconds) / 60, 60);
        var sign = offset.Seconds < 0 ? '−' : '+';
        return offset.Seconds == 0 ? "UTC" : string.Create(CultureInfo.InvariantCulture, minutes == 0 ? $"UTC{sign}{hours}" : $"UTC{sign}{hours}:{minutes:00}");
    }
}
