using System.Globalization;
using Vicinal.Formats.Wording;
using Vicinal.Platform.Components;
using Vicinal.Planning;

namespace Vicinal.Responses.Plans.Showing;

/// <summary>Parts of a plan in the reader's words.</summary>
internal static class PlanWords
{
    private static CultureInfo Culture => CultureInfo.CurrentUICulture;

    /// <summary>A group, and how many of it where that is known: women 300–500.</summary>
    public static string Reached(Reached reached)
    {
        var people = (reached.Low, reached.High) switch
        {
            ({ } low, { } high) when low == high => " " + Figures.Whole(low),
            ({ } low, { } high) => $" {Figures.Whole(low)}–{Figures.Whole(high)}",
            ({ } low, null) => $" ≥ {Figures.Whole(low)}",
            (null, { } high) => $" ≤ {Figures.Whole(high)}",
            _ => "",
        };
        return PlanNames.Group(reached.Group, Culture) + people;
    }
}
