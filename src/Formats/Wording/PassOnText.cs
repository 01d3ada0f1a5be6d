using System.Globalization;
using Vicinal.Planning.Records;

namespace Vicinal.Formats.Wording;

/// <summary>What is there for somebody as a message to pass on: whole titles as long as there is room, how many are left out, and the address.</summary>
public static class PassOnText
{
    /// <summary>Most characters, the address counted.</summary>
    public const int Longest = 300;

    // With a longer one nothing could be said beside it.
    private const int LongestAddress = 200;
    private const int LongestPlace = 40;

    /// <summary>The message, at most <see cref="Longest"/> characters (UTF-16), no word of it cut.</summary>
    /// <param name="applies">What applies.</param>
    /// <param name="place">The place as people call it; empty where it has no name.</param>
    /// <param name="address">Where all of it can be read; empty where nowhere, left out where it is longer than 200 characters.</param>
    /// <param name="culture">The reader's language.</param>
    public static string Of(WhatApplies applies, string place, string address, CultureInfo culture)
    {
        var titles = applies.Lines.Where(line => line.IsThere).Select(line => line.Record.TextIn(culture.Name).Title).ToList();
        var end = address.Length is > 0 and <= LongestAddress ? ". " + address : ".";
        var day = RecordWording.Day(applies.Question.On, culture);
        var lead = string.Format(culture, AppliesWording.Text(place.Length is > 0 and <= LongestPlace ? "PassPlace" : "Pass", culture), day, place);
        if (titles.Count == 0)
            return lead + AppliesWording.Text("PassNone", culture) + end;
        for (var shown = titles.Count; shown > 0; shown--)
        {
            var text = lead + string.Join(Between(culture), titles.Take(shown)) + LeftOut(titles.Count - shown, culture) + end;
            if (text.Length <= Longest)
                return text;
        }

        var rest = LeftOut(titles.Count - 1, culture) + end;
        var room = Longest - lead.Length - rest.Length - 1;
        return room > 0 && titles[0].LastIndexOf(' ', Math.Min(room, titles[0].Length - 1)) is > 0 and var at
            ? lead + titles[0][..at].TrimEnd() + "…" + rest
            : lead + (titles.Count == 1 ? AppliesWording.Text("PassOne", culture) : string.Format(culture, AppliesWording.Text("PassCount", culture), titles.Count)) + end;
    }

    /// <summary>French sets a narrow space before a semicolon.</summary>
    private static string Between(CultureInfo culture) => culture.TwoLetterISOLanguageName == "fr" ? "\u202F; " : "; ";

    private static string LeftOut(int count, CultureInfo culture) => count == 0 ? "" : Between(culture) + string.Format(culture, AppliesWording.Text("PassMore", culture), count);
}
