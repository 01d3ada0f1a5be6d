using Microsoft.EntityFrameworkCore;
using Vicinal.Formats.Records;

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
            measure.Property(m => m.Government).HasMaxLength(RecordProblems.LongestLine);
            measure.HasIndex(m => m.Key).IsUnique();
            measure.HasIndex(m => m.ChangedAt);
            measure.HasMany(m => m.Codes).WithOne().HasForeignKey(code => code.MeasureId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<MeasureCode>(code =>
        {
            code.ToTable("measure_codes");
            code.Property(c => c.Id).ValueGeneratedNever();
            code.Property(c => c.Facet).HasConversion<string>().HasMaxLength(20);
            code.Property(c => c.Code).HasMaxLength(LongestCode);
            code.HasIndex(c => new { c.Facet, c.Code, c.MeasureId }).IsUnique();
        });
        model.Entity<MeasureVersion>(version =>
        {
            version.ToTable("measure_versions");
            version.Property(v => v.Id).ValueGeneratedNever();
            version.HasIndex(v => new { v.MeasureId, v.Number }).IsUnique();
            version.HasOne<StoredMeasure>().WithMany().HasForeignKey(v => v.MeasureId).OnDelete(DeleteBehavior.Cascade);
        });
    }
}
