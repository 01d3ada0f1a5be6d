using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vicinal.Formats.Records;
using Vicinal.Measures.Store;
using Vicinal.Platform.Database;

namespace Vicinal.Measures.Quality;

/// <summary>That somebody sees a problem with a record, and what a moderator decided. The reason is public; who reported is not asked.</summary>
internal sealed class MeasureReport
{
    /// <summary>Most characters of what is reported.</summary>
    public const int LongestText = 2000;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid MeasureId { get; init; }

    public ReportKind Kind { get; init; }

    /// <summary>In the words of who reported; emptied with the decision where it was abuse.</summary>
    public string Text { get; init; } = "";

    /// <summary>BCP 47, of the page on which it was written.</summary>
    public string Language { get; init; } = "en";

    public Instant At { get; init; }

    /// <summary>Null while nobody decided.</summary>
    public ReportDecision? Decision { get; set; }

    /// <summary>Why, for everybody to read.</summary>
    public string Reason { get; set; } = "";

    /// <summary>The key of the other record where the two are or are not the same.</summary>
    public string? Other { get; set; }

    /// <summary>The account that decided; null where it was erased.</summary>
    public Guid? DecidedBy { get; set; }

    public Instant? DecidedAt { get; set; }

    public static void Configure(ModelBuilder model) => model.Entity<MeasureReport>(report =>
    {
        report.ToTable("measure_reports").HoldsPersonalData("who decided on a report; a report may name people though it asks not to", "until the account is erased; the report with its record");
        report.Property(r => r.Id).ValueGeneratedNever();
        report.Property(r => r.Kind).HasConversion<string>().HasMaxLength(20);
        report.Property(r => r.Decision).HasConversion<string>().HasMaxLength(20);
        report.Property(r => r.Text).HasMaxLength(LongestText);
        report.Property(r => r.Language).HasMaxLength(20);
        report.Property(r => r.Reason).HasMaxLength(RecordProblems.LongestSource);
        report.Property(r => r.Other).HasMaxLength(RecordProblems.LongestId);
        report.HasIndex(r => new { r.Decision, r.At });
        report.HasIndex(r => r.MeasureId);
        report.HasOne<StoredMeasure>().WithMany().HasForeignKey(r => r.MeasureId).OnDelete(DeleteBehavior.Cascade);
    });
}

/// <summary>What is wrong, as reported.</summary>
internal enum ReportKind
{
    /// <summary>Something in it is not true.</summary>
    Wrong,

    /// <summary>It was true once.</summary>
    OutOfDate,

    /// <summary>Another record tells of the same measure.</summary>
    SameAsAnother,

    /// <summary>It insults or endangers somebody, or names a private person.</summary>
    Harmful,

    /// <summary>It takes what is somebody else's.</summary>
    Rights,

    /// <summary>Something else.</summary>
    Other,
}

/// <summary>What a moderator decided.</summary>
internal enum ReportDecision
{
    /// <summary>The record stays as it is.</summary>
    Kept,

    /// <summary>The record is not shown any more.</summary>
    Hidden,

    /// <summary>The record was hidden and is shown again.</summary>
    Shown,

    /// <summary>The record leads to another one, which has its sources too.</summary>
    Merged,
}
