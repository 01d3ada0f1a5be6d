using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace Vicinal.Sessions.Times.Words;

/// <summary>Finds zones: offsets, abbreviations, places, local time.</summary>
internal static partial class ZoneWords
{
    private const int LargestOffset = 14;

    /// <summary>What a region's clock is called in words, as an abbreviation.</summary>
    private static readonly (Regex Phrase, string Name)[] Phrases =
    [
        (CentralEuropeanSummer(), "CEST"), (CentralEuropean(), "CET"), (Eastern(), "ET"), (Pacific(), "PT"), (Mountain(), "MT"), (Central(), "CT"), (Greenwich(), "GMT"), (Universal(), "UTC"),
    ];

    /// <summary>Zones that are said in words or signs that nothing else uses; to be taken before days and hours.</summary>
    public static List<SaidZone> TakePhrases(NoteText text)
    {
        var zones = new List<SaidZone>();
        TakeAll(text, Identifier(), found => Identified(text, found), zones);
        TakeAll(text, Pair(), found => ClockNames.RegionOf(found.Groups["one"].Value.ToUpperInvariant(), found.Groups["other"].Value.ToUpperInvariant()) is { } region ? new SaidZone.Place(found.Index, text.Take(found), region) : null, zones);
        foreach (var (phrase, name) in Phrases)
            TakeAll(text, phrase, found => ClockNames.Find(found.Index, text.Take(found), name), zones);
        TakeAll(text, Local(), found => new SaidZone.Local(found.Index, text.Take(found)), zones);
        TakeAll(text, BehindWord(), found => Placed(text, found, fromStart: true), zones);
        TakeAll(text, BeforeWord(), found => Placed(text, found, fromStart: false), zones);
        TakeAll(text, Bracketed(), found => PlaceNames.Find(found.Groups["place"].Value.Trim()) is { } zone ? new SaidZone.Place(found.Index, text.Take(found), zone) : null, zones);
        TakeAll(text, Universally(), found => OffsetOf(text, found), zones);
        return zones;
    }

    /// <summary>15:00+02:00, 15:00Z: only with a sign that is no dash between two hours, or with seconds before it.</summary>
    public static List<SaidZone> TakeOffsetsBehindHours(NoteText text)
    {
        var zones = new List<SaidZone>();
        TakeAll(text, Behind(), found => found.Groups["z"].Success
            ? new SaidZone.Utc(found.Groups["z"].Index, text.Take(found.Groups["z"]), false)
            : new SaidZone.OfOffset(found.Groups["offset"].Index, text.Take(found.Groups["offset"]), Signed(found)), zones);
        return zones;
    }

    /// <summary>Capitals that stand for a clock; unknown ones only right behind an hour.</summary>
    public static List<SaidZone> TakeAbbreviations(NoteText text, List<SaidSpan> spans)
    {
        var zones = new List<SaidZone>();
        var isAllCapitals = !text.Original.Any(char.IsLower);
        foreach (Match found in Capitals().Matches(text.Original))
        {
            // In a note in capitals ET is a French and.
            if (text.Rest[found.Index] == NoteText.Taken || (isAllCapitals && found.Length < 3))
                continue;
            if (ClockNames.Find(found.Index, found.Value, found.Value) is { } known)
                zones.Add(known);
            else if (!isAllCapitals && spans.Exists(span => span.Index < found.Index && Directly().IsMatch(text.Original[span.Index..found.Index].Replace(span.Words, "", StringComparison.Ordinal))))
                zones.Add(new SaidZone.Unknown(found.Index, found.Value));
        }

        foreach (var name in zones.Count == 0 ? Small().Matches(text.Rest).AsEnumerable() : [])
            zones.Add(ClockNames.Find(name.Index, text.Between(name.Index, name.Index + name.Length), name.Value.ToUpperInvariant())!);
        return zones;
    }

    private static void TakeAll(NoteText text, Regex pattern, Func<Match, SaidZone?> read, List<SaidZone> zones)
    {
        // The text before each find is kept in place, so that one which is none does not hide the next.
        for (var from = 0; from < text.Rest.Length && pattern.Match(text.Rest, from) is { Success: true } found; from = found.Index + Math.Max(1, found.Length))
        {
            if (read(found) is { } zone)
                zones.Add(zone);
        }
    }

    private static SaidZone? Identified(NoteText text, Match found)
    {
        var id = DateTimeZoneProviders.Tzdb.Ids.FirstOrDefault(id => string.Equals(id, found.Value, StringComparison.OrdinalIgnoreCase));
        if (id is null)
            return null;
        var zone = DateTimeZoneProviders.Tzdb[id];
        return id.StartsWith("Etc/GMT", StringComparison.Ordinal) && zone.MaxOffset != Offset.Zero
            ? new SaidZone.Etc(found.Index, text.Take(found), zone.MaxOffset)
            : new SaidZone.Place(found.Index, text.Take(found), zone);
    }

