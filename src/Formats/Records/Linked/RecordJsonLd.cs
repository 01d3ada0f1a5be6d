using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Vicinal.Formats.Csv;
using Vicinal.Planning.Records;

namespace Vicinal.Formats.Records.Linked;

/// <summary>
/// Records as linked data: the canonical JSON with a context before it that says what each name means (JSON-LD 1.1). Nothing else is changed, so it reads back to the same records.
/// </summary>
public static class RecordJsonLd
{
    /// <summary>Where an instance publishes the context, below its own address.</summary>
    public const string ContextPath = "/api/v1/measures/context";

    /// <summary>Where an instance has its records, below its own address.</summary>
    public const string RecordsPath = "/api/v1/measures/";

    internal static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    /// <summary>The context as it is published: the same on every instance.</summary>
    public static string Context() => new JsonObject { ["@context"] = RecordTerms.Context() }.ToJsonString(Indented) + "\n";

    /// <summary>One record.</summary>
    /// <param name="canonical">As <see cref="RecordJson"/> writes it.</param>
    /// <param name="key">Its part of the address on this instance.</param>
    /// <param name="instance">The instance's address, without a slash at its end.</param>
    public static string Write(string canonical, string key, string instance) => $"{{\"@context\":{Names(instance)},{Entry(canonical, key)[1..]}";

    /// <summary>What a file of records begins with, up to its first record; entries follow with commas between them, and <c>]}</c>.</summary>
    /// <param name="instance">The instance's address, without a slash at its end.</param>
    public static string Beginning(string instance) => $"{{\"@context\":{Names(instance)},\"format\":\"{RecordJson.Format}\",\"measures\":[";

    /// <summary>A record in a file of records.</summary>
    /// <param name="canonical">As <see cref="RecordJson"/> writes it.</param>
    /// <param name="key">Its part of the address on this instance.</param>
    public static string Entry(string canonical, string key) => $"{{\"@id\":{JsonSerializer.Serialize(key)},\"@type\":\"{RecordTerms.Service}\",{canonical[1..]}";

    /// <summary>A file of records, one a line.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="records">The records.</param>
    /// <param name="instance">The address under which they can be read, without a slash at its end.</param>
    public static void Write(TextWriter writer, IEnumerable<MeasureRecord> records, string instance)
    {
        writer.Write(Beginning(instance));
        var first = true;
        foreach (var record in records)
        {
            writer.Write(first ? "\n" : ",\n");
            writer.Write(Entry(RecordJson.Write(record), record.Id));
            first = false;
        }

        writer.Write("\n]}\n");
    }

    /// <summary>Reads a file of records, or one record, that was written so; what another context makes of the names is not worked out. Checked as <see cref="RecordJson"/> checks.</summary>
    /// <param name="stream">The file.</param>
    /// <param name="name">Its name as the user knows it.</param>
    /// <param name="limits">How much is read.</param>
    public static Reading<RecordList> Read(Stream stream, string name, ReadLimits? limits = null)
    {
        var findings = new Findings(RecordJson.MostErrors);
        var most = Math.Min(RecordJson.MostBytes, (limits ?? new()).FileBytes);
        using var bytes = Economies.ZipFiles.Limited(stream, most);
        if (bytes is null)
        {
            findings.Error(name, null, null, $"the file has more than {Economies.ZipFiles.Megabytes(most)}.");
            return Reading<RecordList>.Of(null, findings);
        }

        ReadOnlySpan<byte> text = bytes.GetBuffer().AsSpan(0, (int)bytes.Length);
        if (!TextBytes.Check(ref text, name, findings) || LinkedNames.Without(text, name, findings) is not { } plain)
            return Reading<RecordList>.Of(null, findings);
        if (plain.IsFile)
            return RecordJson.Read(new MemoryStream(plain.Bytes), name, limits);
        var one = RecordJson.ReadOne(plain.Bytes, name);
        findings.Add(one.Problems);
        return Reading<RecordList>.Of(one.Value is { } record ? new RecordList(RecordJson.Format, [record]) : null, findings);
    }

    /// <summary>The context's address, and beside it where ids of records lead: a context that is fetched cannot say that itself.</summary>
    private static string Names(string instance) =>
        $"[{JsonSerializer.Serialize(instance + ContextPath)},{{\"@base\":{JsonSerializer.Serialize(instance + RecordsPath)}}}]";
}
