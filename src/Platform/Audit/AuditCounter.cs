namespace Vicinal.Platform.Audit;

/// <summary>One row: the last audit number given. Its lock puts commits, and so numbers, in one order.</summary>
internal sealed class AuditCounter
{
    internal const int OnlyId = 1;

    public int Id { get; init; } = OnlyId;

    public long Last { get; set; }
}
