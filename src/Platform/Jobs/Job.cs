using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vicinal.Platform.Database;

namespace Vicinal.Platform.Jobs;

/// <summary>A piece of long work, kept in the database so that it outlives the process.</summary>
internal sealed class Job
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string Kind { get; init; }

    /// <summary>JSON, as the kind understands it; no personal data.</summary>
    public required string Input { get; init; }

    public Guid? RequestedBy { get; init; }

    public Instant CreatedAt { get; init; }

    public JobState State { get; set; }

    public long Done { get; set; }

    public long? Total { get; set; }

    public string? Note { get; set; }

    public string? Result { get; set; }

    public string? Error { get; set; }

    public Instant? CancelRequestedAt { get; set; }

    public Instant? FinishedAt { get; set; }

    public string? LeasedBy { get; set; }

    public Instant? LeasedUntil { get; set; }

    public int Attempts { get; set; }

    internal static void Configure(ModelBuilder model) => model.Entity<Job>(job =>
    {
        job.ToTable("jobs").NotAudited();
        job.Property(j => j.Id).ValueGeneratedNever();
        job.Property(j => j.Kind).HasMaxLength(60);
        job.Property(j => j.State).HasConversion<string>().HasMaxLength(20);
        job.Property(j => j.Note).HasMaxLength(200);
        job.Property(j => j.Error).HasMaxLength(2000);
        job.Property(j => j.LeasedBy).HasMaxLength(40);
        job.HasIndex(j => new { j.State, j.CreatedAt });
    });
}
