using Microsoft.EntityFrameworkCore;
using Vicinal.Platform.Database;

namespace Vicinal.Platform.Audit;

internal static class AuditTables
{
    internal static void Configure(ModelBuilder model)
    {
        model.Entity<AuditEntry>(entry =>
        {
            entry.ToTable("audit").NotAudited();
            entry.HasKey(e => e.Number);
            entry.Property(e => e.Number).ValueGeneratedNever();
            entry.Property(e => e.Act).HasMaxLength(40);
            entry.Property(e => e.Subject).HasMaxLength(80);
            entry.Property(e => e.SubjectId).HasMaxLength(40);
            entry.HasIndex(e => new { e.Subject, e.SubjectId });
        });
        model.Entity<AuditCounter>(counter =>
        {
            counter.ToTable("audit_counter").NotAudited().BeginsWithARow();
            counter.Property(c => c.Id).ValueGeneratedNever();
            counter.HasData(new AuditCounter());
        });
    }

    /// <summary>
    /// Refuses changes below this program too. Made at each start because EF rebuilds SQLite tables, and so drops triggers, in later migrations.
    /// </summary>
    internal static async Task MakeAppendOnlyAsync(VicinalDb db, CancellationToken cancellationToken) =>
        await db.Database.ExecuteSqlRawAsync(db is SqliteDb ? SqliteTriggers : PostgresTrigger, cancellationToken);

    private const string SqliteTriggers = """
        CREATE TRIGGER IF NOT EXISTS audit_not_changed BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'the audit is append-only'); END;
        CREATE TRIGGER IF NOT EXISTS audit_not_deleted BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'the audit is append-only'); END;
        """;

    private const string PostgresTrigger = """
        CREATE OR REPLACE FUNCTION refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS
            $$ BEGIN RAISE EXCEPTION 'the audit is append-only'; END $$;
        CREATE OR REPLACE TRIGGER audit_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit
            FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change();
        """;
}
