using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Vicinal.Planning;
using Vicinal.Planning.Records;

namespace Vicinal.Formats.Records;

/// <summary>A record as cells by the path of their members.</summary>
internal sealed class RecordCells
{
    /// <summary>What stands between codes of a list.</summary>
    public const string Between = "; ";

    private RecordCells()
    {
    }

    public Dictionary<string, string> Cells { get; } = new(StringComparer.Ordinal);

    /// <summary>How many entries each list has.</summary>
    public Dictionary<string, int> Entries { get; } = new(StringComparer.Ordinal);

    public static RecordCells Of(MeasureRecord record)
    {
        var cells = new RecordCells();
        cells.Add(JsonSerializer.SerializeToNode(record, RecordJson.Options)!.AsObject(), RecordColumns.Info(typeof(MeasureRecord)), "");
        return cells;
    }

    private void Add(JsonObject node, JsonTypeInfo type, string prefix)
    {
        foreach (var property in type.Properties.Where(RecordColumns.Stands))
        {
            if (node[property.Name] is not { } value)
                continue;
            var (path, info) = (prefix + property.Name, RecordColumns.Info(property.PropertyType));
            if (RecordColumns.Numbered(property))
            {
                var list = value.AsArray();
                Entries[path] = list.Count;
                for (var at = 0; at < list.Count; at++)
                {
                    var entry = string.Create(CultureInfo.InvariantCulture, $"{path}.{at + 1}");
                    if (list[at] is JsonObject below)
                        Add(below, RecordColumns.Info(info.ElementType!), entry + ".");
                    else
                        Cells[entry] = FormulaCells.Guard(list[at]!.GetValue<string>());
                }
            }
            else if (value is JsonObject below)
            {
                Add(below, info, path + ".");
            }
            else
            {
                Cells[path] = value is JsonArray codes ? Together(codes) : Single(value, info, node);
            }
        }
    }

    private static string Single(JsonNode value, JsonTypeInfo info, JsonObject beside)
    {
        if (RecordColumns.IsMoney(info))
            return Currencies.Text(new MinorUnits(value.GetValue<long>()), beside["currency"]!.GetValue<string>());
        var text = value.ToJsonString();
        return text.StartsWith('"') ? FormulaCells.Guard(JsonSerializer.Deserialize<string>(text)!) : text;
    }

    private static string Together(JsonArray codes)
    {
        var texts = codes.Select(code => JsonSerializer.Deserialize<string>(code!.ToJsonString())!).ToList();
        var plain = texts.All(text => text.Length > 0 && !text.Contains(';', StringComparison.Ordinal) && text.Trim().Length == text.Length) && texts[0][0] != '[';
        return FormulaCells.Guard(plain ? string.Join(Between, texts) : codes.ToJsonString(RecordJson.Options));
    }
}
