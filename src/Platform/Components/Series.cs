namespace Vicinal.Platform.Components;

/// <summary>A line of a chart: one value a day, and where it is known, the band around it.</summary>
public sealed record Series(string Name, IReadOnlyList<double> Values)
{
    public IReadOnlyList<double>? Low { get; init; }

    public IReadOnlyList<double>? High { get; init; }
}

/// <summary>A stretch of days marked on a chart, e.g. while something is closed.</summary>
public sealed record Span(string Name, DateOnly From, DateOnly To);
