using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Vicinal.Formats.Csv;
using Vicinal.Planning.Records;

namespace Vicinal.Formats.Records;

/// <summary>A file of records, read record by record, so that what is wrong with one does not hide what is wrong with the next.</summary>
internal static class RecordJsonFile
{
    // The file's own object and list stand around a record.
    private static readonly JsonReaderOptions Around = new() { MaxDepth = RecordJson.MostDepth + 2 };

    public static RecordList? Read(ReadOnlySpan<byte> bytes, string name, Findings findings)
    {
        if (!TextBytes.Check(ref bytes, name, findings))
            return null;
        try
        {
            return Whole(bytes, name, findings);
        }
        catch (JsonException reason)
        {
            findings.Error(name, (int?)reason.LineNumber + 1, null, NotJson(reason));
            return null;
        }
    }

    /// <summary>One record; null where it does not have the form, after every departure was told.</summary>
    /// <param name="bytes">Its own bytes.</param>
    /// <param name="name">The file.</param>
    /// <param name="place">What stands before its fields: <c>measures[3].</c></param>
    /// <param name="line">The line on which it begins.</param>
    /// <param name="findings">Where problems go.</param>
    public static MeasureRecord? One(ReadOnlySpan<byte> bytes, string name, string place, int line, Findings findings)
    {
        if (bytes.Length > RecordJson.MostRecordBytes)
        {
            findings.Error(name, line, place.Length > 0 ? place.TrimEnd('.') : null, TooLarge(bytes.Length));
            return null;
        }

        try
        {
            if (JsonSerializer.Deserialize<MeasureRecord>(bytes, RecordJson.Options) is { } record)
                return record;
            findings.Error(name, line, place.Length > 0 ? place.TrimEnd('.') : null, "there is null where a record stands: write an object in braces.");
        }
        catch (JsonException reason)
        {
            Tell(bytes, name, place, line, findings, reason);
        }

        return null;
    }

    public static string TooLarge(long bytes) =>
        string.Create(CultureInfo.InvariantCulture, $"the record has {bytes / 1048576.0:0.0} MB; at most 1 MB is kept: put long texts into a document and name it as a source.");

    private static RecordList? Whole(ReadOnlySpan<byte> bytes, string name, Findings findings)
    {
        var reader = new Utf8JsonReader(bytes, Around);
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            findings.Error(name, 1, null, $"a file of records is an object in braces: {{\"format\":\"{RecordJson.Format}\",\"measures\":[…]}}.");
            return null;
        }

        string? format = null;
        ImmutableArray<MeasureRecord>? measures = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var member = reader.ValueTextEquals("format") ? "format" : reader.ValueTextEquals("measures") ? "measures" : null;
            var line = Line(bytes, reader.TokenStartIndex);
            if (member is null)
                findings.Error(name, line, null, "this name is not known: a file has format and measures.");
            else if (member == "format" ? format is not null : measures is not null)
                findings.Error(name, line, member, "this name stands twice in one object.");
            reader.Read();
            if (member == "format" && reader.TokenType == JsonTokenType.String)
                format = reader.GetString();
            else if (member == "measures" && reader.TokenType == JsonTokenType.StartArray)
                measures = List(bytes, ref reader, name, findings);
            else
                reader.Skip();
        }

        // Goes on to the end: something after the closing brace is no JSON either.
        while (reader.Read())
        {
        }

        if (!string.Equals(format, RecordJson.Format, StringComparison.Ordinal))
            findings.Error(name, null, "format", $"{Quote.Of(format ?? "")} is not a form that is known here: write \"{RecordJson.Format}\".");
        if (measures is null)
            findings.Error(name, null, "measures", "the list of records is missing.");
        return measures is { } list ? new RecordList(format ?? "", list) : null;
    }

    private static ImmutableArray<MeasureRecord> List(ReadOnlySpan<byte> bytes, ref Utf8JsonReader reader, string name, Findings findings)
    {
        var records = ImmutableArray.CreateBuilder<MeasureRecord>();
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var (line, counted) = (1, 0);
        for (var at = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; at++)
        {
            var start = (int)reader.TokenStartIndex;
            (line, counted) = (line + bytes[counted..start].Count((byte)'\n'), start);
            var place = string.Create(CultureInfo.InvariantCulture, $"measures[{at}].");
            reader.Skip();
            if (One(bytes[start..(int)reader.BytesConsumed], name, place, line, findings) is not { } record)
                continue;
            records.Add(record);
            foreach (var problem in RecordProblems.Of(record))
                findings.Add(name, line, place + problem.Field, problem.Message, problem.IsError);
            if (!seen.TryAdd(record.Id, at))
                findings.Error(name, line, place + "id", $"{Quote.Of(record.Id)} is the id of measures[{seen[record.Id].ToString(CultureInfo.InvariantCulture)}] already.");
        }

        return records.ToImmutable();
    }

    private static void Tell(ReadOnlySpan<byte> bytes, string name, string place, int line, Findings findings, JsonException reason)
    {
        var before = findings.Errors;
        try
        {
            RecordShape.Tell(bytes, (at, field, message) => findings.Error(name, line + at - 1, place + field is { Length: > 0 } whole ? whole.TrimEnd('.') : null, message));
        }
        catch (JsonException later)
        {
            findings.Error(name, line + (int)(later.LineNumber ?? 0), null, NotJson(later));
        }

        if (findings.Errors == before)
            findings.Error(name, line + (int)(reason.LineNumber ?? 0), place.Length > 0 ? place.TrimEnd('.') : null, NotJson(reason));
    }

    /// <summary>The reader's own sentence without its positions, which stand before it.</summary>
    private static string NotJson(JsonException reason) => "this is not JSON: " + reason.Message.Split(" LineNumber", 2)[0].Split(" Path:", 2)[0].Trim();

    private static int Line(ReadOnlySpan<byte> bytes, long until) => bytes[..(int)until].Count((byte)'\n') + 1;
}
