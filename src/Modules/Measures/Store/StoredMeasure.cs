using NodaTime;

namespace Vicinal.Measures.Store;

/// <summary>A published measure: its newest version as canonical JSON, and the columns by which lists filter and sort.</summary>
internal sealed class StoredMeasure
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The record's id, the same on every instance; its part of the address.</summary>
    public required string Key { get; init; }

    /// <summary>The number of the newest version. Two people who save at once cannot both move it.</summary>
    public int Version { get; set; }

    /// <summary>The newest version, as <c>RecordJson</c> writes it.</summary>
    public required string Document { get; set; }

    /// <summary>The government's own name.</summary>
    public required string Government { get; set; }

    /// <summary>First day in force; null where not known.</summary>
    public LocalDate? From { get; set; }

    /// <summary>Every text in every language, without accents and in lower case, for words.</summary>
    public required string Folded { get; set; }

    public Instant ChangedAt { get; set; }

    public List<MeasureCode> Codes { get; init; } = [];
}

/// <summary>A code by which a measure is found.</summary>
internal sealed class MeasureCode
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid MeasureId { get; init; }

    public Facet Facet { get; init; }

    public required string Code { get; init; }
}

/// <summary>By what measures are found; see docs/guide/measures.md.</summary>
internal enum Facet
{
    Instrument,
    Phase,
    Channel,
    Group,
    Sector,
    Level,
    Position,
    Sdg,
    TakeUp,
    Conditionality,
    Country,
    Evidence,
    Area,
}

/// <summary>A version of a measure: never changed.</summary>
internal sealed class MeasureVersion
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid MeasureId { get; init; }

    public int Number { get; init; }

    public required string Document { get; init; }

    /// <summary>The account that kept it; null for records that came with the program, or where the account was erased.</summary>
    public Guid? By { get; init; }

    public Instant At { get; init; }
}
