using System.Collections.Immutable;

namespace Vicinal.Economy;

/// <summary>The course of a run: T days by n industries, money in the table's unit per day.</summary>
public sealed record ImpactRun
{
    /// <summary>The table's rows.</summary>
    public required ImmutableArray<Industry> Industries { get; init; }

    /// <summary>Day 0.</summary>
    public required DateOnly Start { get; init; }

    /// <summary>Gross output, T × n.</summary>
    public required Matrix Output { get; init; }

    /// <summary>Value added, T × n.</summary>
    public required Matrix ValueAdded { get; init; }

    /// <summary>Jobs at work (job equivalents), T × n, in <see cref="JobsUnit"/>; null where the table has neither jobs nor labour compensation.</summary>
    public required Matrix? Jobs { get; init; }

    /// <summary>What <see cref="Jobs"/> counts: persons, or labour compensation where the table has no jobs (then only the index may be shown).</summary>
    public JobsUnit JobsUnit { get; init; } = JobsUnit.Persons;

    /// <summary>Demand that was not met, T × n.</summary>
    public required Matrix UnmetDemand { get; init; }

    /// <summary>Household consumption that was met, T × n; shown only where the scenario states income replacement.</summary>
    public required Matrix Consumption { get; init; }

    /// <summary>What held each industry back each day, T·n values, day by day.</summary>
    public required ImmutableArray<Limit> Limits { get; init; }

    /// <summary>Codes of the inputs that a <see cref="Limit"/> can name: the industries' codes, or the products' in a table of many regions.</summary>
    public required ImmutableArray<string> InputCodes { get; init; }

    /// <summary>Base output, value added, jobs and consumption per day, n values each.</summary>
    public required BaseDay Base { get; init; }

    /// <summary>Whether the scenario stated income replacement, so that consumption may be shown.</summary>
    public required bool ShowsConsumption { get; init; }

    /// <summary>How well founded the result is.</summary>
    public required DataGrade Grade { get; init; }

    /// <summary>What a reader must know: defaults used, what is missing.</summary>
    public ImmutableArray<Problem> Remarks { get; init; } = [];

    /// <summary>Firms that ran out of cash; null where the scenario has no liquidity.</summary>
    public FirmClosures? FirmsClosed { get; init; }

    /// <summary>How many days.</summary>
    public int Days => Output.Rows;

    /// <summary>What held an industry back on a day as it is printed: <c>demand</c>, <c>labour</c>, <c>firms</c>, <c>input:CODE</c> or <c>input:*</c>.</summary>
    public string LimitText(int day, int industry) => Text(Limits[(day * Industries.Length) + industry]);

    internal string Text(Limit limit) => limit.Kind switch
    {
        LimitKind.Demand => "demand",
        LimitKind.Labour => "labour",
        LimitKind.Input => $"input:{InputCodes[limit.Input]}",
        LimitKind.AnyInput => "input:*",
        LimitKind.Firms => "firms",
    };
}

/// <summary>A day before the shock; n values each, money per day and persons.</summary>
public sealed record BaseDay(ImmutableArray<double> Output, ImmutableArray<double> ValueAdded, ImmutableArray<double>? Jobs, ImmutableArray<double> Consumption);

/// <summary>What the jobs of a run count.</summary>
public enum JobsUnit
{
    /// <summary>Persons employed, in job equivalents.</summary>
    Persons,

    /// <summary>Labour compensation a day, where the table has no jobs.</summary>
    LabourCompensation,
}

/// <summary>What binds an industry on a day.</summary>
public enum LimitKind
{
    /// <summary>Demand.</summary>
    Demand,

    /// <summary>Labour (or capacity, in an industry without labour).</summary>
    Labour,

    /// <summary>A named input.</summary>
    Input,

    /// <summary>All inputs together (linear function).</summary>
    AnyInput,

    /// <summary>Firms that have closed, where that takes more capacity away than the shock does.</summary>
    Firms,
}

/// <summary>What binds, and which input where it is one.</summary>
/// <param name="Kind">Demand, labour (or closed firms) or input. Ties within 1e-9 are reported in that order.</param>
/// <param name="Input">Index of the input (of its product in a table of many regions), or −1.</param>
public readonly record struct Limit(LimitKind Kind, int Input);
