using System.Buffers;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Vicinal.Platform.Safety;

/// <summary>
/// Reads what was typed out of a form that is too large. It is read to its end, because most browsers show an answer only after they have sent everything;
/// nothing of the files is kept, in memory or on disk.
/// </summary>
internal static class OversizedForms
{
    /// <summary>A form larger than this is not worth the line that it takes: the connection is closed.</summary>
    private const long MostBytes = 2_000_000_000;
    private const int MostFields = 256;
    private const int MostTextBytes = 256_000;

    /// <summary>Puts the typed fields into the request; null where they cannot be read.</summary>
    internal static async Task<OversizedForm?> ReadAsync(HttpRequest request, long largest, CancellationToken cancellationToken)
    {
        if (request.ContentLength is not (<= MostBytes and var found) || BoundaryOf(request) is not { } boundary)
            return null;
        var fields = new Dictionary<string, StringValues>(StringComparer.OrdinalIgnoreCase);
        List<OversizedForm.File> files = [];
        var left = MostTextBytes;
        var reader = new MultipartReader(boundary, request.Body);
        while (await reader.ReadNextSectionAsync(cancellationToken) is { } section)
        {
            if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var part))
                continue;
            if (fields.Count + files.Count == MostFields)
                return null;
            var name = HeaderUtilities.RemoveQuotes(part.Name).ToString();
            if (part.IsFileDisposition())
            {
                files.Add(new(name, FileName(part), await CountAsync(section.Body, cancellationToken)));
            }
            else
            {
                if (await TextAsync(section.Body, left, cancellationToken) is not { } text)
                    return null;
                left -= text.Length;
                fields[name] = StringValues.Concat(fields.GetValueOrDefault(name), text);
            }
        }

        request.Form = new FormCollection(fields);
        return new OversizedForm(largest, found, [.. files.OrderByDescending(file => file.Bytes)]);
    }

    private static string? BoundaryOf(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
        && HeaderUtilities.RemoveQuotes(type.Boundary).ToString() is { Length: > 0 and <= 128 } boundary ? boundary : null;

    // As a browser names it, without folders that some put before it.
    private static string FileName(ContentDispositionHeaderValue part)
    {
        var name = HeaderUtilities.RemoveQuotes(part.FileNameStar.HasValue ? part.FileNameStar : part.FileName).ToString();
        return name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
    }

    private static async Task<long> CountAsync(Stream content, CancellationToken cancellationToken)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(81_920);
        try
        {
            var size = 0L;
            for (int read; (read = await content.ReadAsync(buffer, cancellationToken)) > 0;)
                size += read;
            return size;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static async Task<string?> TextAsync(Stream content, int most, CancellationToken cancellationToken)
    {
        var buffer = new byte[most + 1];
        var length = await content.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
        return length > most ? null : Encoding.UTF8.GetString(buffer, 0, length);
    }
}
