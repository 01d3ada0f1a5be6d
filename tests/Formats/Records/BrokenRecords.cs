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
        ("a code of no register", Instead("lau:ES:41091", "town:41091")),
        ("an empty title", Instead("Alquileres", " ")),
        ("a title of 300 characters", Instead("Alquileres", new string('a', 300))),
        ("a title that turns its direction", Instead("Alquileres", "Al\u202Eseriluq")),
        ("a title of two alphabets", Instead("Alquileres", "\u0410lquileres")),
        ("a bell in the title", Instead("Alquileres", "Alq\\u0007")),
        ("a language that is none", Instead("\"language\":\"es\"", "\"language\":\"español\"")),
        ("two originals", Instead("}]}", "},{\"language\":\"en\",\"title\":\"Rents\",\"making\":\"original\"}]}")),
        ("a language twice", Instead("}]}", "},{\"language\":\"es\",\"title\":\"Rentas\",\"making\":\"human-translation\"}]}")),
        ("an instrument that is none", With("\"instruments\":[\"Z9\"]")),
        ("a group that is none", With("\"targets\":[\"womem\"]")),
        ("an industry that is none", With("\"sectors\":[\"bars\"]")),
        ("a goal that is none", With("\"sdgs\":[{\"target\":\"18.1\",\"primary\":true}]")),
        ("dates reversed", With("\"from\":\"2020-06-01\",\"to\":\"2020-05-01\"")),
        ("a day that is none", With("\"from\":\"2020-02-30\"")),
        ("a log out of order", With("\"statusLog\":[{\"status\":\"open\",\"on\":\"2020-05-01\"},{\"status\":\"announced\",\"on\":\"2020-04-01\"}]")),
        ("negative money", With("\"costs\":[{\"channel\":\"spending\",\"amount\":-5,\"currency\":\"EUR\"}]")),
        ("money with a point", With("\"costs\":[{\"channel\":\"spending\",\"amount\":5.5,\"currency\":\"EUR\"}]")),
        ("money beyond counting", With("\"costs\":[{\"channel\":\"spending\",\"amount\":99999999999999999999,\"currency\":\"EUR\"}]")),
        ("a currency that is none", With("\"costs\":[{\"channel\":\"spending\",\"amount\":5,\"currency\":\"euro\"}]")),
        ("a channel that is none", With("\"costs\":[{\"channel\":\"gift\",\"amount\":5,\"currency\":\"EUR\"}]")),
        ("a benefit with at least above at most", With("\"benefits\":[{\"low\":9,\"high\":5,\"currency\":\"EUR\",\"every\":\"month\"}]")),
        ("more reached than eligible", With("\"reach\":{\"unit\":\"people\",\"reached\":9,\"eligible\":5}")),
        ("a person's address", With("\"contact\":\"ana@example.org\"")),
        ("a source that is a script", With("\"sources\":[{\"title\":\"x\",\"url\":\"javascript:alert(1)\"}]")),
        ("a source without a name", With("\"sources\":[{\"title\":\"\",\"url\":\"https://example.org\"}]")),
        ("adapted from itself", With("\"derivedFrom\":{\"record\":\"rent-waiver\",\"version\":1}")),
        ("paid from itself", With("\"costs\":[{\"channel\":\"spending\",\"amount\":5,\"currency\":\"EUR\",\"paidFrom\":\"rent-waiver\"}]")),
        ("a text of 10 MB", Instead("\"making\"", "\"summary\":\"" + new string('a', 10 << 20) + "\",\"making\"")),
        ("200 instruments", With("\"instruments\":[" + string.Join(',', Enumerable.Repeat("\"A1\"", 200)) + "]")),
        ("deeper than a record is", With("\"results\":" + new string('[', 40) + new string(']', 40))),
    ];

    private static Func<string, byte[]> With(string more) => good => Bytes(good[..^1] + "," + more + "}");

    private static Func<string, byte[]> Instead(string old, string other) => good => Bytes(good.Replace(old, other, StringComparison.Ordinal));

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
