using Microsoft.EntityFrameworkCore;
using Vicinal.Territories.Economies;

namespace Vicinal.Territories;

internal static class TerritoryTables
{
    public static void Configure(ModelBuilder model)
    {
        model.Entity<Territory>(territory =>
        {
            territory.ToTable("territories");
            territory.Property(t => t.Id).ValueGeneratedNever();
            territory.Property(t => t.Slug).HasMaxLength(80);
            territory.Property(t => t.Name).HasMaxLength(120);
            territory.Property(t => t.Country).HasMaxLength(2);
            territory.Property(t => t.Chain).HasMaxLength(400);
            territory.Property(t => t.JobsSource).HasMaxLength(400);
            territory.HasIndex(t => t.Slug).IsUnique();
            territory.HasOne<StoredEconomy>().WithMany().HasForeignKey(t => t.EconomyId).OnDelete(DeleteBehavior.Restrict);
            territory.HasMany(t => t.Jobs).WithOne().HasForeignKey(jobs => jobs.TerritoryId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<IndustryJobs>(jobs =>
        {
            jobs.ToTable("territory_jobs");
            jobs.Property(j => j.Id).ValueGeneratedNever();
            jobs.Property(j => j.Industry).HasMaxLength(80);
            jobs.HasIndex(j => new { j.TerritoryId, j.Industry }).IsUnique();
        });
        model.Entity<StoredEconomy>(economy =>
        {
            economy.ToTable("economies");
            economy.Property(e => e.Id).ValueGeneratedNever();
            economy.Property(e => e.Name).HasMaxLength(120);
            economy.Property(e => e.Title).HasMaxLength(240);
            economy.Property(e => e.Grade).HasConversion<string>().HasMaxLength(1);
            economy.Property(e => e.Digest).HasMaxLength(64);
            economy.HasIndex(e => e.Digest).IsUnique();
        });
    }
}
