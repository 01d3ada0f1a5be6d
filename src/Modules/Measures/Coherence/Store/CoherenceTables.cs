using Microsoft.EntityFrameworkCore;
using Vicinal.Formats.Coherence;
using Vicinal.Formats.Records;
using Vicinal.Platform.Database;
using Vicinal.Platform.PersonalData;

namespace Vicinal.Measures.Coherence.Store;

internal static class CoherenceTables
{
    public const int LongestWords = 2000;
    public const int LongestSubject = 200;
    private const int LongestEnum = 20;

    public static void Configure(ModelBuilder model)
    {
        model.Entity<StoredFramework>(framework =>
        {
            framework.ToTable("objective_frameworks");
            framework.Property(f => f.Id).ValueGeneratedNever();
            framework.Property(f => f.Key).HasMaxLength(RecordProblems.LongestId);
            framework.Property(f => f.Title).HasMaxLength(RecordProblems.LongestLine);
            framework.Property(f => f.Level).HasConversion<string>().HasMaxLength(LongestEnum);
            framework.Property(f => f.Owner).HasMaxLength(RecordProblems.LongestLine);
            framework.Property(f => f.Source).HasMaxLength(RecordProblems.LongestSource);
            framework.Property(f => f.SourceUrl).HasMaxLength(RecordProblems.LongestSource);
            framework.Property(f => f.Licence).HasMaxLength(RecordProblems.LongestLine);
            framework.Property(f => f.Version).IsConcurrencyToken();
            framework.HasIndex(f => f.Key).IsUnique();
        });
        model.Entity<ObjectiveDecision>(decision =>
        {
            decision.ToTable("objective_decisions");
            decision.Property(d => d.Id).ValueGeneratedNever();
            decision.Property(d => d.Subject).HasMaxLength(LongestSubject);
            decision.Property(d => d.Framework).HasMaxLength(RecordProblems.LongestId);
            decision.Property(d => d.Objective).HasMaxLength(FrameworkCsv.LongestCode);
            decision.Property(d => d.SuggestedBy).HasMaxLength(LongestWords);
            decision.HasIndex(d => new { d.Subject, d.Framework, d.Objective });
            decision.HasIndex(d => new { d.Framework, d.Objective });
        });
        model.Entity<CoherenceClaim>(claim =>
        {
            claim.ToTable("coherence_claims");
            claim.Property(c => c.Id).ValueGeneratedNever();
            claim.Property(c => c.Kind).HasConversion<string>().HasMaxLength(LongestEnum);
            claim.Property(c => c.Strength).HasConversion<string>().HasMaxLength(LongestEnum);
            claim.Property(c => c.Left).HasMaxLength(LongestSubject);
            claim.Property(c => c.Right).HasMaxLength(LongestSubject);
            claim.Property(c => c.Author).HasMaxLength(RecordProblems.LongestLine);
            claim.Property(c => c.Source).HasMaxLength(RecordProblems.LongestSource);
            claim.Property(c => c.SourceUrl).HasMaxLength(RecordProblems.LongestSource);
            claim.Property(c => c.Words).HasMaxLength(LongestWords);
            claim.Property(c => c.Language).HasMaxLength(35);
            claim.HasIndex(c => c.Left);
            claim.HasIndex(c => c.Right);
        });
    }
}

/// <summary>Who confirmed, entered or claimed what. What was said stays; the tie to the person goes.</summary>
internal sealed class CoherenceWriters(VicinalDb db) : IPersonalData
{
    public string Section => "coherence";

    public async Task<object?> ExportAsync(Guid account, CancellationToken cancellationToken)
    {
        var decisions = await db.Set<ObjectiveDecision>().AsNoTracking().Where(one => one.By == account).Select(one => new { one.Subject, one.Framework, one.Objective, one.Confirmed }).ToListAsync(cancellationToken);
        var frameworks = await db.Set<StoredFramework>().AsNoTracking().Where(one => one.By == account).Select(one => one.Key).ToListAsync(cancellationToken);
        var claims = await db.Set<CoherenceClaim>().AsNoTracking().Where(one => one.By == account).Select(one => new { one.Left, one.Right, one.Words }).ToListAsync(cancellationToken);
        return decisions.Count + frameworks.Count + claims.Count == 0 ? null : new { decisions, frameworks, claims };
    }

    public async Task EraseAsync(Guid account, CancellationToken cancellationToken)
    {
        await db.Set<ObjectiveDecision>().Where(one => one.By == account).ExecuteUpdateAsync(set => set.SetProperty(one => one.By, (Guid?)null), cancellationToken);
        await db.Set<StoredFramework>().Where(one => one.By == account).ExecuteUpdateAsync(set => set.SetProperty(one => one.By, (Guid?)null), cancellationToken);
        await db.Set<CoherenceClaim>().Where(one => one.By == account).ExecuteUpdateAsync(set => set.SetProperty(one => one.By, (Guid?)null), cancellationToken);
    }
}
