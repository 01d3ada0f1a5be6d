namespace Vicinal.Platform.Components;

/// <summary>A column of a table.</summary>
/// <param name="Key">Stands in the address when the table is sorted by this column.</param>
/// <param name="Title">The heading.</param>
/// <param name="Text">The cell as the reader sees it.</param>
public sealed record Column<TRow>(string Key, string Title, Func<TRow, string> Text)
{
    /// <summary>What the rows are sorted by; without it the column is not sorted.</summary>
    public Func<TRow, IComparable>? SortBy { get; init; }

    /// <summary>A small bar under the figure: its share of the longest, from 0 to 1.</summary>
    public Func<TRow, double>? Bar { get; init; }

    /// <summary>Whether the bar stands for a loss (hatched) or something kept.</summary>
    public bool BarIsLoss { get; init; }

    /// <summary>Where the cell leads.</summary>
    public Func<TRow, string?>? Address { get; init; }

    /// <summary>A box to tick instead of the text, where the table stands in a form; null where the row cannot be chosen.</summary>
    public Func<TRow, RowChoice?>? Choice { get; init; }

    /// <summary>Figures are set to the end of the line so that their digits stand under one another.</summary>
    public bool Numeric { get; init; }

    /// <summary>The column that names the row, read out with every cell of it.</summary>
    public bool IsRowHeading { get; init; }
}

/// <summary>A box to tick.</summary>
/// <param name="Name">The parameter that is sent.</param>
/// <param name="Value">Its value.</param>
/// <param name="Label">What is read out.</param>
public sealed record RowChoice(string Name, string Value, string Label);
