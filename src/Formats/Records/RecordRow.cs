using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Vicinal.Planning;
using Vicinal.Planning.Records;

namespace Vicinal.Formats.Records;

/// <summary>The cells of a row as a record in JSON; what is wrong is said with its column.</summary>
internal sealed class RecordRow(IReadOnlyDictionary<string, string> cells, Action<string, string> refuse)
{
    public JsonObject ToJson() => Object(RecordColumns.Info(typeof(MeasureRecord)), "");

    private JsonObject Object(JsonTypeInfo type, string prefix)
    {
        var made = new JsonObject();
        foreach (var property in type.Properties.Where(RecordColumns.Stands))
        {
            var (path, info) = (prefix + property.Name, RecordColumns.Info(property.PropertyType));
            JsonNode? value =
                RecordColumns.Numbered(property) ? List(info.ElementType!, path)
                : info.Kind == JsonTypeInfoKind.Object ? Filled(path) || property.IsRequired ? Object(info, path + ".") : null
                : cells.TryGetValue(path, out var cell) ? info.Kind == JsonTypeInfoKind.Enumerable ? Codes(cell, info.ElementType!, path) : Single(cell, info, path, prefix)
                : null;
            // A cell cannot tell an empty text from none: what must be there is empty.
            if (value is null && property.IsRequired && info.Type == typeof(string))
                value = "";
            if (value is not null)
                made[property.Name] = value;
        }

        return made;
    }

    private bool Filled(string path) => cells.Keys.Any(key => key == path || key.StartsWith(path + ".", StringComparison.Ordinal));

    private JsonArray? List(Type element, string path)
    {
        var list = new JsonArray();
        for (var number = 1; number <= RecordColumns.MostEntries; number++)
        {
            var entry = string.Create(CultureInfo.InvariantCulture, $"{path}.{number}");
            if (!Filled(entry))
                continue;
            if (list.Count < number - 1)
                refuse(entry, string.Create(CultureInfo.InvariantCulture, $"the columns of {path}.{list.Count + 1} are empty and those of {entry} are not: fill the first ones first."));
            list.Add(RecordColumns.Info(element) is { Kind: JsonTypeInfoKind.Object } info ? Object(info, entry + ".") : JsonValue.Create(cells[entry]));
        }

        return list.Count > 0 ? list : null;
    }

    private JsonArray? Codes(string cell, Type element, string path)
    {
        var texts = cell.StartsWith('[') ? Json(cell, path) : cell.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return texts is null ? null : [.. texts.Select(text => (JsonNode?)(element.IsEnum ? Word(text, element, path) : JsonValue.Create(text)))];
    }

    private string[]? Json(string cell, string path)
    {
        try
        {
            return JsonSerializer.Deserialize<string[]>(cell);
        }
        catch (JsonException)
        {
            refuse(path, "this is no list: write codes with semicolons between them.");
            return null;
        }
    }

    private JsonNode? Single(string cell, JsonTypeInfo info, string path, string prefix)
    {
        if (info.Type == typeof(string))
            return cell;
        var text = cell.Trim();
        if (info.Type.IsEnum)
            return Word(text, info.Type, path);
        JsonNode? value = null;
        if (info.Type == typeof(DateOnly))
            value = DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? text : Wrong(path, text, "a day: write year, month and day, such as 2020-03-14");
        else if (info.Type == typeof(bool))
            value = text.ToLowerInvariant() is "true" or "false" ? JsonValue.Create(text.Length == 4) : Wrong(path, text, "true or false");
        else if (RecordColumns.IsMoney(info))
            value = Money(text, path, prefix);
        else if (info.Type == typeof(int) || info.Type == typeof(long))
            value = long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) && (info.Type == typeof(long) || whole is >= int.MinValue and <= int.MaxValue) ? whole : Wrong(path, text, "a whole number");
        else if (info.Type == typeof(decimal))
            value = decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var exact) ? exact : Wrong(path, text, "a number with a decimal point");
        else
            value = Csv.Numbers.Read(text, out _) is { } number ? number : Wrong(path, text, "a number with a decimal point");
        return value;
    }

    private JsonNode? Money(string text, string path, string prefix)
    {
        if (!decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount))
            return Wrong(path, text, "an amount of money: write digits with a decimal point and nothing else, such as 250000 or 1200.50");
        if (!cells.TryGetValue(prefix + "currency", out var currency))
            return Wrong(path, text, $"an amount of money by itself: write its currency under {RecordColumns.NameOf(prefix + "currency")}");
        var minor = Math.Abs(amount) > long.MaxValue ? decimal.MaxValue : amount * Currencies.MinorPerUnit(currency.Trim());
        if (Math.Abs(minor) > long.MaxValue)
            return Wrong(path, text, "an amount that can be counted");
        return minor == decimal.Truncate(minor) ? JsonValue.Create((long)minor) : Wrong(path, text, $"an amount: it is finer than the smallest unit of {currency.Trim()}");
    }

    private JsonNode? Word(string text, Type type, string path)
    {
        if (RecordColumns.WordsOf(type).Contains(text, StringComparer.Ordinal))
            return text;
        refuse(path, $"{Quote.Of(text)} is not known. {Nearest.Hint(text, RecordColumns.WordsOf(type))}");
        return null;
    }

    private JsonNode? Wrong(string path, string text, string right)
    {
        refuse(path, $"{Quote.Of(text)} is not {right}.");
        return null;
    }
}
