using Microsoft.EntityFrameworkCore;
using Vicinal.Formats.Records;
using Vicinal.Platform.Database;

namespace Vicinal.Measures.Store;

internal static class MeasureTables
{
    private const int LongestCode = 100;

    public static void Configure(ModelBuilder model)
    {
        model.Entity<StoredMeasure>(measure =>
        {
            measure.ToTable("measures");
            measure.Property(m => m.Id).ValueGeneratedNever();
            measure.Property(m => m.Key).HasMaxLength(RecordProblems.LongestId);
            measure.Property(m => m.Version).IsConcurrencyToken();
            measure.Property(m => m.State).HasConversion<string>().HasMaxLength(20);
            measure.Property(m => m.Reason).HasMaxLength(RecordProblems.LongestSource);
            measure.Property(m => m.MergedInto).HasMaxLength(RecordProblems.LongestId);
            measure.Property(m => m.DerivedFrom).HasMaxLength(RecordProblems.LongestId);
            measure.HasIndex(m => m.DerivedFrom);
            measure.Property(m => m.Government).HasMaxLength(RecordProblems.LongestLine);
            measure.HasIndex(m => m.Key).IsUnique();
            measure.HasIndex(m => m.Number).IsUnique();
            measure.HasIndex(m => m.Sequence).IsUnique();
            measure.HasIndex(m => m.ChangedAt);
            measure.HasIndex(m => m.GovernmentId);
            measure.HasMany(m => m.Codes).WithOne().HasForeignKey(code => code.MeasureId).OnDelete(DeleteBehavior.Cascade);
        });

        // Codes, changes and the clock follow from the records, whose rows and versions are audited.
        model.Entity<MeasureCode>(code =>
        {
            code.ToTable("measure_codes").NotAudited();
            code.Property(c => c.Id).ValueGeneratedNever();
            code.Property(c => c.Facet).HasConversion<string>().HasMaxLength(20);
            code.Property(c => c.Code).HasMaxLength(LongestCode);
            code.HasIndex(c => new { c.Facet, c.Code, c.MeasureId }).IsUnique();
        });
        model.Entity<MeasureVersion>(version =>
        {
            version.ToTable("measure_versions");
            version.Property(v => v.Id).ValueGeneratedNever();
            version.Property(v => v.Why).HasMaxLength(RecordProblems.LongestSource);
            version.HasIndex(v => new { v.MeasureId, v.Number }).IsUnique();
            version.HasOne<StoredMeasure>().WithMany().HasForeignKey(v => v.MeasureId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<MeasureChange>(change =>
        {
            change.ToTable("measure_changes").NotAudited();
            change.HasKey(c => c.Sequence);
            change.Property(c => c.Sequence).ValueGeneratedNever();
            change.Property(c => c.Kind).HasConversion<string>().HasMaxLength(20);
            change.HasIndex(c => c.MeasureId);
            change.HasOne<StoredMeasure>().WithMany().HasForeignKey(c => c.MeasureId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<MeasureClock>(clock =>
        {
            clock.ToTable("measure_clock").NotAudited().BeginsWithARow();
            clock.Property(c => c.Id).ValueGeneratedNever();
            clock.HasData(new MeasureClock());
        });
    }
}
