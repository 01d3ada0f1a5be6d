using NodaTime;

namespace Vicinal.Responses.Plans.Store;

/// <summary>A plan of a territory. What it says stands in its versions; this row says which one counts.</summary>
internal sealed class StoredPlan
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The territory's key, as in roles.</summary>
    public Guid TerritoryId { get; init; }

    /// <summary>The territory's part of the address.</summary>
    public required string Territory { get; init; }

    /// <summary>The number of the newest version, from 1. Two people who save at once cannot both move it.</summary>
    public int Head { get; set; }

    /// <summary>What lists say of the newest version.</summary>
    public required PlanLine Newest { get; set; }

    /// <summary>The version that waits for approval; null where none does.</summary>
    public int? SubmittedVersion { get; set; }

    public Guid? SubmittedBy { get; set; }

    public Instant? SubmittedAt { get; set; }

    /// <summary>The version that was adopted and is public; null where none is.</summary>
    public int? AdoptedVersion { get; set; }

    public Guid? AdoptedBy { get; set; }

    public Instant? AdoptedAt { get; set; }

    /// <summary>What lists say of the adopted version; null where none is adopted.</summary>
    public PlanLine? Adopted { get; set; }

    /// <summary>The last day on which anybody may comment on the draft; null where it is not open.</summary>
    public LocalDate? OpenUntil { get; set; }

    public Instant AddedAt { get; init; }

    public Instant ChangedAt { get; set; }

    public PlanState State => (SubmittedVersion == Head, AdoptedVersion) switch
    {
        (true, _) => PlanState.Submitted,
        (false, null) => PlanState.Draft,
        (false, { } adopted) => adopted == Head ? PlanState.Adopted : PlanState.Revised,
    };
}

/// <summary>A version of a plan in a list.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Measures">How many measures it has.</param>
/// <param name="CostMinor">The sum of all its money, in minor units.</param>
/// <param name="Currency">ISO 4217.</param>
/// <param name="InReserve">Whether it waits for a crisis.</param>
internal sealed record PlanLine(string Title, int Measures, long CostMinor, string Currency, bool InReserve);

/// <summary>Where a plan stands.</summary>
internal enum PlanState
{
    /// <summary>Being written; only its officers and who has a link see it.</summary>
    Draft,

    /// <summary>Waits for a second person to adopt it.</summary>
    Submitted,

    /// <summary>Public.</summary>
    Adopted,

    /// <summary>Public as adopted, and being revised.</summary>
    Revised,
}

/// <summary>A version of a plan: never changed, never deleted.</summary>
internal sealed class PlanVersion
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid PlanId { get; init; }

    /// <summary>From 1 without a gap.</summary>
    public int Number { get; init; }

    /// <summary>The plan as its canonical file.</summary>
    public required string Yaml { get; init; }

    /// <summary>SHA-256 of the file, in hexadecimal: equal for versions that say the same.</summary>
    public required string Digest { get; init; }

    /// <summary>The account that kept it; null where nobody was signed in or the account was erased.</summary>
    public Guid? By { get; init; }

    public Instant At { get; init; }
}
