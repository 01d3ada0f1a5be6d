using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Vicinal.Formats.Csv;
using Vicinal.Planning;
using Vicinal.Planning.Records;

namespace Vicinal.Formats.Records;

/// <summary>
/// Published measures as JSON, the canonical form: <c>{"format":"vicinal-measures/1","measures":[…]}</c>. Names are in camel case, codes in lower case with hyphens (<c>tops-up</c>),
/// days ISO 8601, money whole minor units. What is empty is left out; a name that is not known is refused. The shape is published as measure.schema.json.
/// </summary>
public static class RecordJson
{
    /// <summary>The name and version of the form.</summary>
    public const string Format = "vicinal-measures/1";

    /// <summary>Most bytes of a file.</summary>
    public const long MostBytes = 64L << 20;

    /// <summary>Most bytes of one record: every text of it at its longest would be more.</summary>
    public const int MostRecordBytes = 1 << 20;

    internal const int MostDepth = 16;

    internal const int MostErrors = 50;

    internal static JsonSerializerOptions Options { get; } = Make();

    /// <summary>A kept record as it is, without looking at its rules again: for many at once. Null where the text is none.</summary>
    public static MeasureRecord? ReadKept(string document) => JsonSerializer.Deserialize<MeasureRecord>(document, Options);

    /// <summary>One record as text, the same for equal records.</summary>
    public static string Write(MeasureRecord record) => JsonSerializer.Serialize(record, Options);

    /// <summary>A file of records, in UTF-8, one record a line.</summary>
    public static void Write(Stream stream, IEnumerable<MeasureRecord> records)
    {
        using var text = new StreamWriter(stream, leaveOpen: true) { NewLine = "\n" };
        text.Write($"{{\"format\":\"{Format}\",\"measures\":[");
        var first = true;
        foreach (var record in records)
        {
            text.WriteLine(first ? "" : ",");
            text.Write(Write(record));
            first = false;
        }

        text.WriteLine("\n]}");
    }

    /// <summary>Reads a file of records and checks each by <see cref="RecordProblems"/>. Problems name the line, the record and the field; up to 50 are told.</summary>
    /// <param name="stream">The file.</param>
    /// <param name="name">Its name as the user knows it.</param>
    /// <param name="limits">How much is read.</param>
    public static Reading<RecordList> Read(Stream stream, string name, ReadLimits? limits = null)
    {
        var findings = new Findings(MostErrors);
        var most = Math.Min(MostBytes, (limits ?? new()).FileBytes);
        using var bytes = Economies.ZipFiles.Limited(stream, most);
        if (bytes is null)
            findings.Error(name, null, null, $"the file has more than {Economies.ZipFiles.Megabytes(most)}.");
        return Reading<RecordList>.Of(bytes is null ? null : RecordJsonFile.Read(bytes.GetBuffer().AsSpan(0, (int)bytes.Length), name, findings), findings);
    }

    /// <summary>Reads one record, such as one that is kept or was sent by itself, and checks it.</summary>
    public static Reading<MeasureRecord> ReadOne(ReadOnlySpan<byte> bytes, string name)
    {
        var findings = new Findings(MostErrors);
        if (TextBytes.Check(ref bytes, name, findings) && RecordJsonFile.One(bytes, name, "", 1, findings) is { } record)
        {
            foreach (var problem in RecordProblems.Of(record))
                findings.Add(name, null, problem.Field, problem.Message, problem.IsError);
            return Reading<MeasureRecord>.Of(record, findings);
        }

        return Reading<MeasureRecord>.Of(null, findings);
    }

    /// <summary>The published shape: JSON Schema 2020-12 of a file of records.</summary>
    public static string Schema() => Schema(typeof(RecordList), Format);

    /// <summary>The published shape of what is written with <see cref="Options"/>.</summary>
    /// <param name="type">What is written.</param>
    /// <param name="title">What the shape is called.</param>
    internal static string Schema(Type type, string title)
    {
        var schema = Options.GetJsonSchemaAsNode(type, new JsonSchemaExporterOptions
        {
            TreatNullObliviousAsNonNullable = true,
            TransformSchemaNode = (context, node) => context.TypeInfo.Type == typeof(MinorUnits) ? new JsonObject { ["type"] = "integer", ["minimum"] = 0 }
                : context.TypeInfo.Type == typeof(DateOnly) ? new JsonObject { ["type"] = "string", ["format"] = "date" }
                : context.TypeInfo.Type == typeof(DateOnly?) ? new JsonObject { ["type"] = new JsonArray("string", "null"), ["format"] = "date" }
                : WithoutDerived(context.TypeInfo, node),
        });
        var whole = new JsonObject { ["$schema"] = "https://json-schema.org/draft/2020-12/schema", ["title"] = title };
        foreach (var (key, value) in schema.AsObject().ToList())
            whole[key] = value?.DeepClone();
        return whole.ToJsonString(new JsonSerializerOptions { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" }) + "\n";
    }

    /// <summary>What follows from other fields is no field: it is never written, and passed over where an older file has it.</summary>
    private static JsonNode WithoutDerived(JsonTypeInfo type, JsonNode node)
    {
        if (node is JsonObject shape && shape["properties"] is JsonObject properties)
        {
            foreach (var derived in type.Properties.Where(IsDerived))
                properties.Remove(derived.Name);
        }

        return node;
    }

    private static bool IsDerived(JsonPropertyInfo property) => property.Set is null && property.AssociatedParameter is null;

    private static JsonSerializerOptions Make()
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            IgnoreReadOnlyProperties = true,
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            AllowDuplicateProperties = false,
            RespectNullableAnnotations = true,
            RespectRequiredConstructorParameters = true,
            MaxDepth = MostDepth,
            TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOutEmpty } },
        };
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false));
        options.Converters.Add(new Minor());
        options.MakeReadOnly();
        return options;
    }

    private static void LeaveOutEmpty(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
        {
            if (IsDerived(property))
            {
                property.ShouldSerialize = (_, _) => false;
                continue;
            }

            // What must be said is written even where it is empty: without it the record could not be read again.
            if (property.AssociatedParameter is { HasDefaultValue: false })
                continue;
            if (property.PropertyType == typeof(string))
                property.ShouldSerialize = (_, value) => value is string { Length: > 0 };
            else if (property.PropertyType.IsGenericType && property.PropertyType.GetGenericTypeDefinition() == typeof(ImmutableArray<>))
                property.ShouldSerialize = (_, value) => value is System.Collections.ICollection { Count: > 0 };
        }
    }

    private sealed class Minor : JsonConverter<MinorUnits>
    {
        public override MinorUnits Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var minor) ? new MinorUnits(minor) : throw new JsonException("The amount could not be converted.");

        public override void Write(Utf8JsonWriter writer, MinorUnits value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Value);
    }
}

/// <summary>The records of a file, in its order.</summary>
/// <param name="Format"><see cref="RecordJson.Format"/>.</param>
/// <param name="Measures">The records.</param>
public sealed record RecordList(string Format, ImmutableArray<MeasureRecord> Measures);
