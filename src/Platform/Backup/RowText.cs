using System.Buffers;
using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Vicinal.Platform.Backup;

/// <summary>One row as one line of JSON, in the same letters whichever provider it was read from.</summary>
internal static class RowText
{
    internal static ReadOnlyMemory<byte> Write(DbDataReader reader, IReadOnlyList<ColumnShape> columns)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartArray();
            for (var index = 0; index < columns.Count; index++)
                WriteValue(json, reader, index, columns[index]);
            json.WriteEndArray();
        }
        return buffer.WrittenMemory;
    }

    private static void WriteValue(Utf8JsonWriter json, DbDataReader reader, int index, ColumnShape column)
    {
        if (reader.IsDBNull(index))
            json.WriteNullValue();
        else if (column.IsJson)
            json.WriteStringValue(Canonical(reader.GetString(index)));
        else if (column.Type == typeof(string))
            json.WriteStringValue(reader.GetString(index));
        else if (column.Type == typeof(Guid))
            json.WriteStringValue(reader.GetGuid(index));
        else if (column.Type == typeof(byte[]))
            json.WriteBase64StringValue(reader.GetFieldValue<byte[]>(index));
        else if (column.Type == typeof(bool))
            json.WriteBooleanValue(reader.GetBoolean(index));
        else if (column.Type == typeof(double))
            // Text, so that infinities and the last digit survive.
            json.WriteStringValue(reader.GetDouble(index).ToString("R", CultureInfo.InvariantCulture));
        else if (column.Type == typeof(decimal))
            // Without the trailing zeros that one provider keeps and the other does not.
            json.WriteStringValue(reader.GetDecimal(index).ToString("0.#############################", CultureInfo.InvariantCulture));
        else if (column.Type == typeof(int) || column.Type == typeof(long) || column.Type == typeof(short))
            json.WriteNumberValue(reader.GetInt64(index));
        else
            throw new NotSupportedException($"Column {column.Name} is stored as {column.Type.Name}, which backups do not know: add it to {nameof(RowText)}.");
    }

    internal static object Read(JsonElement value, ColumnShape column)
    {
        if (value.ValueKind is JsonValueKind.Null)
            return DBNull.Value;
        if (column.Type == typeof(string))
            return value.GetString()!;
        if (column.Type == typeof(Guid))
            return value.GetGuid();
        if (column.Type == typeof(byte[]))
            return value.GetBytesFromBase64();
        if (column.Type == typeof(bool))
            return value.GetBoolean();
        if (column.Type == typeof(double))
            return double.Parse(value.GetString()!, CultureInfo.InvariantCulture);
        if (column.Type == typeof(decimal))
            return decimal.Parse(value.GetString()!, CultureInfo.InvariantCulture);
        if (column.Type == typeof(int))
            return value.GetInt32();
        return column.Type == typeof(short) ? value.GetInt16() : value.GetInt64();
    }

    /// <summary>JSON with its names sorted and without blanks: PostgreSQL's <c>jsonb</c> keeps neither.</summary>
    private static string Canonical(string json) => Sorted(JsonNode.Parse(json))?.ToJsonString() ?? "null";

    private static JsonNode? Sorted(JsonNode? node) => node switch
    {
        JsonObject members => new JsonObject(members.OrderBy(member => member.Key, StringComparer.Ordinal)
            .Select(member => KeyValuePair.Create(member.Key, Sorted(member.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Sorted)]),
        null => null,
        _ => node.DeepClone(),
    };
}
