using System.Text;
using System.Text.Json;

namespace Vicinal.Formats.Records.Linked;

/// <summary>A file of records or one record without the names that make it linked data.</summary>
/// <param name="Bytes">As many as before: what was taken out is blank, so that lines stay where they were.</param>
/// <param name="IsFile">Whether it is a file of records.</param>
internal sealed record PlainRecords(byte[] Bytes, bool IsFile);

/// <summary>Takes <c>@context</c>, <c>@id</c> and <c>@type</c> out of a file of records or a record; anywhere else such a name stays, and is refused as unknown.</summary>
internal static class LinkedNames
{
    /// <summary>The plain file; null, with a problem, where it is no JSON or its context is not that of records.</summary>
    public static PlainRecords? Without(ReadOnlySpan<byte> bytes, string name, Findings findings)
    {
        var plain = bytes.ToArray();
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = RecordJson.MostDepth + 2 });
        try
        {
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            {
                findings.Error(name, 1, null, "linked data of records is an object in braces.");
                return null;
            }

            return Object(bytes, plain, ref reader) is { } isFile ? new PlainRecords(plain, isFile) : Refused(name, findings);
        }
        catch (JsonException reason)
        {
            findings.Error(name, (int?)reason.LineNumber + 1, null, "this is not JSON: " + reason.Message.Split(" LineNumber", 2)[0].Trim());
            return null;
        }
    }

    private static PlainRecords? Refused(string name, Findings findings)
    {
        findings.Error(name, 1, "@context", $"the context is not that of published measures: it is an address that ends with {RecordJsonLd.ContextPath}. Linked data with another context is not read here; convert it to that one first.");
        return null;
    }

    /// <summary>Whether the whole is a file of records; null where its context is none that is known.</summary>
    private static bool? Object(ReadOnlySpan<byte> bytes, byte[] plain, ref Utf8JsonReader reader)
    {
        var (isFile, isKnown) = (false, false);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var (isContext, isLinked) = (reader.ValueTextEquals("@context"), IsLinked(ref reader));
            var (start, isList) = ((int)reader.TokenStartIndex, reader.ValueTextEquals("measures"));
            reader.Read();
            if (isList && reader.TokenType == JsonTokenType.StartArray)
            {
                isFile = true;
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                    Entry(bytes, plain, ref reader);
                continue;
            }

            var value = (int)reader.TokenStartIndex;
            reader.Skip();
            isKnown |= isContext && Encoding.UTF8.GetString(bytes[value..(int)reader.BytesConsumed]).Contains(RecordJsonLd.ContextPath + "\"", StringComparison.Ordinal);
            if (isLinked)
                Blank(bytes, plain, start, (int)reader.BytesConsumed);
        }

        while (reader.Read())
        {
        }

        return isKnown ? isFile : null;
    }

    private static void Entry(ReadOnlySpan<byte> bytes, byte[] plain, ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            return;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var (start, isLinked) = ((int)reader.TokenStartIndex, IsLinked(ref reader));
            reader.Read();
            reader.Skip();
            if (isLinked)
                Blank(bytes, plain, start, (int)reader.BytesConsumed);
        }
    }

    private static bool IsLinked(ref Utf8JsonReader reader) => reader.ValueTextEquals("@context") || reader.ValueTextEquals("@id") || reader.ValueTextEquals("@type");

    /// <summary>Blanks a member with the comma after it, or before it where it is the last.</summary>
    private static void Blank(ReadOnlySpan<byte> bytes, byte[] plain, int start, int end)
    {
        var after = end + bytes[end..].IndexOfAnyExcept(" \t\r\n"u8);
        if (bytes[after] == (byte)',')
        {
            end = after + 1;
        }
        else
        {
            var before = plain.AsSpan(0, start).LastIndexOfAnyExcept(" \t\r\n"u8);
            if (before >= 0 && plain[before] == (byte)',')
                start = before;
        }

        foreach (ref var one in plain.AsSpan(start, end - start))
            one = one == (byte)'\n' ? (byte)'\n' : (byte)' ';
    }
}
