using System.Text;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using NodaTime;

namespace Vicinal.Sessions.Calendars;

/// <summary>Writes calendar files (RFC 5545) and reads each back before it is given away.</summary>
internal static class CalendarFile
{
    public const string Type = "text/calendar";

    private const string Product = "-//Vicinal//Sessions//EN";
    private const string Refresh = "PT6H";

    /// <summary>The file of one session: to be added, corrected or, where the session is cancelled, taken away.</summary>
    /// <param name="entry">The session.</param>
    /// <param name="sender">Whose calendar address stands as the organiser's: the instance's own, never a person's.</param>
    public static byte[] Of(CalendarEntry entry, CalendarSender sender) => Write([entry], entry.IsCancelled ? CalendarMethods.Cancel : CalendarMethods.Publish, null, sender);

    /// <summary>The feed to subscribe to: cancelled sessions stay in it, marked as such, or programs would keep them.</summary>
    public static byte[] Feed(IReadOnlyList<CalendarEntry> entries, string name, CalendarSender sender) => Write(entries, CalendarMethods.Publish, name, sender);

    private static byte[] Write(IReadOnlyList<CalendarEntry> entries, string method, string? name, CalendarSender sender)
    {
        var calendar = new Calendar { ProductId = Product, Method = method };
        if (name is not null)
        {
            var plain = Plain(name);
            calendar.AddProperty("NAME", plain);
            calendar.AddProperty("X-WR-CALNAME", plain);
            calendar.AddProperty("REFRESH-INTERVAL", Refresh);
            calendar.AddProperty("X-PUBLISHED-TTL", Refresh);
        }

        foreach (var zone in entries.Where(entry => entry.Zone.Id != DateTimeZone.Utc.Id).GroupBy(entry => entry.Zone.Id, StringComparer.Ordinal).OrderBy(zone => zone.Key, StringComparer.Ordinal))
            calendar.AddTimeZone(CalendarZones.Of(zone.First().Zone, zone.Min(entry => entry.Start), zone.Max(entry => entry.Start + entry.Length)));
        foreach (var entry in entries)
            calendar.Events.Add(Event(entry, sender));
        var text = CalendarLines.Refold(new CalendarSerializer().SerializeToString(calendar) ?? "");
        var bytes = Encoding.UTF8.GetBytes(text);
        ReadBack(bytes, entries);
        return bytes;
    }

    private static CalendarEvent Event(CalendarEntry entry, CalendarSender sender)
    {
        var changed = Utc(entry.ChangedAt);
        var written = new CalendarEvent
        {
            Uid = entry.Id.ToString(), Sequence = entry.Sequence, DtStamp = changed, LastModified = changed,
            Summary = Plain(entry.Title), Start = Local(entry.Start, entry.Zone), End = Local(entry.Start + entry.Length, entry.Zone),
            Status = entry.IsCancelled ? EventStatus.Cancelled : EventStatus.Confirmed, Url = new Uri(entry.Page), Transparency = entry.IsCancelled ? TransparencyType.Transparent : TransparencyType.Opaque,
            Organizer = new Organizer("mailto:" + sender.Address) { CommonName = Name(sender.Name) },
        };
        if (entry.Summary.Length > 0)
            written.Description = Plain(entry.Summary);
        if (written.Properties["SUMMARY"] is { } title)
            title.Parameters.Add(new CalendarParameter("LANGUAGE", entry.Language));
        return written;
    }

    /// <summary>On the organiser's clock; in UTC where that clock shows the hour twice: RFC 5545 means the first, and some programs take the second.</summary>
    private static CalDateTime Local(Instant moment, DateTimeZone zone)
    {
        var local = moment.InZone(zone).LocalDateTime;
        return zone.Id == DateTimeZone.Utc.Id || zone.MapLocal(local).Count > 1 ? Utc(moment) : new CalDateTime(local.ToDateTimeUnspecified(), zone.Id, true);
    }

    private static CalDateTime Utc(Instant moment) => new(DateTime.SpecifyKind(moment.ToDateTimeUtc(), DateTimeKind.Unspecified), CalDateTime.UtcTzId, true);

    /// <summary>Signs that no calendar holds are left out, halves of pairs replaced; one kind of line end.</summary>
    private static string Plain(string text) =>
        new([.. Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).ReplaceLineEndings("\n").Where(letter => letter is '\n' or '\t' || !char.IsControl(letter))]);

    /// <summary>A parameter holds no quotation mark and no line end.</summary>
    private static string Name(string text) => new([.. Plain(text).Select(letter => letter is '"' or '\n' or '\t' ? ' ' : letter)]);

    /// <exception cref="InvalidOperationException">The file does not say what it should; nothing is sent.</exception>
    private static void ReadBack(byte[] bytes, IReadOnlyList<CalendarEntry> entries)
    {
        var read = Calendar.Load(Encoding.UTF8.GetString(bytes)) ?? throw new InvalidOperationException("A calendar file could not be read back.");
        if (read.Events.Count != entries.Count)
            throw new InvalidOperationException($"A calendar file holds {read.Events.Count} events instead of {entries.Count}.");
        var found = read.Events.ToDictionary(one => one.Uid!, StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            var one = found.GetValueOrDefault(entry.Id.ToString());
            if (one is null || one.Sequence != entry.Sequence || one.Summary != Plain(entry.Title) || (one.Description ?? "") != Plain(entry.Summary)
                || At(one.Start, entry.Zone) != Whole(entry.Start) || At(one.End, entry.Zone) != Whole(entry.Start + entry.Length))
                throw new InvalidOperationException($"The event {entry.Id} is not read back from a calendar file as it was written.");
        }
    }

    /// <summary>Calendars know whole seconds.</summary>
    private static Instant Whole(Instant moment) => Instant.FromUnixTimeSeconds(moment.ToUnixTimeSeconds());

    private static Instant? At(CalDateTime? read, DateTimeZone zone) => read is null ? null
        : read.IsUtc ? Instant.FromDateTimeUtc(DateTime.SpecifyKind(read.Value, DateTimeKind.Utc))
        : read.TzId == zone.Id ? LocalDateTime.FromDateTime(read.Value).InZoneLeniently(zone).ToInstant()
        : null;
}

/// <summary>The instance's own calendar address.</summary>
/// <param name="Address">For letters.</param>
/// <param name="Name">What readers see.</param>
internal sealed record CalendarSender(string Address, string Name);
