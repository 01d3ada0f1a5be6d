using System.Collections.Immutable;
using Vicinal.Economy;
using Vicinal.Formats.Csv;
using Vicinal.Formats.Yaml;
using YamlDotNet.RepresentationModel;

namespace Vicinal.Formats.Scenarios;

/// <summary>Shocks: what falls, by how much in each industry, and when.</summary>
internal sealed class ShockYaml(YamlFile yaml, Neighbours neighbours, ProfileYaml profiles)
{
    private static readonly string[] Keys = ["on", "vector", "profile"];
    private static readonly string[] CsvKeys = ["csv", "column"];
    private static readonly string[] LabelColumns = ["industry", "code"];

    // Without a profile a shock holds on every day.
    private static readonly Profile Always = new([new ProfilePoint(new DateOnly(1900, 1, 1), 1)]);

    public ImmutableArray<Shock> ReadAll(YamlNode node, string field) =>
        [.. yaml.List(node, field).Select((item, index) => Read(item, $"{field}[{Place.Of(index)}]")).OfType<Shock>()];

    private Shock? Read(YamlNode item, string field)
    {
        if (yaml.Map(item, field, Keys, "on", "vector") is not { } map)
            return null;
        var target = yaml.Word(map["on"], map.Path("on"), Words.Targets);
        var strength = ReadVector(map["vector"], map.Path("vector"));
        var profile = map.Find("profile") is { } named ? profiles.Resolve(yaml, named, map.Path("profile")) : Always;
        return target is null || strength is null || profile is null ? null : new Shock(target.Value, strength, profile);
    }

    private IndustryValues? ReadVector(YamlNode node, string field)
    {
        if (node is YamlScalarNode)
            return yaml.Number(node, field, 0, 1) is { } value ? new IndustryValues.Uniform(value) : null;
        if (yaml.Dictionary(node, field) is not { } map)
            return null;
        if (map.Has("csv"))
            return ReadCsv(node, field);
        var values = ImmutableSortedDictionary.CreateBuilder<string, double>(StringComparer.Ordinal);
        foreach (var (code, share) in map.Entries)
            values[code] = yaml.Number(share, map.Path(code), 0, 1) ?? 0;
        return new IndustryValues.ByCode(values.ToImmutable());
    }

    private IndustryValues.ByCode? ReadCsv(YamlNode node, string field)
    {
        if (yaml.Map(node, field, CsvKeys, CsvKeys) is not { } map
            || yaml.Text(map["csv"], map.Path("csv")) is not { } path
            || yaml.Text(map["column"], map.Path("column")) is not { } column)
            return null;
        if (neighbours.Read(path, out var refusal) is not { } bytes)
        {
            yaml.Error(map["csv"], map.Path("csv"), refusal!);
            return null;
        }

        var before = yaml.Findings.Errors;
        if (TextBytes.Decode(bytes, path, yaml.Findings) is not { } text || CsvSheet.Open(path, text, null, [], yaml.Findings) is not { } sheet)
            return null;
        if (!sheet.Has(column))
            yaml.Error(map["column"], map.Path("column"), $"{path} has no column {Quote.Of(column)}. {Nearest.Hint(column, sheet.Columns)}");
        if (LabelColumns.FirstOrDefault(sheet.Has) is not { } label)
            yaml.Error(map["csv"], map.Path("csv"), $"{path} has no column industry (or code) that names the industries.");
        else if (sheet.Has(column))
            return ReadRows(sheet, label, column) is var values && yaml.Findings.Errors == before ? values : null;
        return null;
    }

    private static IndustryValues.ByCode ReadRows(CsvSheet sheet, string label, string column)
    {
        var values = ImmutableSortedDictionary.CreateBuilder<string, double>(StringComparer.Ordinal);
        while (sheet.Read())
        {
            var share = sheet.Number(column, 0, 1);
            if (sheet.Required(label) is not { } code)
                continue;
            if (values.ContainsKey(code))
                sheet.Error(label, $"{Quote.Of(code)} is there already.");
            values[code] = share;
        }

        return new IndustryValues.ByCode(values.ToImmutable());
    }
}
