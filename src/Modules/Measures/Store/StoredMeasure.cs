using NodaTime;

namespace Vicinal.Measures.Store;

/// <summary>A published measure: its newest version as canonical JSON, and the columns by which lists filter and sort.</summary>
internal sealed class StoredMeasure
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The record's id here; its part of the address. The same on every instance, unless another instance's record had it first.</summary>
    public required string Key { get; init; }

    /// <summary>From 1 without a gap, in the order in which records came: the place of the record in indexes.</summary>
    public long Number { get; init; }

    /// <summary>The number of its last change, as in <see cref="MeasureChange.Sequence"/>.</summary>
    public long Sequence { get; set; }

    /// <summary>The number of the newest version. Two people who save at once cannot both move it.</summary>
    public int Version { get; set; }

    /// <summary>The newest version, as <c>RecordJson</c> writes it; empty where the record was forgotten.</summary>
    public required string Document { get; set; }

    public MeasureState State { get; set; }

    /// <summary>Why it is not published any more; empty where it is.</summary>
    public string Reason { get; set; } = "";

    /// <summary>The key of the record into which it was merged; null where it was not.</summary>
    public string? MergedInto { get; set; }

    /// <summary>The key of the record that it adapts; null where it is no adaptation.</summary>
    public string? DerivedFrom { get; set; }

    /// <summary>The instance that it came from; null where it was published here.</summary>
    public Guid? Origin { get; init; }

    /// <summary>The government that published or claimed it, as in roles; null where it was compiled by others.</summary>
    public Guid? GovernmentId { get; set; }

    /// <summary>The government's own name.</summary>
    public required string Government { get; set; }

    /// <summary>First day in force; null where not known.</summary>
    public LocalDate? From { get; set; }

    /// <summary>First day on which it is no longer in force; null where open or not known.</summary>
    public LocalDate? To { get; set; }

    /// <summary>The day by which somebody should look at it again; null where none is set.</summary>
    public LocalDate? ReviewBy { get; set; }

    /// <summary>The day on which its government last said that it is right; null where it never did.</summary>
    public LocalDate? ConfirmedOn { get; set; }

    public Instant ChangedAt { get; set; }

    public List<MeasureCode> Codes { get; init; } = [];
}

/// <summary>Whether a record is shown.</summary>
internal enum MeasureState
{
    /// <summary>To everybody.</summary>
    Published,

    /// <summary>Taken back by its government: the page says why, searches leave it out.</summary>
    Withdrawn,

    /// <summary>Hidden by a moderator: the page says why, its texts are not shown.</summary>
    Hidden,

    /// <summary>The same as another record: its address leads there.</summary>
    Merged,

    /// <summary>Its texts and versions were deleted on request; only its key and the reason stay.</summary>
    Forgotten,
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

    /// <summary>Inhabitants of the government's area, by class; see <see cref="SizeClasses"/>.</summary>
    Size,
}

/// <summary>A version of a measure: never changed.</summary>
internal sealed class MeasureVersion
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid MeasureId { get; init; }

    /// <summary>From 1 without a gap for a record of this instance.</summary>
    public int Number { get; init; }

    public required string Document { get; init; }

    /// <summary>Why it was changed, in the words of who did; may be empty.</summary>
    public string Why { get; init; } = "";

    /// <summary>The account that kept it; null for records that came with the program or from elsewhere, or where the account was erased.</summary>
    public Guid? By { get; init; }

    public Instant At { get; init; }
}

/// <summary>Something happened to a record. Only added to; the numbers follow the order of commits without a gap.</summary>
internal sealed class MeasureChange
{
    public long Sequence { get; init; }

    public Guid MeasureId { get; init; }

    public MeasureChangeKind Kind { get; init; }

    /// <summary>The record's version after it.</summary>
    public int Version { get; init; }

    public Instant At { get; init; }
}

/// <summary>What happened to a record.</summary>
internal enum MeasureChangeKind
{
    /// <summary>A version was published, the first or a later one.</summary>
    Published,

    /// <summary>It was taken back, hidden or merged; the record says which.</summary>
    Withdrawn,

    /// <summary>Its texts were deleted on request.</summary>
    Forgotten,
}

/// <summary>One row: the last numbers given. Its lock puts commits, and so numbers, in one order.</summary>
internal sealed class MeasureClock
{
    internal const int OnlyId = 1;

    public int Id { get; init; } = OnlyId;

    /// <summary>The last <see cref="MeasureChange.Sequence"/>.</summary>
    public long Last { get; set; }

    /// <summary>The last <see cref="StoredMeasure.Number"/>.</summary>
    public long LastNumber { get; set; }
}
