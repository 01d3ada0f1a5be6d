using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using NodaTime;

namespace Vicinal.Sessions.Times.Words;

/// <summary>
/// Abbreviations of clocks with every meaning that organisers use, by offset in minutes and a zone that keeps it. They are habits of language
/// (zones are not identified by them in tzdata), so the list is ours; what it means on a given day is asked of tzdata.
/// </summary>
internal static class ClockNames
{
    private const string Rows = """
        WET 0 Europe/Lisbon
        WEST 60 Europe/Lisbon
        CET 60 Europe/Brussels
        CEST 120 Europe/Brussels
        MEZ 60 Europe/Berlin
        MESZ 120 Europe/Berlin
        HNEC 60 Europe/Paris
        HAEC 120 Europe/Paris
        EET 120 Europe/Athens
        EEST 180 Europe/Athens
        MSK 180 Europe/Moscow
        TRT 180 Europe/Istanbul
        BST 60 Europe/London
        BST 360 Asia/Dhaka
        IST 330 Asia/Kolkata
        IST 60 Europe/Dublin
        IST 120 Asia/Jerusalem
        IDT 180 Asia/Jerusalem
        WAT 60 Africa/Lagos
        CAT 120 Africa/Maputo
        SAST 120 Africa/Johannesburg
        EAT 180 Africa/Nairobi
        EST -300 America/New_York
        EDT -240 America/New_York
        HNE -300 America/Toronto
        HAE -240 America/Toronto
        CST -360 America/Chicago
        CST 480 Asia/Shanghai
        CST -300 America/Havana
        CDT -300 America/Chicago
        CDT -240 America/Havana
        MST -420 America/Denver
        MDT -360 America/Denver
        PST -480 America/Los_Angeles
        PST 480 Asia/Manila
        PDT -420 America/Los_Angeles
        AKST -540 America/Anchorage
        AKDT -480 America/Anchorage
        HST -600 Pacific/Honolulu
        AST -240 America/Puerto_Rico
        AST 180 Asia/Riyadh
        ADT -180 America/Halifax
        NST -210 America/St_Johns
        NDT -150 America/St_Johns
        BRT -180 America/Sao_Paulo
        BRST -120 America/Sao_Paulo
        AMT -240 America/Manaus
        AMT 240 Asia/Yerevan
        ART -180 America/Argentina/Buenos_Aires
        CLT -240 America/Santiago
        CLST -180 America/Santiago
        COT -300 America/Bogota
        PET -300 America/Lima
        ECT -300 America/Guayaquil
        VET -240 America/Caracas
        BOT -240 America/La_Paz
        UYT -180 America/Montevideo
        PYT -240 America/Asuncion
        PYST -180 America/Asuncion
        GST 240 Asia/Dubai
        GST -120 Atlantic/South_Georgia
        PKT 300 Asia/Karachi
        NPT 345 Asia/Kathmandu
        ICT 420 Asia/Bangkok
        WIB 420 Asia/Jakarta
        SGT 480 Asia/Singapore
        HKT 480 Asia/Hong_Kong
        PHT 480 Asia/Manila
        AWST 480 Australia/Perth
        JST 540 Asia/Tokyo
        KST 540 Asia/Seoul
        ACST 570 Australia/Adelaide
        ACDT 630 Australia/Adelaide
        AEST 600 Australia/Sydney
        AEDT 660 Australia/Sydney
        NZST 720 Pacific/Auckland
        NZDT 780 Pacific/Auckland
        """;

    /// <summary>What is said for whichever clock a region keeps on the day.</summary>
    private static readonly FrozenDictionary<string, string> Regions = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["ET"] = "America/New_York", ["CT"] = "America/Chicago", ["MT"] = "America/Denver", ["PT"] = "America/Los_Angeles",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, ImmutableArray<ClockName>> Names = Rows.Split('\n', StringSplitOptions.TrimEntries)
        .Select(row => row.Split(' '))
        .GroupBy(cells => cells[0], cells => new ClockName(Offset.FromSeconds(60 * int.Parse(cells[1], CultureInfo.InvariantCulture)), DateTimeZoneProviders.Tzdb[cells[2]]), StringComparer.Ordinal)
        .ToFrozenDictionary(name => name.Key, name => name.ToImmutableArray(), StringComparer.Ordinal);

    /// <summary>The zone that an abbreviation in capitals stands for; null where it is none.</summary>
    public static SaidZone? Find(int index, string words, string name)
    {
        if (name is "UTC" or "GMT" or "TU" or "TUC" or "Z")
            return new SaidZone.Utc(index, words, name == "GMT");
        if (Regions.TryGetValue(name, out var region))
            return new SaidZone.Place(index, words, DateTimeZoneProviders.Tzdb[region]);
        return Names.TryGetValue(name, out var meanings) ? new SaidZone.Abbreviation(index, words, meanings) : null;
    }

    /// <summary>CET/CEST, EST/EDT: the clocks of the region that both have as their home; null where there is none.</summary>
    public static DateTimeZone? RegionOf(string one, string other) =>
        Names.TryGetValue(one, out var first) && Names.TryGetValue(other, out var second)
            ? first.Select(meaning => meaning.Home).Intersect(second.Select(meaning => meaning.Home)).FirstOrDefault()
            : null;
}
