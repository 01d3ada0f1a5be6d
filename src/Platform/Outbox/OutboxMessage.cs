using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vicinal.Platform.Database;

namespace Vicinal.Platform.Outbox;

/// <summary>Something to be done outside once its transaction is committed.</summary>
internal sealed class OutboxMessage
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string Kind { get; init; }

    /// <summary>JSON; emptied once delivered, for it may name people.</summary>
    public required string Body { get; set; }

    public Instant CreatedAt { get; init; }

    public Instant NotBefore { get; set; }

    public Instant? LeasedUntil { get; set; }

    public Instant? DeliveredAt { get; set; }

    public int Attempts { get; set; }

    /// <summary>The kind of error of the last attempt, never its text.</summary>
    public string? LastError { get; set; }

    internal static void Configure(ModelBuilder model) => model.Entity<OutboxMessage>(message =>
    {
        message.ToTable("outbox").NotAudited().HoldsPersonalData("to write to people", "until delivered");
        message.Property(m => m.Id).ValueGeneratedNever();
        message.Property(m => m.Kind).HasMaxLength(40);
        message.Property(m => m.LastError).HasMaxLength(200);
        message.HasIndex(m => new { m.DeliveredAt, m.NotBefore });
    });
}
