using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vicinal.Platform.Database;

namespace Vicinal.Sessions.Outcomes;

/// <summary>What came of an outcome: the government that said it tells how it went on; others tell that they adapted it, and with which result. One for each government.</summary>
internal sealed class OutcomeReport
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid OutcomeId { get; init; }

    public Guid Government { get; init; }

    public required string Text { get; set; }

    public required string Language { get; set; }

    /// <summary>Its own card in the commons; null where there is none.</summary>
    public string? MeasureKey { get; set; }

    public Instant At { get; set; }

    /// <summary>The account that wrote it last; null where it was erased.</summary>
    public Guid? By { get; set; }

    public static void Configure(ModelBuilder model) => model.Entity<OutcomeReport>(report =>
    {
        report.ToTable("session_outcome_reports").HoldsPersonalData("which account wrote what came of an outcome", "until the account is erased; the report with its outcome");
        report.Property(r => r.Id).ValueGeneratedNever();
        report.Property(r => r.Text).HasMaxLength(StoredOutcome.LongestText);
        report.Property(r => r.Language).HasMaxLength(35);
        report.Property(r => r.MeasureKey).HasMaxLength(StoredOutcome.LongestLine);
        report.HasIndex(r => new { r.OutcomeId, r.Government }).IsUnique();
        report.HasIndex(r => r.By);
        report.HasOne<StoredOutcome>().WithMany().HasForeignKey(r => r.OutcomeId).OnDelete(DeleteBehavior.Cascade);
    });
}
