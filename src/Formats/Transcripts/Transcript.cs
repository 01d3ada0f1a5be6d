using System.Collections.Immutable;

namespace Vicinal.Formats.Transcripts;

/// <summary>What was said or written in a meeting, line by line; numbers of telephones and addresses are masked.</summary>
/// <param name="Kind">Where it comes from.</param>
/// <param name="Lines">In the order of the file.</param>
public sealed record Transcript(TranscriptKind Kind, ImmutableArray<TranscriptLine> Lines);

/// <summary>A line of a transcript.</summary>
/// <param name="Line">The line of the file on which it begins, from 1.</param>
/// <param name="At">When, as the file says it: <c>00:15:23</c> from the start, <c>14:03</c> of the day, or <c>2020-04-30 14:03</c>.</param>
/// <param name="Speaker">Who, as the file says it; empty where it says nobody.</param>
/// <param name="Text">What.</param>
public sealed record TranscriptLine(int Line, string At, string Speaker, string Text);

/// <summary>Files that are understood.</summary>
public enum TranscriptKind
{
    /// <summary>WebVTT, as Zoom, Teams, BigBlueButton and YouTube write it.</summary>
    WebVtt,

    /// <summary>The chat of a Zoom meeting as text.</summary>
    ZoomChat,

    /// <summary>A chat exported from WhatsApp.</summary>
    WhatsApp,
}

/// <summary>How days are written where they are numbers: <c>4/12/20</c> may be two days.</summary>
public enum DayOrder
{
    /// <summary>As the file's own days show: one above 12 settles it.</summary>
    AsFound,

    /// <summary>Day, month, year.</summary>
    DayFirst,

    /// <summary>Month, day, year.</summary>
    MonthFirst,
}
