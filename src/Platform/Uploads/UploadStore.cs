using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Extensions.Configuration;
using NodaTime;
using Vicinal.Platform.Audit;
using Vicinal.Platform.Database;

namespace Vicinal.Platform.Uploads;

/// <summary>What became of a file that was handed in.</summary>
public abstract record UploadOutcome
{
    private UploadOutcome()
    {
    }

    /// <summary>The content is on disk; the row belongs to the transaction of the next saving.</summary>
    public sealed record Received(Upload Upload) : UploadOutcome;

    /// <summary>The file is larger than allowed; nothing of it was kept.</summary>
    public sealed record TooLarge(long LargestBytes) : UploadOutcome;

    /// <summary>There was nothing in it; nothing was kept.</summary>
    public sealed record Empty : UploadOutcome;
}

/// <summary>
/// Files by the hash of their content: streamed to a temporary file, flushed, then renamed, so that a name always has its whole content.
/// <c>Vicinal:Uploads:LargestBytes</c> is the limit, 100 MB by default.
/// </summary>
public sealed class UploadStore(VicinalDb db, Actor actor, DatabaseSettings settings, IConfiguration configuration)
{
    internal const long UsualLargestBytes = 100_000_000;

    private readonly string _root = Path.Combine(settings.DataFolder, "uploads");

    /// <summary>The largest content that is taken, in bytes.</summary>
    public long LargestBytes { get; } = LimitOf(configuration);

    internal static long LimitOf(IConfiguration configuration) =>
        long.TryParse(configuration["Vicinal:Uploads:LargestBytes"], CultureInfo.InvariantCulture, out var limit) ? limit : UsualLargestBytes;

    /// <summary>Takes a file in. Save afterwards: content without a committed row is swept away a day later.</summary>
    public async Task<UploadOutcome> ReceiveAsync(Stream content, CancellationToken cancellationToken)
    {
        var temporaryFolder = Path.Combine(_root, "receiving");
        Directory.CreateDirectory(temporaryFolder);
        var temporary = Path.Combine(temporaryFolder, Guid.CreateVersion7().ToString("N"));
        try
        {
            if (await WriteAsync(content, temporary, LargestBytes, cancellationToken) is not var (hash, size))
                return new UploadOutcome.TooLarge(LargestBytes);
            if (size == 0)
                return new UploadOutcome.Empty();
            var path = PathOf(hash);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.Move(temporary, path, overwrite: true);
            // The sweep looks at this time: content handed in again is young again.
            File.SetLastWriteTimeUtc(path, DateTime.UtcNow);
            var upload = new Upload { Sha256 = hash, Size = size, CreatedBy = actor.Id, CreatedAt = db.Now };
            db.Add(upload);
            return new UploadOutcome.Received(upload);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    private static async Task<(string Hash, long Size)?> WriteAsync(Stream content, string path, long largest, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(81_920);
        try
        {
            await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0, useAsync: true);
            var size = 0L;
            for (int read; (read = await content.ReadAsync(buffer, cancellationToken)) > 0;)
            {
                size += read;
                if (size > largest)
                    return null;
                hash.AppendData(buffer, 0, read);
                await file.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
            }
            file.Flush(flushToDisk: true);
            return (Convert.ToHexStringLower(hash.GetHashAndReset()), size);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>Puts a content of a backup back in its place.</summary>
    /// <exception cref="InvalidDataException">The content has not the hash that it is named by.</exception>
    internal async Task PutBackAsync(Stream content, string sha256, CancellationToken cancellationToken)
    {
        if (!IsHash(sha256))
            throw new InvalidDataException($"'{sha256}' is not a SHA-256 in lower-case hexadecimal.");
        var path = PathOf(sha256);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var temporary = path + ".part";
        try
        {
            if (await WriteAsync(content, temporary, long.MaxValue, cancellationToken) is not var (hash, _) || hash != sha256)
                throw new InvalidDataException($"The content of the upload {sha256} has another hash.");
            File.Move(temporary, path, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <summary>Opens a content for reading; null where it is not there.</summary>
    public Stream? Open(string sha256) =>
        IsHash(sha256) && File.Exists(PathOf(sha256)) ? File.OpenRead(PathOf(sha256)) : null;

    internal string PathOf(string sha256) => IsHash(sha256)
        ? Path.Combine(_root, sha256[..2], sha256)
        : throw new ArgumentException("Not a SHA-256 in lower-case hexadecimal.", nameof(sha256));

    private static bool IsHash(string text) => text.Length == 64 && text.All(char.IsAsciiHexDigitLower);

    /// <summary>Removes what a killed process left half-received, and content that no row names after a day.</summary>
    internal void Sweep(IReadOnlySet<string> named, Instant now)
    {
        if (!Directory.Exists(_root))
            return;
        var old = (now - Duration.FromDays(1)).ToDateTimeUtc();
        foreach (var file in new DirectoryInfo(_root).EnumerateFiles("*", SearchOption.AllDirectories))
        {
            if (file.LastWriteTimeUtc < old && !named.Contains(file.Name))
                file.Delete();
        }
    }
}
