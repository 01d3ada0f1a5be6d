using NodaTime;

namespace Vicinal.Sessions.Calendars;

/// <summary>A session as calendars show it.</summary>
internal sealed record CalendarEntry
{
    /// <summary>The same for ever, whatever becomes of title, moment and address.</summary>
    public required Guid Id { get; init; }

    /// <summary>Higher with every correction.</summary>
    public required int Sequence { get; init; }

    public required string Title { get; init; }

    /// <summary>The language of the title (BCP 47).</summary>
    public required string Language { get; init; }

    /// <summary>What it is about; may be empty.</summary>
    public string Summary { get; init; } = "";

    /// <summary>The session's page.</summary>
    public required string Page { get; init; }

    public required Instant Start { get; init; }

    public required Duration Length { get; init; }

    /// <summary>The organiser's zone.</summary>
    public required DateTimeZone Zone { get; init; }

    public bool IsCancelled { get; init; }

    /// <summary>When this was last corrected.</summary>
    public required Instant ChangedAt { get; init; }
}
