using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using NodaTime;

namespace Vicinal.Sessions.Times.Words;

/// <summary>Places whose clocks a note may name: the cities of tzdata's own identifiers, and what they and others are called in three languages.</summary>
internal static class PlaceNames
{
    /// <summary>How many words a name has at most.</summary>
    public const int MostWords = 4;

    private const string Others = """
        Europe/Madrid: barcelona, sevilla, valencia, bilbao, zaragoza, espana, espagne, spain, la peninsula, peninsular
        Atlantic/Canary: canarias, canary, las palmas
        Europe/Lisbon: lisboa, lisbonne, portugal
        Europe/London: londres, edinburgh, manchester, uk
        Europe/Paris: lyon, marseille, bordeaux, strasbourg, france, francia
        Europe/Brussels: bruselas, bruxelles, belgium, belgica, belgique
        Europe/Berlin: hamburg, munich, bonn, germany, alemania, allemagne
        Europe/Rome: roma, milan, milano, italia, italie, italy
        Europe/Zurich: geneva, ginebra, geneve
        Europe/Amsterdam: la haya, la haye, the hague, rotterdam
        Europe/Vienna: viena, vienne
        Europe/Athens: atenas, athenes
        Europe/Warsaw: varsovia, varsovie
        Europe/Prague: praga
        Europe/Istanbul: estambul, ankara
        Europe/Moscow: moscu, moscou
        Europe/Kyiv: kiev, kyiv
        Europe/Copenhagen: copenhague
        Europe/Stockholm: estocolmo
        Africa/Casablanca: rabat, marrakech, marrakesh, marruecos, maroc, morocco
        Africa/Cairo: el cairo, le caire, caire
        Africa/Tunis: tunez
        Africa/Algiers: argel, alger
        Africa/Johannesburg: johannesburgo, pretoria, durban, cape town
        Africa/Nairobi: kenya
        Africa/Addis_Ababa: addis abeba
        Africa/Lagos: abuja
        America/New_York: nueva york, washington, washington dc, boston, miami
        America/Chicago: houston, dallas
        America/Los_Angeles: san francisco, seattle
        America/Toronto: montreal, ottawa, quebec
        America/Mexico_City: ciudad de mexico, cdmx, mexico, guadalajara, puebla
        America/Bogota: colombia, medellin, cali
        America/Lima: peru
        America/Guayaquil: quito, ecuador
        America/La_Paz: bolivia
        America/Caracas: venezuela
        America/Santiago: santiago de chile, chile, chili
        America/Asuncion: paraguay
        America/Montevideo: uruguay
        America/Argentina/Buenos_Aires: argentina, rosario
        America/Sao_Paulo: brasilia, rio de janeiro, rio, porto alegre, belo horizonte, curitiba
        America/Havana: la habana, la havane
        America/Santo_Domingo: saint-domingue
        Asia/Shanghai: beijing, pekin, china, chine, shanghai
        Asia/Tokyo: tokio, japan, japon
        Asia/Seoul: seul
        Asia/Kolkata: delhi, new delhi, nueva delhi, mumbai, india, inde
        Asia/Jerusalem: tel aviv
        Asia/Beirut: beyrouth, lebanon, libano, liban
        Asia/Amman: jordan, jordania, jordanie
        Asia/Damascus: damasco, damas
        Asia/Dubai: abu dhabi
        Asia/Manila: philippines, filipinas
        Asia/Singapore: singapur, singapour
        Asia/Tehran: teheran
        Australia/Sydney: canberra
        Pacific/Auckland: wellington
        Pacific/Apia: samoa
        """;

    private static readonly FrozenDictionary<string, string> Zones = Read();

    /// <summary>The zone of a place in plain small letters; null where it is not known.</summary>
    public static DateTimeZone? Find(string name) => Zones.TryGetValue(name, out var id) ? DateTimeZoneProviders.Tzdb[id] : null;

    private static FrozenDictionary<string, string> Read()
    {
        var zones = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in Others.Split('\n', StringSplitOptions.TrimEntries).Select(row => row.Split(": ")))
        {
            foreach (var name in row[1].Split(", "))
                zones[name] = row[0];
        }

        // Etc/GMT+1 and the like are no places, and US/Central is none that somebody says.
        foreach (var id in DateTimeZoneProviders.Tzdb.Ids.Where(id => id.Contains('/', StringComparison.Ordinal) && id.Split('/')[0] is "Africa" or "America" or "Antarctica" or "Asia" or "Atlantic" or "Australia" or "Europe" or "Indian" or "Pacific"))
            zones.TryAdd(id[(id.LastIndexOf('/') + 1)..].Replace('_', ' ').ToLower(CultureInfo.InvariantCulture).Normalize(NormalizationForm.FormC), id);
        return zones.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
