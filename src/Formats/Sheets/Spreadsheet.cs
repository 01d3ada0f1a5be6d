using System.Collections.Immutable;

namespace Vicinal.Formats.Sheets;

/// <summary>What a cell holds.</summary>
public enum CellKind
{
    /// <summary>A text as typed, also where it looks like a number.</summary>
    Text,

    /// <summary>A number of a spreadsheet; its text has a point and no groups.</summary>
    Number,

    /// <summary>A day of a spreadsheet; its text is <c>2020-03-14</c>.</summary>
    Day,
}

/// <summary>A cell. A formula is never worked out: what the spreadsheet last showed stands here, and a text that begins with = stays a text.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Kind">How that is to be read.</param>
public readonly record struct SheetCell(string Text, CellKind Kind = CellKind.Text);

/// <summary>A row of a table.</summary>
/// <param name="Line">Its line in the file, from 1.</param>
/// <param name="Cells">As many as there are columns.</param>
public sealed record SheetRow(int Line, ImmutableArray<SheetCell> Cells);

/// <summary>The first table of a spreadsheet file.</summary>
/// <param name="Headers">What stands over each column; empty where nothing does.</param>
/// <param name="Rows">The rows in which anything stands.</param>
public sealed record Spreadsheet(ImmutableArray<string> Headers, ImmutableArray<SheetRow> Rows);
