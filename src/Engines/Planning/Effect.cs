using System.Collections.Immutable;
using Vicinal.Economy;

namespace Vicinal.Planning;

/// <summary>What the model can execute of a measure.</summary>
/// <param name="Lever">How it acts.</param>
/// <param name="Amount">A share (0 to 1), a multiplier, percentage points, or single units of the plan's currency over the whole span, as the lever says.</param>
public sealed record Effect(Lever Lever, double Amount)
{
    /// <summary>Codes of the industries it acts on; empty means all.</summary>
    public ImmutableArray<string> Industries { get; init; } = [];

    /// <summary>Groups it acts on, as in <see cref="Measure.Groups"/>.</summary>
    public ImmutableArray<string> Groups { get; init; } = [];

    /// <summary>First day; null means the measure's.</summary>
    public DateOnly? From { get; init; }

    /// <summary>First day on which it no longer acts; null means the measure's.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Sizes of the firms it reaches, for levers on firms' cash; empty means all.</summary>
    public ImmutableArray<FirmSize> SizeClasses { get; init; } = [];

    /// <summary>First day on which a deferral or loan is paid back; null where it is not.</summary>
    public DateOnly? RepaidFrom { get; init; }

    /// <summary>First day on which nothing more is paid back.</summary>
    public DateOnly? RepaidTo { get; init; }

    /// <summary>Interest of a loan, a share a year.</summary>
    public double Interest { get; init; }
}
