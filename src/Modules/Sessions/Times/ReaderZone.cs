using Microsoft.AspNetCore.Http;
using NodaTime;
using NodaTime.TimeZones;
using Vicinal.Platform.Components;

namespace Vicinal.Sessions.Times;

/// <summary>The zone of whoever reads the page: what the address says, else what they chose before, else UTC. Nothing is guessed from where a request comes from.</summary>
internal sealed class ReaderZone(IHttpContextAccessor accessor)
{
    /// <summary>The parameter and the cookie.</summary>
    public const string Name = "zone";

    private static readonly string[] Ids = [.. TzdbDateTimeZoneSource.Default.ZoneLocations!.Select(place => place.ZoneId).Append("UTC").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>Whether the reader has said it.</summary>
    public bool IsChosen => Chosen is not null;

    /// <summary>Their zone; UTC where they have not said it.</summary>
    public DateTimeZone Zone => Chosen ?? DateTimeZone.Utc;

    /// <summary>The zones of places, by name, and UTC; also the one that is chosen already, where it is another name of one.</summary>
    public static IReadOnlyList<FieldOption> Options(string chosen) =>
        [.. (Ids.Contains(chosen, StringComparer.Ordinal) || Find(chosen) is null ? Ids : [chosen, .. Ids]).Select(id => new FieldOption(id, id.Replace('_', ' ')))];

    public static DateTimeZone? Find(string? id) => id is { Length: > 0 and <= 60 } ? DateTimeZoneProviders.Tzdb.GetZoneOrNull(id) : null;

    private DateTimeZone? Chosen => accessor.HttpContext?.Request is { } request ? Find(request.Query[Name]) ?? Find(request.Cookies[Name]) : null;
}
