using System.Text;

namespace Vicinal.Territories.Tests.Adding;

/// <summary>Files that must be refused, each wrong in one way.</summary>
internal static class BrokenUploads
{
    private const string Good = "industry,jobs\nA,120\nC,3400\nI,800\n";

    internal static readonly (string Name, byte[] Jobs)[] Jobs =
    [
        ("an empty file", []),
        ("only its first line", Text("industry,jobs\n")),
        ("no jobs column", Text("industry,people\nA,120\n")),
        ("cut in the middle of a quoted field", Text("industry,jobs\nA,\"12")),
        ("a line with a field too many", Text("industry,jobs\nA,120,5\n")),
        ("Windows-1252", Encoding.Latin1.GetBytes("industry,jobs\nA,120\nCafé,5\n")),
        ("UTF-16", Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(Good)).ToArray()),
        ("a decimal comma", Text("industry,jobs\nA,\"3,4\"\n")),
        ("semicolons and decimal commas", Text("industry;jobs\nA;3,4\n")),
        ("a code twice", Text("industry,jobs\nA,120\nA,130\n")),
        ("an unknown code", Text("industry,jobs\nXX,5\n")),
        ("not a number", Text("industry,jobs\nA,NaN\n")),
        ("infinity", Text("industry,jobs\nA,Infinity\n")),
        ("a number too large for any country", Text("industry,jobs\nA,1e400\n")),
        ("negative jobs", Text("industry,jobs\nA,-120\n")),
        ("words for a number", Text("industry,jobs\nA,many\n")),
        ("no jobs at all", Text("industry,jobs\nA,0\nC,0\n")),
        ("a picture", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D]),
        ("more than 1 MB", Text(Good + new string('\n', 1 << 20))),
    ];

    /// <param name="good">The files of an economy with which nothing is wrong.</param>
    internal static IEnumerable<(string Name, byte[] Zip)> Zips((string Name, byte[] Bytes)[] good)
    {
        var whole = TerritoryForm.Zip(good);
        yield return ("no zip at all", Text("this is no zip"));
        yield return ("a zip cut short", whole[..(whole.Length / 2)]);
        yield return ("a zip of nothing", TerritoryForm.Zip());
        yield return ("a path that climbs out", TerritoryForm.Zip([.. good, ("../../evil.csv", [1])]));
        yield return ("an absolute path", TerritoryForm.Zip([.. good, ("/etc/evil.csv", [1])]));
        yield return ("a zip in the zip", TerritoryForm.Zip([.. good, ("more.zip", [1])]));
        yield return ("a bomb: zeros that unpack to 200 MB", TerritoryForm.Zip(("flows.csv", new byte[200 << 20])));
        yield return ("more than 32 MB", new byte[(32 << 20) + 1]);
        yield return ("no flows.csv", TerritoryForm.Zip([.. good.Where(file => file.Name != "flows.csv")]));
        yield return ("industries.csv in Windows-1252", With(good, "industries.csv", text => Encoding.Latin1.GetBytes(text.Replace("\nA,", "\nA,é", StringComparison.Ordinal))));
        yield return ("a decimal comma", With(good, "industries.csv", text => Text(text.Replace("36500", "\"365,5\"", StringComparison.Ordinal))));
        yield return ("a code twice", With(good, "industries.csv", text => Text(text.Replace("\nB,", "\nA,", StringComparison.Ordinal))));
        yield return ("a flow that is not a number", With(good, "flows.csv", text => Text(text.Replace("3650,", "NaN,", StringComparison.Ordinal))));
        yield return ("flows cut short", With(good, "flows.csv", text => Text(text[..(text.Length / 2)])));
        yield return ("a package that is no JSON", With(good, "datapackage.json", text => Text(text[..(text.Length / 2)])));
        yield return ("negative stocks", With(good, "industries.csv", NegativeStocks));
    }

    private static byte[] With((string Name, byte[] Bytes)[] good, string name, Func<string, byte[]> change)
    {
        var text = Encoding.UTF8.GetString(good.Single(file => file.Name == name).Bytes);
        var changed = change(text);
        if (changed.SequenceEqual(Encoding.UTF8.GetBytes(text)))
            throw new InvalidOperationException($"{name} is as it was: nothing in it was found to break.");
        return TerritoryForm.Zip([.. good.Where(file => file.Name != name), (name, changed)]);
    }

    private static byte[] NegativeStocks(string industries)
    {
        var lines = industries.Split('\n');
        var column = Array.IndexOf(lines[0].TrimEnd('\r').Split(','), "target_stock_days");
        var fields = lines[1].Split(',');
        fields[column] = "-5";
        lines[1] = string.Join(',', fields);
        return Text(string.Join('\n', lines));
    }

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);
}
