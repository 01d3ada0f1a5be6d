using Microsoft.EntityFrameworkCore;

namespace Vicinal.Sessions.Store;

internal static class SessionTables
{
    private const int LongestSlug = 100;
    private const int LongestLine = 200;

    public static void Configure(ModelBuilder model) => model.Entity<StoredSession>(session =>
    {
        session.ToTable("sessions");
        session.Property(s => s.Id).ValueGeneratedNever();
        session.Property(s => s.Slug).HasMaxLength(LongestSlug);
        session.HasIndex(s => s.Slug).IsUnique();
        session.Property(s => s.State).HasConversion<string>().HasMaxLength(20);
        session.Property(s => s.Languages).HasMaxLength(LongestLine);
        session.Property(s => s.Zone).HasMaxLength(LongestLine);
        session.Property(s => s.TimeWords).HasMaxLength(LongestLine);
        session.Property(s => s.ConfirmedWords).HasMaxLength(LongestLine);
        session.HasIndex(s => s.StartsAt);
    });
}