    /// <summary>The longest known name among the words after "hora de", or before "time"; what begins with a capital and is not known is told.</summary>
    private static SaidZone? Placed(NoteText text, Match found, bool fromStart)
    {
        var place = found.Groups["place"];
        var words = WordPattern().Matches(place.Value).ToList();
        for (var count = Math.Min(words.Count, PlaceNames.MostWords); count > 0; count--)
        {
            var (first, last) = fromStart ? (words[0], words[count - 1]) : (words[^count], words[^1]);
            if (PlaceNames.Find(place.Value[first.Index..(last.Index + last.Length)]) is { } zone)
                return new SaidZone.Place(found.Index, Take(fromStart ? found.Index : place.Index + first.Index, fromStart ? place.Index + last.Index + last.Length : found.Index + found.Length), zone);
        }

        var named = words.Count == 0 ? null : fromStart ? words[0] : words[^1];
        return fromStart && named is not null && char.IsUpper(text.Original[place.Index + named.Index])
            ? new SaidZone.Unknown(found.Index, Take(found.Index, place.Index + named.Index + named.Length))
            : null;

        string Take(int start, int end) => text.Take(Anything().Match(text.Rest, start, end - start));
    }

    private static SaidZone? OffsetOf(NoteText text, Match found)
    {
        var isGreenwich = found.Groups["name"].Value == "gmt";
        if (!found.Groups["sign"].Success)
            return new SaidZone.Utc(found.Index, text.Take(found), isGreenwich);

        // "15:00 GMT - 17:00 GMT" is no offset of 17 hours.
        if (int.Parse(found.Groups["hours"].Value, CultureInfo.InvariantCulture) > LargestOffset || (found.Groups["gap"].Success && found.Groups["minutes"].Success))
            return new SaidZone.Utc(found.Index, text.Take(found.Groups["name"]), isGreenwich);
        var offset = Signed(found);
        var words = text.Take(found);
        return offset == Offset.Zero ? new SaidZone.Utc(found.Index, words, isGreenwich) : new SaidZone.OfOffset(found.Index, words, offset);
    }

    private static Offset Signed(Match found)
    {
        var minutes = (60 * int.Parse(found.Groups["hours"].Value, CultureInfo.InvariantCulture)) + (found.Groups["minutes"].Success ? int.Parse(found.Groups["minutes"].Value, CultureInfo.InvariantCulture) : 0);
        return Offset.FromSeconds(60 * Math.Min(minutes, LargestOffset * 60) * (found.Groups["sign"].Value == "-" ? -1 : 1));
    }

    [GeneratedRegex(@"(?<![a-z/])[a-z]{2,}(?:/[a-z0-9_]+(?:[+-][a-z0-9]+)?){1,2}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Identifier();

    [GeneratedRegex(@"(?<![a-z/])(?<one>[a-z]{3,4})/(?<other>[a-z]{3,4})(?![a-z/])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Pair();

    [GeneratedRegex(@"central european summer time|hora de verano de europa central|heure d'ete d'europe centrale", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex CentralEuropeanSummer();

    [GeneratedRegex(@"central european (?:standard )?time|hora (?:de )?europa central|hora central europea|heure (?:d'|de l')europe centrale", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex CentralEuropean();

    [GeneratedRegex(@"(?:us )?eastern time|hora del este|heure de l'est", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Eastern();

    [GeneratedRegex(@"(?:us )?pacific time|hora del pacifico|heure du pacifique", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Pacific();

    [GeneratedRegex(@"(?:us )?mountain time|heure des rocheuses", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Mountain();

    [GeneratedRegex(@"us central time", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Central();

    [GeneratedRegex(@"greenwich mean time|hora de greenwich|heure de greenwich", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Greenwich();

    [GeneratedRegex(@"(?:coordinated )?universal time|tiempo universal(?: coordinado)?|temps universel(?: coordonne)?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Universal();

    [GeneratedRegex(@"local time|hor(?:a|ario) local|heures? locales?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Local();

    [GeneratedRegex(@"(?<![a-z])(?:hor(?:a|ario)s?|heures?)\s+(?:oficial\s+|officielle\s+)?(?:del?\s+|en\s+|du\s+|des\s+|d')?(?<place>[a-z'][a-z'-]*(?:\s[a-z'][a-z'-]*){0,3})", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex BehindWord();

    [GeneratedRegex(@"(?<![a-z])(?<place>[a-z'][a-z'-]*(?:\s[a-z'][a-z'-]*){0,3})\s(?:standard\s|summer\s)?time(?![a-z])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex BeforeWord();

    [GeneratedRegex(@"(?<=\d[a-z.:\s]*)\(\s*(?<place>[a-z][a-z' -]*)\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"(?<![a-z])(?<name>gmt|utc|tuc|tu(?=\s?[+-]))(?:(?<gap>\s+(?=[+-]\s))?\s*(?<sign>[+-])\s?(?<hours>\d{1,2})(?:[:.h]?(?<minutes>[0-5]\d))?(?:\s?h(?:oras?|eures?|ours?)?(?![a-z]))?)?(?![a-z\d])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Universally();

    [GeneratedRegex(@"(?<=\d\d[:.]\d\d\s?)(?<offset>(?<sign>\+)(?<hours>\d{2}):?(?<minutes>[0-5]\d)?)(?!\d)|(?<=\d\d:\d\d:\d\d)(?<offset>(?<sign>-)(?<hours>\d{2}):?(?<minutes>[0-5]\d))(?!\d)|(?<=\d\d:\d\d(?::\d\d)?)(?<z>z)(?![a-z])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Behind();

    [GeneratedRegex(@"(?<![\p{L}\d/])[A-Z]{2,4}(?![\p{L}\d/])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Capitals();

    [GeneratedRegex(@"(?<![a-z])(?:cest|cet|edt|brt|clt|cot)(?![a-z])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Small();

    [GeneratedRegex(@"^\s*\(?\s*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Directly();

    [GeneratedRegex(@"[a-z'-]+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex WordPattern();

    [GeneratedRegex(@".+", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Anything();
}
