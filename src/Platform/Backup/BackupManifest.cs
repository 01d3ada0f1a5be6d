namespace Vicinal.Platform.Backup;

/// <summary>What a backup says of itself.</summary>
/// <param name="Format">The version of this format.</param>
/// <param name="AuditNumber">The last audit number in it: the state of the database right after that act.</param>
/// <param name="TakenAt">When, ISO 8601.</param>
/// <param name="Tables">In the order of their names.</param>
/// <param name="Uploads">Hashes of the contents that it carries.</param>
public sealed record BackupManifest(
    int Format, long AuditNumber, string TakenAt, IReadOnlyList<TableSummary> Tables, IReadOnlyList<string> Uploads)
{
    internal const int PresentFormat = 1;
    internal const string EntryName = "manifest.json";
}

/// <summary>One table of a backup.</summary>
/// <param name="Name">The table.</param>
/// <param name="Columns">Its columns, in the order of their names.</param>
/// <param name="Rows">How many rows.</param>
/// <param name="Hash">The sum of the rows' SHA-256 modulo 2^256, so that it does not depend on the order in which a database sorts.</param>
public sealed record TableSummary(string Name, IReadOnlyList<string> Columns, long Rows, string Hash);

/// <summary>How a backup or a restore ended.</summary>
public abstract record BackupOutcome
{
    private BackupOutcome()
    {
    }

    /// <summary>It was done, and every table was found as the manifest says.</summary>
    public sealed record Done(BackupManifest Manifest) : BackupOutcome;

    /// <summary>It was not done; nothing was left half-done.</summary>
    /// <param name="Message">What is wrong and what would be right.</param>
    public sealed record Refused(string Message) : BackupOutcome;
}
