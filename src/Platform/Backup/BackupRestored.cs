using Vicinal.Platform.Events;

namespace Vicinal.Platform.Backup;

/// <summary>
/// A backup came back: what happened after it was taken is not known here any more, but others may know it. Handled inside the transaction of the restore, after its tables were compared;
/// a handler changes only rows of tables that are not audited, so that the number of the backup stays the last.
/// </summary>
public sealed record BackupRestored : IEvent;
