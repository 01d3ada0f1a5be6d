namespace Vicinal.Platform.Components;

/// <summary>A row that is bar and table in one.</summary>
/// <param name="Label">What the row is about.</param>
/// <param name="Share">The length of its bar, from 0 to 1.</param>
/// <param name="Figure">The figure, as the reader sees it.</param>
public sealed record BarRow(string Label, double Share, string Figure)
{
    /// <summary>In words, why the figure is so.</summary>
    public string? Reason { get; init; }

    public string? Address { get; init; }

    /// <summary>The upper end of a range.</summary>
    public double High { get; init; }

    /// <summary>A second bar to compare with, e.g. the nation's, and its figure.</summary>
    public (double Share, string Figure)? Other { get; init; }
}
