using System.Collections.Immutable;

namespace Vicinal.Economy;

/// <summary>Shorthand for the catalogue's files.</summary>
internal static class ActivityEntry
{
    internal static Activity Of(string code, string name, ImmutableArray<DivisionShare> divisions, LevelStrength labour, LevelStrength demand, string reason, bool informal = false) =>
        new(code, divisions, labour, demand, reason) { Name = name, MostlyInformal = informal };

    internal static DivisionShare In(int division, double share = 1) => new(division, share);

    /// <summary>Low and high of closed, half and distanced, in per cent.</summary>
    internal static LevelStrength Stops(int closedLow, int closedHigh, int halfLow, int halfHigh, int distancedLow, int distancedHigh) =>
        new(Range(closedLow, closedHigh), Range(halfLow, halfHigh), Range(distancedLow, distancedHigh));

    private static ShareRange Range(int low, int high) => new(low / 100.0, high / 100.0);
}
