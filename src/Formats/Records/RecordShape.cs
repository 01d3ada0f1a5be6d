using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Vicinal.Planning.Records;

namespace Vicinal.Formats.Records;

/// <summary>Everything in which a record's JSON departs from the form, each with its line and field; the reader itself stops at the first.</summary>
internal ref struct RecordShape
{
    private readonly ReadOnlySpan<byte> bytes;
    private readonly Action<int, string, string> refuse;
    private Utf8JsonReader reader;
    private int line;
    private int counted;

    private RecordShape(ReadOnlySpan<byte> bytes, Action<int, string, string> refuse)
    {
        this.bytes = bytes;
        this.refuse = refuse;
        line = 1;
        reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = RecordJson.MostDepth });
    }

    /// <summary>Tells every departure.</summary>
    /// <param name="bytes">The record, JSON that can be read to its end.</param>
    /// <param name="refuse">Gets the line from 1, the field and what would be right.</param>
    /// <exception cref="JsonException">It is not JSON.</exception>
    public static void Tell(ReadOnlySpan<byte> bytes, Action<int, string, string> refuse)
    {
        var shape = new RecordShape(bytes, refuse);
        shape.reader.Read();
        shape.Value(RecordColumns.Info(typeof(MeasureRecord)), "");
    }

    private void Value(JsonTypeInfo info, string path)
    {
        if (info.Kind == JsonTypeInfoKind.Object)
            Object(info, path);
        else if (info.Kind == JsonTypeInfoKind.Enumerable)
            List(RecordColumns.Info(info.ElementType!), path);
        else if (Wrong(info) is { } right)
            Refuse(path, right);
    }

    private void Object(JsonTypeInfo info, string path)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            Refuse(path, "an object in braces stands here.");
            reader.Skip();
            return;
        }

        var start = Line();
        var (seen, prefix) = (new HashSet<string>(StringComparer.Ordinal), path.Length > 0 ? path + "." : "");
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var name = Text() ?? "\uFFFD";
            if (!seen.Add(name))
                Refuse(prefix + Short(name), "this name stands twice in one object.");
            if (info.Properties.FirstOrDefault(property => string.Equals(property.Name, name, StringComparison.Ordinal)) is not { } property)
            {
                Refuse(prefix + Short(name), $"this name is not known; names are as in measure.schema.json. {Nearest.Hint(name, [.. info.Properties.Where(RecordColumns.Stands).Select(known => known.Name)])}");
                reader.Read();
                reader.Skip();
                continue;
            }

            reader.Read();
            if (!RecordColumns.Stands(property))
                reader.Skip();
            else if (reader.TokenType == JsonTokenType.Null)
                Null(property, prefix + name);
            else
                Value(RecordColumns.Info(property.PropertyType), prefix + name);
        }

        foreach (var property in info.Properties.Where(property => property.IsRequired && !seen.Contains(property.Name)))
            refuse(start, prefix + property.Name, "this is missing.");
    }

    private void Null(JsonPropertyInfo property, string path)
    {
        if (!property.IsSetNullable || property.PropertyType.IsValueType && Nullable.GetUnderlyingType(property.PropertyType) is null)
            Refuse(path, "null stands for nothing here: leave the name out.");
    }

    private void List(JsonTypeInfo element, string path)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            Refuse(path, "a list in brackets stands here.");
            reader.Skip();
            return;
        }

        for (var at = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; at++)
            Value(element, string.Create(CultureInfo.InvariantCulture, $"{path}[{at}]"));
    }

    /// <summary>What would be right; null where the value is.</summary>
    private string? Wrong(JsonTypeInfo info)
    {
        var type = info.Type;
        var right = type.IsEnum ? WrongWord(RecordColumns.WordsOf(type))
            : type == typeof(string) ? Text() is not null ? null : reader.TokenType == JsonTokenType.String ? "the text holds half of a character (such as \\ud800 alone): write it whole." : "a text in quotes stands here."
            : type == typeof(DateOnly) ? Text() is { } day && DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? null : "a day stands here, in quotes: \"2020-03-14\"."
            : type == typeof(bool) ? reader.TokenType is JsonTokenType.True or JsonTokenType.False ? null : "true or false stands here."
            : IsNumber(type) ? null
            : RecordColumns.IsMoney(info) ? "an amount stands here, in whole minor units of the currency (cents), without quotes and below 9 × 10^18."
            : type == typeof(int) || type == typeof(long) ? "a whole number stands here, without quotes."
            : "a number stands here, without quotes.";
        if (right is not null)
            reader.Skip();
        return right;
    }

    private readonly bool IsNumber(Type type) => reader.TokenType == JsonTokenType.Number
        && (type == typeof(int) ? reader.TryGetInt32(out _) : type == typeof(decimal) ? reader.TryGetDecimal(out _) : type == typeof(double) ? reader.TryGetDouble(out _) : reader.TryGetInt64(out _));

    private readonly string? WrongWord(ImmutableArray<string> known) =>
        Text() is not { } word ? $"one of these words stands here, in quotes: {string.Join(", ", known)}."
        : known.Contains(word, StringComparer.Ordinal) ? null
        : $"{Quote.Of(word)} is not known. {Nearest.Hint(word, known)}";

    private readonly string? Text()
    {
        if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.PropertyName))
            return null;
        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            // Half of a pair of surrogates, written as an escape.
            return null;
        }
    }

    private void Refuse(string path, string message) => refuse(Line(), path, message);

    private int Line()
    {
        line += bytes[counted..(int)reader.TokenStartIndex].Count((byte)'\n');
        counted = (int)reader.TokenStartIndex;
        return line;
    }

    private static string Short(string name) => name.Length > 60 ? name[..60] + "…" : name;
}
