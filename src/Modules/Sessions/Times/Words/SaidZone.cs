using System.Collections.Immutable;
using NodaTime;

namespace Vicinal.Sessions.Times.Words;

/// <summary>A zone, as said.</summary>
/// <param name="Index">Where in the note.</param>
/// <param name="Words">As written.</param>
internal abstract record SaidZone(int Index, string Words)
{
    /// <summary>UTC+2, GMT-3.</summary>
    public sealed record OfOffset(int Index, string Words, Offset Offset) : SaidZone(Index, Words);

    /// <summary>UTC or GMT alone.</summary>
    public sealed record Utc(int Index, string Words, bool IsGreenwich) : SaidZone(Index, Words);

    /// <summary>The clocks of a place: hora de Madrid, ET, Europe/Madrid.</summary>
    public sealed record Place(int Index, string Words, DateTimeZone Zone) : SaidZone(Index, Words);

    /// <summary>CET, BST.</summary>
    public sealed record Abbreviation(int Index, string Words, ImmutableArray<ClockName> Meanings) : SaidZone(Index, Words);

    /// <summary>Etc/GMT+1, which means UTC−1.</summary>
    public sealed record Etc(int Index, string Words, Offset Offset) : SaidZone(Index, Words);

    /// <summary>Local time.</summary>
    public sealed record Local(int Index, string Words) : SaidZone(Index, Words);

    /// <summary>A place or an abbreviation that we do not know.</summary>
    public sealed record Unknown(int Index, string Words) : SaidZone(Index, Words);
}

/// <summary>What an abbreviation may mean.</summary>
/// <param name="Offset">From UTC.</param>
/// <param name="Home">A zone that keeps it.</param>
internal readonly record struct ClockName(Offset Offset, DateTimeZone Home);
