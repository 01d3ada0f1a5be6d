using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vicinal.Platform.Database;

namespace Vicinal.Platform.Uploads;

/// <summary>That somebody handed in a file. The content stands in the data folder under its hash, once however often it is handed in.</summary>
public sealed class Upload
{
    /// <summary>This handing-in.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>SHA-256 of the content, lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Bytes.</summary>
    public long Size { get; init; }

    /// <summary>Who handed it in; null where nobody was signed in.</summary>
    public Guid? CreatedBy { get; init; }

    /// <summary>When.</summary>
    public Instant CreatedAt { get; init; }

    internal static void Configure(ModelBuilder model) => model.Entity<Upload>(upload =>
    {
        upload.ToTable("uploads");
        upload.Property(u => u.Id).ValueGeneratedNever();
        upload.Property(u => u.Sha256).HasMaxLength(64);
        upload.HasIndex(u => u.Sha256);
    });
}
