using Microsoft.EntityFrameworkCore;
using Vicinal.Platform.Database;

namespace Vicinal.Responses.Plans.Store;

internal static class PlanTables
{
    public const int LongestTitle = 200;
    public const int LongestComment = 2000;
    public const int LongestSource = 400;
    private const int LongestId = 80;

    public static void Configure(ModelBuilder model)
    {
        model.Entity<StoredPlan>(plan =>
        {
            plan.ToTable("plans");
            plan.Property(p => p.Id).ValueGeneratedNever();
            plan.Property(p => p.Territory).HasMaxLength(80);
            plan.Property(p => p.Head).IsConcurrencyToken();
            plan.Ignore(p => p.State);
            plan.ComplexProperty(p => p.Newest, line => Line(line, "newest"));
            plan.ComplexProperty(p => p.Adopted, line => Line(line, "public"));
            plan.HasIndex(p => new { p.TerritoryId, p.ChangedAt });
            plan.HasIndex(p => p.AdoptedAt);
        });
        model.Entity<PlanVersion>(version =>
        {
            version.ToTable("plan_versions");
            version.Property(v => v.Id).ValueGeneratedNever();
            version.Property(v => v.Digest).HasMaxLength(64);
            version.HasIndex(v => new { v.PlanId, v.Number }).IsUnique();
            version.HasOne<StoredPlan>().WithMany().HasForeignKey(v => v.PlanId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<PlanLink>(link =>
        {
            link.ToTable("plan_links");
            link.Property(l => l.Id).ValueGeneratedNever();
            link.Property(l => l.Actor).HasMaxLength(LongestTitle);
            link.HasIndex(l => l.TokenHash).IsUnique();
            link.HasOne<StoredPlan>().WithMany().HasForeignKey(l => l.PlanId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<ActorAnswer>(answer =>
        {
            answer.ToTable("plan_actor_answers");
            answer.Property(a => a.Id).ValueGeneratedNever();
            answer.Property(a => a.Actor).HasMaxLength(LongestTitle);
            answer.Property(a => a.Measure).HasMaxLength(LongestId);
            answer.Property(a => a.Kind).HasConversion<string>().HasMaxLength(16);
            answer.Property(a => a.Words).HasMaxLength(LongestComment);
            answer.HasOne<StoredPlan>().WithMany().HasForeignKey(a => a.PlanId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<PlanComment>(comment =>
        {
            comment.ToTable("plan_comments").HoldsPersonalData("comments that anybody wrote on a plan, without a name", "as long as the plan");
            comment.Property(c => c.Id).ValueGeneratedNever();
            comment.Property(c => c.Measure).HasMaxLength(LongestId);
            comment.Property(c => c.Language).HasMaxLength(35);
            comment.Property(c => c.Text).HasMaxLength(LongestComment);
            comment.Property(c => c.Reply).HasMaxLength(LongestComment);
            comment.Property(c => c.State).HasConversion<string>().HasMaxLength(16);
            comment.HasIndex(c => new { c.PlanId, c.At });
            comment.HasOne<StoredPlan>().WithMany().HasForeignKey(c => c.PlanId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<PlanActual>(actual =>
        {
            actual.ToTable("plan_actuals");
            actual.Property(a => a.Id).ValueGeneratedNever();
            actual.Property(a => a.Measure).HasMaxLength(LongestId);
            actual.Property(a => a.Kind).HasConversion<string>().HasMaxLength(16);
            actual.Property(a => a.Name).HasMaxLength(LongestTitle);
            actual.Property(a => a.Source).HasMaxLength(LongestSource);
            actual.HasOne<StoredPlan>().WithMany().HasForeignKey(a => a.PlanId).OnDelete(DeleteBehavior.Cascade);
        });
    }

    private static void Line(Microsoft.EntityFrameworkCore.Metadata.Builders.ComplexPropertyBuilder<PlanLine> line, string prefix)
    {
        line.Property(l => l.Title).HasMaxLength(LongestTitle).HasColumnName(prefix + "_title");
        line.Property(l => l.Measures).HasColumnName(prefix + "_measures");
        line.Property(l => l.CostMinor).HasColumnName(prefix + "_cost_minor");
        line.Property(l => l.Currency).HasMaxLength(3).HasColumnName(prefix + "_currency");
        line.Property(l => l.InReserve).HasColumnName(prefix + "_in_reserve");
    }
}
