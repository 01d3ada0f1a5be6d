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

    private const int MostDepth = 16;

    internal static JsonSerializerOptions Options { get; } = Make();

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

    /// <summary>Reads a file of records and checks each by <see cref="RecordProblems"/>.</summary>
    /// <param name="stream">The file.</param>
    /// <param name="name">Its name as the user knows it.</param>
    /// <param name="limits">How much is read.</param>
    public static Reading<RecordList> Read(Stream stream, string name, ReadLimits? limits = null)
    {
        var findings = new Findings();
        var most = Math.Min(MostBytes, (limits ?? new()).FileBytes);
        using var bytes = Economies.ZipFiles.Limited(stream, most);
        if (bytes is null)
        {
            findings.Error(name, null, null, $"the file has more than {Economies.ZipFiles.Megabytes(most)}.");
            return Reading<RecordList>.Of(null, findings);
        }

        return Parse<RecordList>(bytes.ToArray(), name, findings) is { } list ? Checked(list, name, findings) : Reading<RecordList>.Of(null, findings);
    }

    /// <summary>Reads one record, such as one that is kept or was sent by itself, and checks it.</summary>
    public static Reading<MeasureRecord> ReadOne(ReadOnlySpan<byte> bytes, string name)
    {
        var findings = new Findings();
        var record = Parse<MeasureRecord>(bytes, name, findings);
        if (record is not null)
            Add(record, name, "", findings);
        return Reading<MeasureRecord>.Of(record, findings);
    }

    /// <summary>The published shape: JSON Schema 2020-12 of a file of records.</summary>
    public static string Schema()
    {
        var schema = Options.GetJsonSchemaAsNode(typeof(RecordList), new JsonSchemaExporterOptions
        {
            TreatNullObliviousAsNonNullable = true,
            TransformSchemaNode = (context, node) => context.TypeInfo.Type == typeof(MinorUnits) ? new JsonObject { ["type"] = "integer", ["minimum"] = 0 }
                : context.TypeInfo.Type == typeof(DateOnly) ? new JsonObject { ["type"] = "string", ["format"] = "date" }
                : context.TypeInfo.Type == typeof(DateOnly?) ? new JsonObject { ["type"] = new JsonArray("string", "null"), ["format"] = "date" }
                : WithoutDerived(context.TypeInfo, node),
        });
        var whole = new JsonObject { ["$schema"] = "https://json-schema.org/draft/2020-12/schema", ["title"] = Format };
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

    private static Reading<RecordList> Checked(RecordList list, string name, Findings findings)
    {
        if (!string.Equals(list.Format, Format, StringComparison.Ordinal))
            findings.Error(name, null, "format", $"{Quote.Of(list.Format)} is not a form that is known here: write \"{Format}\".");
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var at = 0; at < list.Measures.Length; at++)
        {
            var record = list.Measures[at];
            var place = string.Create(CultureInfo.InvariantCulture, $"measures[{at}].");
            Add(record, name, place, findings);
            if (!seen.TryAdd(record.Id, at))
                findings.Error(name, null, place + "id", $"{Quote.Of(record.Id)} is the id of measures[{seen[record.Id].ToString(CultureInfo.InvariantCulture)}] already.");
        }

        return Reading<RecordList>.Of(list, findings);
    }

    private static void Add(MeasureRecord record, string name, string place, Findings findings)
    {
        foreach (var problem in RecordProblems.Of(record))
        {
            if (problem.IsError)
                findings.Error(name, null, place + problem.Field, problem.Message);
            else
                findings.Remark(name, null, place + problem.Field, problem.Message);
        }
    }

    private static T? Parse<T>(ReadOnlySpan<byte> bytes, string name, Findings findings)
        where T : class
    {
        if (TextBytes.Decode(bytes, name, findings) is not { } text)
            return null;
        try
        {
            if (JsonSerializer.Deserialize<T>(text, Options) is { } read)
                return read;
            findings.Error(name, 1, null, "the file is null: write an object in braces.");
        }
        catch (JsonException reason)
        {
            findings.Error(name, (int?)reason.LineNumber + 1, Field(reason.Path), Plain(reason));
        }

        return null;
    }

    private static string? Field(string? path) => path is null or "$" ? null : path.StartsWith("$.", StringComparison.Ordinal) ? path[2..] : path;

    /// <summary>The reader's own sentence without its types and positions, which mean nothing to who wrote the file.</summary>
    private static string Plain(JsonException reason)
    {
        var message = reason.Message;
        if (message.Contains("could not be mapped", StringComparison.Ordinal))
            return "this name is not known; names are as in measure.schema.json.";
        if (message.Contains("missing required properties", StringComparison.Ordinal))
            return "something is missing here: " + message[(message.IndexOf("including:", StringComparison.Ordinal) + 10)..].Split(". Path")[0].Trim().TrimEnd('.') + ".";
        if (message.Contains("could not be converted", StringComparison.Ordinal))
            return "this value is not of the kind that stands here, or is no code that is known; see measure.schema.json.";
        if (message.Contains("Duplicate property", StringComparison.Ordinal))
            return "this name stands twice in one object.";
        return "this is not JSON: " + message.Split(" LineNumber", 2)[0].Split(" Path:", 2)[0].Trim();
    }

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
