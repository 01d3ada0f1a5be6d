using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Vicinal.Formats.Wording;
using Vicinal.Planning.Records;

namespace Vicinal.Formats.Briefs;

/// <summary>What is there for somebody, as a sheet to hang up: always one A4, however much there is; what has no room is counted.</summary>
public static class AppliesPoster
{
    // Heights in millimetres as print.css and BriefHtml set them, with the widest font that may stand in; A4 less its margins, the title and the foot with its square.
    private const double Sheet = 203;
    private const double Heading = 6.2;
    private const double HeadingLine = 5.6;
    private const double Paragraph = 1.6;
    private const double Line = 4.75;
    private const int LettersOfHeading = 66;
    private const int LettersOfLine = 90;

    private const int LongestTitle = 130;
    private const int LongestWords = 220;
    private const int LongestSource = 150;

    /// <summary>The sheet.</summary>
    /// <param name="applies">What applies.</param>
    /// <param name="matrix">Who is reached by what on that day.</param>
    /// <param name="place">The place as people call it.</param>
    /// <param name="address">Where all of it can be read; empty where nowhere.</param>
    /// <param name="culture">The reader's language.</param>
    public static BriefDocument Of(WhatApplies applies, GapMatrix matrix, string place, string address, CultureInfo culture)
    {
        var there = applies.Lines.Where(line => line.IsThere).ToList();
        var titles = applies.Lines.ToDictionary(line => line.Record.Id, line => line.Record.TextIn(culture.Name).Title, StringComparer.Ordinal);
        var foot = Foot(matrix, culture);
        var room = Sheet - foot.Sum(Height);
        var all = there.Select(line => Section(line, id => titles.GetValueOrDefault(id, id), culture)).ToList();
        var sections = Fitting(all, room) is var whole && whole.Count == all.Count ? whole : Fitting(all, room - Height(More(there.Count, address, culture)));
        var left = there.Count - sections.Count;
        ImmutableArray<BriefPart> closing = [.. left > 0 ? [More(left, address, culture)] : Array.Empty<BriefPart>(), .. foot];
        if (there.Count == 0)
            closing = closing.Insert(0, new BriefPart.Paragraph(Text("PosterNone", culture)));
        return new BriefDocument(culture.TwoLetterISOLanguageName, string.Format(culture, Text("PosterTitle", culture), Cut(place, 60)), Decides(applies.Question, culture))
        {
            Sections = [.. sections, new BriefSection("", closing)],
        };
    }

    /// <summary>The sheet with its address in letters under it, for files; a page draws a square instead.</summary>
    public static BriefDocument WithAddress(BriefDocument sheet, string address, CultureInfo culture) =>
        address.Length is 0 or > LongestWords ? sheet : sheet with { Sections = sheet.Sections.Add(new BriefSection("", [new BriefPart.Paragraph(string.Format(culture, Text("PosterAddress", culture), address))])) };

    private static string Decides(AppliesQuestion question, CultureInfo culture)
    {
        var groups = string.Join(", ", question.Groups.Take(4).Select(group => PlanNames.Group(group, culture)));
        return string.Format(culture, Text("PosterFor", culture), groups.Length == 0 ? Text("PosterAnybody", culture) : groups, RecordWording.Day(question.On, culture));
    }

    private static BriefSection Section(AppliesLine line, Func<string, string> title, CultureInfo culture)
    {
        var record = line.Record;
        var words = record.TextIn(culture.Name);
        var source = record.Sources.FirstOrDefault(one => one.Url.Length > 0) ?? record.Sources.FirstOrDefault();
        string?[] about =
        [
            $"{record.Government.Name}, {PlanNames.Of(record.Government.Level, culture)}.",
            RecordWording.Standing(line, culture),
            .. line.Reasons.Where(reason => reason.Record is not null).Select(reason => RecordWording.Of(line, reason, title, culture)),
            record.Benefits.IsEmpty ? null : string.Format(culture, Text("PosterGets", culture), string.Join("; ", record.Benefits.Select(benefit => RecordWording.Of(benefit.Low, benefit.High, benefit.Currency, benefit.Every, culture)).Distinct(StringComparer.Ordinal))),
        ];
        string?[] getting =
        [
            record.TakeUp is { } takeUp ? string.Format(culture, Text("PosterHow", culture), RecordWording.Of(takeUp, culture)) : null,
            record.Contact.Length > 0 ? string.Format(culture, Text("PosterAsk", culture), record.Contact) : null,
            .. line.Reasons.Where(reason => reason.Reason is AppliesReason.OnCondition or AppliesReason.AskBy or AppliesReason.AskedBy or AppliesReason.Until).Select(reason => RecordWording.Of(line, reason, title, culture)),
            words.Conditions.Length > 0 ? string.Format(culture, Text("PosterConditions", culture), words.Conditions) : null,
        ];
        string?[] from = [source is null ? null : string.Format(culture, Text("PosterSource", culture), source.Url.Length is > 0 and <= LongestSource ? source.Url : Cut(source.Title, LongestSource))];
        return new BriefSection(
            Cut(words.Title, LongestTitle),
            [.. new[] { about, getting, from }.Select(part => Cut(string.Join(' ', part.OfType<string>()), LongestWords)).Where(part => part.Length > 0).Select(part => new BriefPart.Paragraph(part))]);
    }

    /// <summary>The first of them that have room together.</summary>
    private static List<BriefSection> Fitting(IEnumerable<BriefSection> sections, double room) => sections
        .TakeWhile(section => (room -= Heading + (HeadingLine * Lines(section.Title, LettersOfHeading)) + section.Parts.OfType<BriefPart.Paragraph>().Sum(Height)) >= 0).ToList();

    private static List<BriefPart.Paragraph> Foot(GapMatrix matrix, CultureInfo culture)
    {
        var nobody = matrix.Groups.Where(group => group.IsReachedByNobody).Select(group => PlanNames.Group(group.Group, culture)).ToList();
        var foot = new List<BriefPart.Paragraph>();
        if (nobody.Count > 0)
            foot.Add(new(Cut(string.Format(culture, Text("PosterGaps", culture), string.Join(", ", nobody)), LongestWords)));
        foot.Add(new(Text("PosterNote", culture)));
        return foot;
    }

    private static BriefPart.Paragraph More(int count, string address, CultureInfo culture) =>
        new(string.Format(culture, Text(address.Length > 0 ? "PosterMore" : "PosterMoreHere", culture), count));

    private static double Height(BriefPart.Paragraph paragraph) => Paragraph + (Line * Lines(paragraph.Words, LettersOfLine));

    /// <summary>Lines that a text takes at most; letters of East Asian scripts are twice as wide.</summary>
    private static int Lines(string text, int letters) => 1 + (text.EnumerateRunes().Sum(rune => rune.Value >= 0x1100 ? 2 : 1) / letters);

    /// <summary>A text of at most so many characters, cut at a word where it has any.</summary>
    private static string Cut(string text, int most)
    {
        if (text.Length <= most)
            return text;
        var at = text.LastIndexOf(' ', most - 1);
        return new StringBuilder(text, 0, at > most / 2 ? at : char.IsHighSurrogate(text[most - 2]) ? most - 2 : most - 1, most).Append('…').ToString();
    }

    private static string Text(string key, CultureInfo culture) => AppliesWording.Text(key, culture);
}
