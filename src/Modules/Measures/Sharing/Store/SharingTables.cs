using Microsoft.EntityFrameworkCore;
using Vicinal.Formats.Records;
using Vicinal.Formats.Sharing;
using Vicinal.Measures.Store;
using Vicinal.Platform.Database;

namespace Vicinal.Measures.Sharing.Store;

internal static class SharingTables
{
    public const int LongestProblem = 2000;

    private const int LongestKey = 200;
    private const int LongestWord = 30;

    public static void Configure(ModelBuilder model)
    {
        // A key and a number of the program's own, as those of cookies are.
        model.Entity<InstanceIdentity>(identity =>
        {
            identity.ToTable("measure_identity").NotAudited();
            identity.Property(i => i.Id).ValueGeneratedNever();
            identity.Property(i => i.Name).HasMaxLength(InstanceCard.LongestName);
        });
        model.Entity<KnownInstance>(instance =>
        {
            instance.ToTable("measure_instances");
            instance.Property(i => i.Id).ValueGeneratedNever();
            instance.Property(i => i.Name).HasMaxLength(InstanceCard.LongestName);
            instance.Property(i => i.Address).HasMaxLength(InstanceCard.LongestAddress);
            instance.Property(i => i.PublicKey).HasMaxLength(LongestKey);
            instance.Property(i => i.OfferedKey).HasMaxLength(LongestKey);
            instance.Ignore(i => i.Card);
        });
        model.Entity<MeasureSource>(source =>
        {
            source.ToTable("measure_sources");
            source.Property(s => s.Id).ValueGeneratedNever();
            source.Property(s => s.Address).HasMaxLength(InstanceCard.LongestAddress);
            source.Property(s => s.State).HasConversion<string>().HasMaxLength(LongestWord);
            source.Property(s => s.Mark).HasMaxLength(LongestKey);
            source.Property(s => s.Problem).HasConversion<string>().HasMaxLength(LongestWord);
            source.Property(s => s.Refusal).HasMaxLength(LongestWord);
            source.Property(s => s.About).HasMaxLength(LongestProblem);
            source.HasIndex(s => s.Instance).IsUnique();
            source.HasOne<KnownInstance>().WithMany().HasForeignKey(s => s.Instance).OnDelete(DeleteBehavior.Restrict);
        });

        // Copies follow from what others signed; the records here that show them are audited.
        model.Entity<MeasureCopy>(copy =>
        {
            copy.ToTable("measure_copies").NotAudited();
            copy.Property(c => c.Id).ValueGeneratedNever();
            copy.Property(c => c.Record).HasMaxLength(RecordProblems.LongestId);
            copy.Property(c => c.Kind).HasConversion<string>().HasMaxLength(LongestWord);
            copy.Property(c => c.At).HasMaxLength(LongestWord);
            copy.Property(c => c.Reason).HasMaxLength(RecordProblems.LongestSource);
            copy.Property(c => c.IntoRecord).HasMaxLength(RecordProblems.LongestId);
            copy.Property(c => c.Signature).HasMaxLength(LongestKey);
            copy.HasIndex(c => new { c.Record, c.Instance }).IsUnique();
            copy.HasIndex(c => c.MeasureId);
            copy.HasIndex(c => c.SourceId);
            copy.HasOne<StoredMeasure>().WithMany().HasForeignKey(c => c.MeasureId).OnDelete(DeleteBehavior.Cascade);
            copy.HasOne<MeasureSource>().WithMany().HasForeignKey(c => c.SourceId).OnDelete(DeleteBehavior.SetNull);
        });
        model.Entity<RefusedEntry>(entry =>
        {
            entry.ToTable("measure_refused_entries").NotAudited();
            entry.Property(e => e.Id).ValueGeneratedNever();
            entry.Property(e => e.Record).HasMaxLength(RecordProblems.LongestSource);
            entry.Property(e => e.Problem).HasMaxLength(LongestProblem);
            entry.HasIndex(e => new { e.SourceId, e.At });
            entry.HasOne<MeasureSource>().WithMany().HasForeignKey(e => e.SourceId).OnDelete(DeleteBehavior.Cascade);
        });
    }
}
