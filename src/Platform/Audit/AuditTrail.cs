using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using NodaTime;
using Vicinal.Platform.Database;

namespace Vicinal.Platform.Audit;

/// <summary>Writes the audit of one saving: what the change tracker is about to write, and the acts that were named.</summary>
internal sealed class AuditTrail
{
    private readonly List<(string Act, string Subject, Guid? SubjectId)> _named = [];

    internal void Add(string act, string subject, Guid? subjectId) => _named.Add((act, subject, subjectId));

    internal void Clear() => _named.Clear();

    internal bool HasAny(ChangeTracker changes) => _named.Count > 0 || changes.Entries().Any(IsToBeAudited);

    internal static void RefuseRewriting(ChangeTracker changes)
    {
        if (changes.Entries<AuditEntry>().Any(entry => entry.State is EntityState.Modified or EntityState.Deleted))
            throw new InvalidOperationException("The audit is append-only: an entry cannot be changed or deleted.");
    }

    internal List<AuditEntry> Write(ChangeTracker changes, long lastNumber, Guid? actor, Instant now)
    {
        List<AuditEntry> entries = [];
        foreach (var entry in changes.Entries().Where(IsToBeAudited).ToList())
            entries.Add(Entry(Act(entry.State), entry.Metadata.GetTableName() ?? entry.Metadata.ShortName(), Key(entry), Fields(entry)));
        foreach (var (act, subject, subjectId) in _named)
            entries.Add(Entry(act, subject, subjectId?.ToString(), fields: null));
        _named.Clear();
        return entries;

        AuditEntry Entry(string act, string subject, string? subjectId, string? fields) => new()
        {
            Number = lastNumber + entries.Count + 1,
            At = now,
            ActorId = actor,
            Act = act,
            Subject = subject,
            SubjectId = subjectId,
            Fields = fields,
        };
    }

    private static bool IsToBeAudited(EntityEntry entry) =>
        entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted
        && entry.Metadata.IsAudited()
        && !entry.Metadata.IsOwned();

    private static string Act(EntityState state) => state switch
    {
        EntityState.Added => "added",
        EntityState.Deleted => "deleted",
        _ => "changed",
    };

    private static string Key(EntityEntry entry)
    {
        var values = entry.Metadata.FindPrimaryKey()!.Properties.Select(key => entry.Property(key.Name).CurrentValue).ToList();
        return values is [Guid id] ? id.ToString() : Digest(values);
    }

    private static string Digest(List<object?> values)
    {
        var text = string.Join('\n', values.Select(value => value is byte[] bytes
            ? Convert.ToHexString(bytes)
            : Convert.ToString(value, CultureInfo.InvariantCulture)));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16));
    }

    private static string? Fields(EntityEntry entry) => entry.State is EntityState.Modified
        ? string.Join(',', entry.Properties.Where(property => property.IsModified).Select(property => property.Metadata.GetColumnName()).Order(StringComparer.Ordinal))
        : null;
}
