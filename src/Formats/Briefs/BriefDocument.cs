using System.Collections.Immutable;

namespace Vicinal.Formats.Briefs;

/// <summary>A paper to print or to send: a title, the sentence that decides, and sections. Writers make Markdown or HTML of it.</summary>
/// <param name="Language">BCP 47 tag of its words.</param>
/// <param name="Title">Its title.</param>
/// <param name="Decides">The one sentence with the number; empty where there is none.</param>
public sealed record BriefDocument(string Language, string Title, string Decides)
{
    /// <summary>Its sections, in order.</summary>
    public ImmutableArray<BriefSection> Sections { get; init; } = [];
}

/// <summary>A heading and what stands under it.</summary>
/// <param name="Title">The heading; empty where there is none.</param>
/// <param name="Parts">In order.</param>
public sealed record BriefSection(string Title, ImmutableArray<BriefPart> Parts);

/// <summary>A part of a section.</summary>
public abstract record BriefPart
{
    private BriefPart()
    {
    }

    /// <summary>A paragraph.</summary>
    /// <param name="Words">Its text.</param>
    /// <param name="Language">Where it differs from the document's; null otherwise.</param>
    public sealed record Paragraph(string Words, string? Language = null) : BriefPart;

    /// <summary>Items one under another.</summary>
    public sealed record Items(ImmutableArray<string> Lines) : BriefPart;

    /// <summary>A table; the first column names the row.</summary>
    /// <param name="Caption">What it shows.</param>
    /// <param name="Heads">Headings.</param>
    /// <param name="Rows">Cells, as many as headings.</param>
    /// <param name="Numeric">Columns of figures, from 0.</param>
    public sealed record Table(string Caption, ImmutableArray<string> Heads, ImmutableArray<ImmutableArray<string>> Rows, ImmutableArray<int> Numeric) : BriefPart;

    /// <summary>Lines over days, drawn in HTML and said in words in Markdown.</summary>
    /// <param name="Words">What the lines show, for who does not see them.</param>
    /// <param name="Start">The first day.</param>
    /// <param name="Lines">Name and values, 1 = before.</param>
    public sealed record Chart(string Words, DateOnly Start, ImmutableArray<(string Name, ImmutableArray<double> Values)> Lines) : BriefPart;

    /// <summary>What to type to get the figures again.</summary>
    public sealed record Command(string Words, string Line) : BriefPart;

    /// <summary>Lines to be signed by hand: office, name, date.</summary>
    public sealed record SignOffs(ImmutableArray<string> Offices, string Name, string Date, string Signature) : BriefPart;
}
