using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Vicinal.Economy;

/// <summary>The documented list of activities in plain words (docs/method/activities.md).</summary>
/// <remarks>
/// Strengths are judgements anchored on published measurements, named in each reason:
/// ERMG is the survey of Belgian firms by the Economic Risk Management Group, April 2020 (share at work at home and on site);
/// Pichler is Pichler et al., JEDC 144 (2022) 104527, Table 5 (remote-labour index and essential share) and its demand shocks after the United States Congressional Budget Office;
/// WIEGO is Working Paper 42, COVID-19 and Informal Work in 11 Cities (2021); ILO is the ILO Monitor, 2nd and 3rd editions (April 2020).
/// Where no measurement exists the reason says "judgement", and the range is wide.
/// </remarks>
public static class ActivityCatalogue
{
    /// <summary>Every activity, by code.</summary>
    public static ImmutableArray<Activity> All { get; } =
        [.. ServiceActivities.All.Concat(TradeAndTransportActivities.All).Concat(InformalActivities.All).OrderBy(activity => activity.Code, StringComparer.Ordinal)];

    private static readonly FrozenDictionary<string, Activity> ByCode = All.ToFrozenDictionary(activity => activity.Code, StringComparer.Ordinal);

    /// <summary>The activity of a code, or null where the catalogue has none.</summary>
    public static Activity? Find(string code) => ByCode.GetValueOrDefault(code);

    /// <summary>What to say where a code is not in the catalogue: the nearest codes, by edit distance.</summary>
    public static Problem Unknown(string code)
    {
        var nearest = All
            .Select(activity => activity.Code)
            .OrderBy(known => known.Contains(code, StringComparison.OrdinalIgnoreCase) ? 0 : Distance(code, known))
            .ThenBy(known => known, StringComparer.Ordinal)
            .Take(3);
        return new Problem(code, $"There is no activity \"{code}\". Near it: {string.Join(", ", nearest)}. The catalogue has {All.Length} activities.");
    }

    // Levenshtein distance, one row kept.
    private static int Distance(string from, string to)
    {
        var row = new int[to.Length + 1];
        for (var j = 0; j <= to.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= from.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var above = row[j];
                var change = char.ToLowerInvariant(from[i - 1]) == to[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(above + 1, row[j - 1] + 1), diagonal + change);
                diagonal = above;
            }
        }

        return row[to.Length];
    }
}
