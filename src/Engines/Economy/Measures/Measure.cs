using System.Collections.Immutable;

namespace Vicinal.Economy;

/// <summary>Something a government does, as the model can execute it.</summary>
public sealed record Measure
{
    /// <summary>Its name as shown.</summary>
    public required string Name { get; init; }

    /// <summary>Its instrument, a code such as <c>B1</c>.</summary>
    public required string Instrument { get; init; }

    /// <summary>How it acts.</summary>
    public required Lever Lever { get; init; }

    /// <summary>Codes of the industries it acts on; empty means all.</summary>
    public ImmutableArray<string> Industries { get; init; } = [];

    /// <summary>Groups it acts on (<c>women</c>, <c>self-employed</c>, <c>informal</c>): its strength in an industry is scaled by the group's share of jobs there.</summary>
    public ImmutableArray<string> Groups { get; init; } = [];

    /// <summary>Sizes of the firms it reaches, for levers on firms' cash; empty means all.</summary>
    public ImmutableArray<FirmSize> SizeClasses { get; init; } = [];

    /// <summary>A share (0 to 1), a multiplier, percentage points or money over the whole period, as the lever says.</summary>
    public required double Amount { get; init; }

    /// <summary>First day.</summary>
    public required DateOnly From { get; init; }

    /// <summary>First day on which it no longer acts.</summary>
    public required DateOnly To { get; init; }

    /// <summary>First day on which a deferral or loan is paid back, in equal parts a day; not before <see cref="To"/>.</summary>
    public DateOnly? RepaidFrom { get; init; }

    /// <summary>First day on which nothing more is paid back.</summary>
    public DateOnly? RepaidTo { get; init; }

    /// <summary>Interest of a loan, a share a year, from the middle of its paying out to the middle of its paying back.</summary>
    public double Interest { get; init; }

    /// <summary>What it costs its government over the whole period, in the table's money; null where not known.</summary>
    public double? Cost { get; init; }
}
