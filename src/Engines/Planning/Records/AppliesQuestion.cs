using System.Collections.Immutable;

namespace Vicinal.Planning.Records;

/// <summary>Who asks what applies here.</summary>
public sealed record AppliesQuestion
{
    /// <summary>Codes of the territory and of the governments above it, its own area first: <c>BE-WHT</c>, <c>BE-WAL</c>, <c>BE</c>.</summary>
    public required ImmutableArray<string> Chain { get; init; }

    /// <summary>The day.</summary>
    public required DateOnly On { get; init; }

    /// <summary>Groups that the person or organisation belongs to, codes of <see cref="TargetGroups"/>; a person is a resident besides.</summary>
    public required ImmutableArray<string> Groups { get; init; }

    /// <summary>The industry: a section or division of ISIC; null where it does not matter or is not known.</summary>
    public string? Sector { get; init; }
}

/// <summary>How a measure stands for who asks.</summary>
public enum Standing
{
    /// <summary>It is there.</summary>
    Applies,

    /// <summary>It is added to another that is there too.</summary>
    AddsTo,

    /// <summary>It is for those whom another that is there does not cover.</summary>
    FillsGap,

    /// <summary>One of several that exclude each other.</summary>
    Choice,

    /// <summary>It is another's money, brought by this government: one and the same.</summary>
    SameAs,

    /// <summary>A government asks another level for it; nobody gets it yet.</summary>
    AskedFor,

    /// <summary>It is not in force on that day.</summary>
    NotNow,

    /// <summary>It is for others.</summary>
    NotForGroup,

    /// <summary>It is for other industries.</summary>
    NotForSector,

    /// <summary>It is in force elsewhere.</summary>
    NotHere,
}

/// <summary>Why a line says what it says.</summary>
public enum AppliesReason
{
    /// <summary>It is in force in an area of the chain: the value is its code.</summary>
    InForceIn,

    /// <summary>It is for a group: the value is its code.</summary>
    ForGroup,

    /// <summary>It is for everybody who lives here.</summary>
    ForEverybody,

    /// <summary>Its record names nobody whom it is for, as where one government helps another.</summary>
    NamesNobody,

    /// <summary>It is for an industry: the value is its code.</summary>
    ForSector,

    /// <summary>It begins later: the value is the day.</summary>
    BeginsOn,

    /// <summary>It has ended: the value is the first day without it.</summary>
    EndedOn,

    /// <summary>By its status log it is not open: the value is the status.</summary>
    StatusIs,

    /// <summary>It adds to another record.</summary>
    TopsUp,

    /// <summary>It leaves out whom another record covers.</summary>
    ExceptCoveredBy,

    /// <summary>Who gets it cannot get another record.</summary>
    Excludes,

    /// <summary>It is carried out for another record.</summary>
    CarriedOutFor,

    /// <summary>It is paid together with another record, or with whom the value names.</summary>
    PaidWith,

    /// <summary>Recipients commit to something: the value is the conditionality.</summary>
    OnCondition,

    /// <summary>Its record names conditions in words: whether they are fulfilled is not known here.</summary>
    ConditionsNotChecked,

    /// <summary>How it is had: the value is the take-up.</summary>
    TakenUp,

    /// <summary>It lasts until a day: the value is the last day.</summary>
    Until,

    /// <summary>People can ask for it until a day: the value is the last day.</summary>
    AskBy,

    /// <summary>The last day for asking is past: only who asked by then gets it. The value is that day.</summary>
    AskedBy,
}

/// <summary>One reason.</summary>
/// <param name="Reason">Which.</param>
/// <param name="Value">What it names; empty where nothing.</param>
/// <param name="Record">The other record's id; null where it is about none.</param>
public sealed record AppliesBecause(AppliesReason Reason, string Value = "", string? Record = null);

/// <summary>What is said of one record.</summary>
/// <param name="Record">The record.</param>
/// <param name="Standing">How it stands.</param>
/// <param name="Reasons">Why, in the order in which it was decided; at least one.</param>
public sealed record AppliesLine(MeasureRecord Record, Standing Standing, ImmutableArray<AppliesBecause> Reasons)
{
    /// <summary>Whether the person or organisation may get it.</summary>
    public bool IsThere => Standing is Standing.Applies or Standing.AddsTo or Standing.FillsGap or Standing.Choice or Standing.SameAs;

    /// <summary>Whether somebody has to commit to something, to have asked before, or to fulfil conditions that are not checked here.</summary>
    public bool HasConditions => Reasons.Any(reason => reason.Reason is AppliesReason.OnCondition or AppliesReason.ConditionsNotChecked or AppliesReason.AskedBy);
}

/// <summary>Money that somebody may get of all that applies, of one currency and rhythm.</summary>
/// <param name="Currency">ISO 4217.</param>
/// <param name="Every">How often.</param>
/// <param name="Low">The least of those that say an amount, where the conditions of all of them are fulfilled: that is not checked.</param>
/// <param name="High">The most; of measures that exclude each other, fill each other's gaps or are the same, the largest counts.</param>
public sealed record BenefitSum(string Currency, Every Every, MinorUnits Low, MinorUnits High);

/// <summary>What applies to somebody at a place on a day.</summary>
/// <param name="Question">Who asked.</param>
/// <param name="Lines">One line a record: what is there first, nearest government first, then what is not.</param>
/// <param name="Benefits">What it adds up to.</param>
public sealed record WhatApplies(AppliesQuestion Question, ImmutableArray<AppliesLine> Lines, ImmutableArray<BenefitSum> Benefits)
{
    /// <summary>Answers the question from records of every level. After OxCGRT's GOV, WIDE and TOTAL: a government's own, what is in force in its area, and both after positions to each other.</summary>
    /// <param name="question">Who asks.</param>
    /// <param name="records">Any records, in any order; ids are unique.</param>
    public static WhatApplies Of(AppliesQuestion question, IEnumerable<MeasureRecord> records) => Applying.Answering.Of(question, records);

    /// <summary>The latest day before the one asked for on which a record was there for who asks; null where none of them ever was.</summary>
    /// <param name="question">Who asks.</param>
    /// <param name="records">Any records.</param>
    public static DateOnly? LastDay(AppliesQuestion question, IEnumerable<MeasureRecord> records) => Applying.LastThere.Of(question, records);
}
