using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vicinal.Platform.Database;

namespace Vicinal.Platform.Keys;

/// <summary>A key that signs cookies and form tokens; in the database so that every node has the same.</summary>
internal sealed class DataProtectionKey
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string Name { get; init; }

    public required string Xml { get; init; }

    public Instant CreatedAt { get; init; }

    internal static void Configure(ModelBuilder model) => model.Entity<DataProtectionKey>(key =>
    {
        key.ToTable("data_protection_keys").NotAudited();
        key.Property(k => k.Id).ValueGeneratedNever();
        key.Property(k => k.Name).HasMaxLength(200);
    });
}
