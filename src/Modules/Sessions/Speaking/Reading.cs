namespace Vicinal.Sessions.Speaking;

/// <summary>The server's clocks, read once for each command, all in whole seconds, rounded down.</summary>
/// <param name="Run">One run of the program on one machine: only within it do the readings of <paramref name="Steady"/> belong together.</param>
/// <param name="Steady">Seconds since some moment of that run, by a clock that nobody sets (<c>TimeProvider.GetElapsedTime</c>).</param>
/// <param name="Wall">Seconds since 1970 by the clock on the wall, which may be set while people speak.</param>
internal readonly record struct Reading(Guid Run, long Steady, long Wall);

/// <summary>When an entry was made, in the time of its list.</summary>
/// <param name="Second">Seconds since the first entry of the list; never less than those of the entry before.</param>
/// <param name="Clocks">The clocks at that moment.</param>
internal readonly record struct Moment(long Second, Reading Clocks)
{
    /// <summary>
    /// The moment of a later reading. Within one run of the program the steady clock says how much time went by, whatever the wall says;
    /// between two runs only the wall is left, and where it went backwards no time is counted.
    /// </summary>
    public Moment Later(Reading now) => new(Second + Math.Max(0, now.Run == Clocks.Run ? now.Steady - Clocks.Steady : now.Wall - Clocks.Wall), now);
}
