using NodaTime;

namespace Vicinal.Platform.Audit;

/// <summary>One act: who changed which fields of what, when. Identifiers are pseudonymous and values are never kept.</summary>
public sealed class AuditEntry
{
    /// <summary>1, 2, 3… without gaps, in the order of commits.</summary>
    public long Number { get; init; }

    /// <summary>When the transaction wrote it.</summary>
    public Instant At { get; init; }

    /// <summary>The account that acted; null for the program itself and for people without an account.</summary>
    public Guid? ActorId { get; init; }

    /// <summary><c>added</c>, <c>changed</c>, <c>deleted</c>, or a module's own word such as <c>signed-in</c>.</summary>
    public required string Act { get; init; }

    /// <summary>The table, or the thing acted on, e.g. <c>users</c>.</summary>
    public required string Subject { get; init; }

    /// <summary>The row's key; a key that is not a UUID may tell about a person and is kept as a digest.</summary>
    public string? SubjectId { get; init; }

    /// <summary>Names of the fields that changed, separated by commas.</summary>
    public string? Fields { get; init; }
}
