using NodaTime;

namespace Vicinal.Measures.Coherence.Store;

/// <summary>A person said whether a measure serves an objective. Never changed: the latest counts, the earlier ones stay.</summary>
internal sealed class ObjectiveDecision
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The key of a measure, or <c>plan/{plan}/{measure}</c>.</summary>
    public required string Subject { get; init; }

    /// <summary>The framework's key.</summary>
    public required string Framework { get; init; }

    /// <summary>The objective's code.</summary>
    public required string Objective { get; init; }

    /// <summary>Yes, or no.</summary>
    public bool Confirmed { get; init; }

    /// <summary>The words and instruments that suggested it then; empty where the person named it.</summary>
    public string SuggestedBy { get; init; } = "";

    /// <summary>The version of the record, or of the plan, that the person read.</summary>
    public int Version { get; init; }

    /// <summary>The account; null where it was erased.</summary>
    public Guid? By { get; init; }

    public Instant At { get; init; }
}
