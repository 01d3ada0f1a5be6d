using System.Text;

namespace Vicinal.Formats.Tests.Records;

/// <summary>What may be wrong with a record, as a change of a good one.</summary>
internal static class BrokenRecords
{
    public static IReadOnlyList<(string What, Func<string, byte[]> Change)> All { get; } =
    [
        ("not JSON", _ => Bytes("{")),
        ("null", _ => Bytes("null")),
        ("a list", _ => Bytes("[]")),
        ("not UTF-8", good => [.. Bytes(good).Select(one => one == (byte)'S' ? (byte)0xE9 : one)]),
        ("an unknown name", With("\"prize\":1")),
        ("a name twice", With("\"version\":1,\"version\":2")),
        ("no government", good => Bytes(good.Replace("\"government\":", "\"by\":", StringComparison.Ordinal))),
        ("no id", good => Bytes(good.Replace("\"id\":\"rent-waiver\",", "", StringComparison.Ordinal))),
        ("an id with capitals and spaces", Instead("rent-waiver", "Rent Waiver")),
        ("a level that is none", Instead("municipality", "village")),
        ("a country that is none", Instead("\"ES\"", "\"Spain\"")),
        ("a country of two letters that is none", Instead("\"ES\"", "\"UK\"")),
        ("an area of a country that is none", With("\"area\":[\"QQ-1\",\"lau:QQ:41091\"]")),
        ("a code of no register", Instead("lau:ES:41091", "town:41091")),
        ("an empty title", Instead("Alquileres", " ")),
        ("a title of 300 characters", Instead("Alquileres", new string('a', 300))),
        ("a title that turns its direction", Instead("Alquileres", "Al\u202Eseriluq")),
        ("a title of two alphabets", Instead("Alquileres", "\u0410lquileres")),
        ("a title of mathematical letters", Instead("Alquileres", "\U0001D400lquileres")),
        ("a title of Latin and Greek letters", Instead("Alquileres", "Alquile\u03C1es")),
        ("a title with nothing to see in it", Instead("Alquileres", "\u3164")),
        ("a title with an unseen space within", Instead("Alquileres", "Alqui\u200Bleres")),
        ("a title with an unseen joiner within", Instead("Alquileres", "Alqui\u200Dleres")),
        ("a title with a soft hyphen", Instead("Alquileres", "Alqui\u00ADleres")),
        ("a title with words written in unseen tags", Instead("Alquileres", "Alquileres\U000E0041\U000E0042")),
        ("a title with a heap of marks", Instead("Alquileres", "A" + new string('\u0301', 30))),
        ("a title with a sign of nobody's", Instead("Alquileres", "Alquileres \uE000")),
        ("a title with a character that was lost", Instead("Alquileres", "Alq\uFFFDileres")),
        ("half a character, escaped", Instead("Alquileres", "Alq\\ud800")),
        ("half a character in a name of a field", With("\"\\ud800\":1")),
        ("a government of two alphabets", Instead("Sevilla", "S\u0435villa")),
        ("a government that turns its direction", Instead("Sevilla", "\u2067Sevilla")),
        ("a judge of two alphabets", With("\"evidence\":{\"level\":\"delivered\",\"judgedBy\":\"C\u043Eurt\",\"on\":\"2020-05-01\"}")),
        ("an unseen sign in a note of the log", With("\"statusLog\":[{\"status\":\"open\",\"on\":\"2020-05-01\",\"note\":\"o\u2060pen\"}]")),
        ("a note of 600 characters", With("\"statusLog\":[{\"status\":\"open\",\"on\":\"2020-05-01\",\"note\":\"" + new string('a', 600) + "\"}]")),
        ("a change with a line end", With("\"derivedFrom\":{\"record\":\"other\",\"version\":1,\"changes\":[\"fees\\nrents\"]}")),
        ("a bell in the title", Instead("Alquileres", "Alq\\u0007")),
        ("a language that is none", Instead("\"language\":\"es\"", "\"language\":\"español\"")),
        ("a language that nobody speaks", Instead("\"language\":\"es\"", "\"language\":\"xx\"")),
        ("a language by its longer code", Instead("\"language\":\"es\"", "\"language\":\"spa\"")),
        ("a language of a region that is none", Instead("\"language\":\"es\"", "\"language\":\"es-ZZ\"")),
        ("two originals", Instead("}]}", "},{\"language\":\"en\",\"title\":\"Rents\",\"making\":\"original\"}]}")),
        ("a language twice", Instead("}]}", "},{\"language\":\"es\",\"title\":\"Rentas\",\"making\":\"human-translation\"}]}")),
        ("an instrument that is none", With("\"instruments\":[\"Z9\"]")),
        ("a group that is none", With("\"targets\":[\"womem\"]")),
        ("an industry that is none", With("\"sectors\":[\"bars\"]")),
        ("a goal that is none", With("\"sdgs\":[{\"target\":\"18.1\",\"primary\":true}]")),
        ("a target that its goal does not have", With("\"sdgs\":[{\"target\":\"8.12\",\"primary\":true}]")),
        ("dates reversed", With("\"from\":\"2020-06-01\",\"to\":\"2020-05-01\"")),
        ("a day that is none", With("\"from\":\"2020-02-30\"")),
        ("a log out of order", With("\"statusLog\":[{\"status\":\"open\",\"on\":\"2020-05-01\"},{\"status\":\"announced\",\"on\":\"2020-04-01\"}]")),
        ("negative money", With("\"costs\":[{\"channel\":\"spending\",\"amount\":-5,\"currency\":\"EUR\"}]")),
        ("money with a point", With("\"costs\":[{\"channel\":\"spending\",\"amount\":5.5,\"currency\":\"EUR\"}]")),
        ("money beyond counting", With("\"costs\":[{\"channel\":\"spending\",\"amount\":99999999999999999999,\"currency\":\"EUR\"}]")),
        ("a currency that is none", With("\"costs\":[{\"channel\":\"spending\",\"amount\":5,\"currency\":\"euro\"}]")),
        ("a currency of three letters that is none", With("\"costs\":[{\"channel\":\"spending\",\"amount\":5,\"currency\":\"EUO\"}]")),
        ("a channel that is none", With("\"costs\":[{\"channel\":\"gift\",\"amount\":5,\"currency\":\"EUR\"}]")),
        ("a benefit with at least above at most", With("\"benefits\":[{\"low\":9,\"high\":5,\"currency\":\"EUR\",\"every\":\"month\"}]")),
        ("more reached than eligible", With("\"reach\":{\"unit\":\"people\",\"reached\":9,\"eligible\":5}")),
        ("a person's address", With("\"contact\":\"ana@example.org\"")),
        ("a source that is a script", With("\"sources\":[{\"title\":\"x\",\"url\":\"javascript:alert(1)\"}]")),
        ("a source without a name", With("\"sources\":[{\"title\":\"\",\"url\":\"https://example.org\"}]")),
        ("a licence that is a script", With("\"licence\":\"<script>\"")),
        ("paid from an address", With("\"costs\":[{\"channel\":\"spending\",\"amount\":5,\"currency\":\"EUR\",\"paidFrom\":\"javascript:alert(1)\"}]")),
        ("five things at once", With("\"prize\":1,\n\"prise\":1,\"from\":\"soon\",\n\"to\":null,\"phase\":\"first\",\"takeUp\":7,\n\"costs\":[{\"channel\":\"gift\",\"amount\":\"5\"},7,{\"amount\":1.5,\"approximate\":\"yes\"}],\"instruments\":\"A1\"")),
        ("adapted from itself", With("\"derivedFrom\":{\"record\":\"rent-waiver\",\"version\":1}")),
        ("paid from itself", With("\"costs\":[{\"channel\":\"spending\",\"amount\":5,\"currency\":\"EUR\",\"paidFrom\":\"rent-waiver\"}]")),
        ("a text of 10 MB", Instead("\"making\"", "\"summary\":\"" + new string('a', 10 << 20) + "\",\"making\"")),
        ("a text of 30,000 characters", Instead("\"making\"", "\"summary\":\"" + new string('a', 30_000) + "\",\"making\"")),
        ("200 instruments", With("\"instruments\":[" + string.Join(',', Enumerable.Repeat("\"A1\"", 200)) + "]")),
        ("deeper than a record is", With("\"results\":" + new string('[', 40) + new string(']', 40))),
    ];

    private static Func<string, byte[]> With(string more) => good => Bytes(good[..^1] + "," + more + "}");

    private static Func<string, byte[]> Instead(string old, string other) => good => Bytes(good.Replace(old, other, StringComparison.Ordinal));

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
