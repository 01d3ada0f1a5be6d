using System.Globalization;
using System.Text.Json;
using Vicinal.Formats.Csv;
using Vicinal.Formats.Records;

namespace Vicinal.Formats.Sharing;

/// <summary>Pages of changes as JSON: one by itself, or a file of them, one a line.</summary>
public static class ChangePageJson
{
    /// <summary>The media type of a file of pages.</summary>
    public const string FileType = "application/x-ndjson";

    /// <summary>A page, an instance's card or an entry as one line of UTF-8, without its end.</summary>
    public static byte[] Write<T>(T value) => JsonSerializer.SerializeToUtf8Bytes(value, RecordJson.Options);

    /// <summary>The published shape of what <see cref="Write{T}"/> writes, as JSON Schema 2020-12.</summary>
    /// <param name="title">What the shape is called.</param>
    public static string Schema<T>(string title) => RecordJson.Schema(typeof(T), title);

    /// <summary>Reads a page; whether it is signed is not looked at.</summary>
    /// <param name="bytes">UTF-8.</param>
    /// <param name="name">What it is called in problems.</param>
    public static Reading<ChangePage> Read(ReadOnlySpan<byte> bytes, string name)
    {
        var findings = new Findings();
        return Reading<ChangePage>.Of(Read<ChangePage>(bytes, name, findings) is { } page && IsPage(page, name, findings) ? page : null, findings);
    }

    /// <summary>Reads who an instance says it is.</summary>
    public static Reading<InstanceCard> ReadCard(ReadOnlySpan<byte> bytes, string name)
    {
        var findings = new Findings();
        var card = Read<InstanceCard>(bytes, name, findings);
        if (card?.Problem() is { } wrong)
            findings.Error(name, null, null, wrong);
        else if (card is not null && !IsKey(card.Key))
            findings.Error(name, null, "key", "this is not a public key on P-256.");
        return Reading<InstanceCard>.Of(card, findings);
    }

    /// <summary>Reads a file of pages line by line; the pages before a line that cannot be read are given, and then why the rest is not.</summary>
    /// <param name="stream">The file.</param>
    /// <param name="name">Its name as the user knows it.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public static async IAsyncEnumerable<Reading<ChangePage>> ReadFileAsync(Stream stream, string name, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        using var line = new MemoryStream();
        var chunk = new byte[81920];
        var number = 1;
        for (int read; (read = await stream.ReadAsync(chunk, cancellation)) > 0;)
        {
            var at = 0;
            while (at < read)
            {
                var end = Array.IndexOf(chunk, (byte)'\n', at, read - at);
                var until = end < 0 ? read : end;
                line.Write(chunk, at, until - at);
                if (line.Length > ChangePage.MostBytes)
                {
                    yield return Refused(name, number, $"the line has more than {ChangePage.MostBytes >> 20} MB: this is no file of changes.");
                    yield break;
                }

                at = until + 1;
                if (end < 0)
                    continue;
                if (line.Length > 0)
                    yield return Line(line, name, number);
                line.SetLength(0);
                number++;
            }
        }

        if (line.Length > 0)
            yield return Line(line, name, number);
    }

    private static Reading<ChangePage> Line(MemoryStream line, string name, int number) =>
        Read(line.GetBuffer().AsSpan(0, (int)line.Length), string.Create(CultureInfo.InvariantCulture, $"{name}, line {number}"));

    private static Reading<ChangePage> Refused(string name, int line, string message)
    {
        var findings = new Findings();
        findings.Error(name, line, null, message);
        return Reading<ChangePage>.Of(null, findings);
    }

    private static T? Read<T>(ReadOnlySpan<byte> bytes, string name, Findings findings)
        where T : class
    {
        if (!TextBytes.Check(ref bytes, name, findings))
            return null;
        try
        {
            if (JsonSerializer.Deserialize<T>(bytes, RecordJson.Options) is { } read)
                return read;
            findings.Error(name, null, null, "there is null where an object in braces stands.");
        }
        catch (JsonException reason)
        {
            findings.Error(name, null, reason.Path is { Length: > 2 } path ? path[2..] : null, $"this is not what {ChangePage.Form} writes: {reason.Message.Split(" Path:", 2)[0].Split(" LineNumber", 2)[0].Trim()}");
        }

        return null;
    }

    private static bool IsPage(ChangePage page, string name, Findings findings)
    {
        if (!string.Equals(page.Format, ChangePage.Form, StringComparison.Ordinal))
            findings.Error(name, null, "format", $"{Quote.Of(page.Format)} is not a form that is known here: {ChangePage.Form} is.");
        if (!IsKey(page.Instance.Key))
            findings.Error(name, null, "instance.key", "this is not a public key on P-256.");

        // Whether a list holds null is the only thing that the serializer does not look at.
        if (page.Origins.Any(origin => origin is null) || page.Entries.Any(entry => entry is null || entry.Entry.Elsewhere.Any(other => other is null)))
            findings.Error(name, null, "entries", "there is null where an object in braces stands.");
        return !findings.Refused;
    }

    private static bool IsKey(string text)
    {
        using var key = VerifyingKey.Read(text);
        return key is not null;
    }
}
