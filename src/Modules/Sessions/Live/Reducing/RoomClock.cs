using NodaTime;
using Vicinal.Sessions.Speaking;

namespace Vicinal.Sessions.Live.Reducing;

/// <summary>When a command is decided.</summary>
/// <param name="Now">The room's time, for the log.</param>
/// <param name="Clocks">The clocks, for speaking times.</param>
internal readonly record struct Hour(Instant Now, Reading Clocks);

/// <summary>
/// The time of one room. It begins with the machine's clock and then counts what passes, so that setting the clock during a session moves nothing;
/// and it never goes back behind what is in the log.
/// </summary>
internal sealed class RoomClock(IClock clock, TimeProvider time)
{
    private readonly Guid _run = Guid.CreateVersion7();
    private readonly Instant _began = clock.GetCurrentInstant();
    private readonly long _stamp = time.GetTimestamp();

    /// <param name="after">The time of the last entry.</param>
    public Instant After(Instant after)
    {
        // To the microsecond, as it is kept.
        var ticks = time.GetElapsedTime(_stamp).Ticks;
        var began = _began.ToUnixTimeTicks() / 10 * 10;
        return Instant.Max(Instant.FromUnixTimeTicks(began + ticks / 10 * 10), after);
    }

    public Hour HourAfter(Instant after) =>
        new(After(after), new Reading(_run, (long)time.GetElapsedTime(_stamp).TotalSeconds, clock.GetCurrentInstant().ToUnixTimeSeconds()));
}
