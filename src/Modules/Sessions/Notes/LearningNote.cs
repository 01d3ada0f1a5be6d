using System.Collections.Immutable;
using Microsoft.Extensions.Localization;
using Vicinal.Formats.Briefs;
using Vicinal.Platform.Shell;
using Vicinal.Sessions.Notes.Texts;
using Vicinal.Sessions.Outcomes;
using Vicinal.Sessions.Preparing;

namespace Vicinal.Sessions.Notes;

/// <summary>The template of a learning note: what the session was for, and every published outcome under its kind with where it is anchored.</summary>
internal static class LearningNote
{
    private static readonly OutcomeKind[] Order = [OutcomeKind.Measure, OutcomeKind.Conclusion, OutcomeKind.Commitment, OutcomeKind.Proposal, OutcomeKind.Question];

    /// <summary>Written in a language of the interface; what was said stays in the language in which it was said.</summary>
    /// <param name="session">With its programme.</param>
    /// <param name="government">Who held it; null for the host of the instance.</param>
    /// <param name="outcomes">Published ones, in the order of their moments.</param>
    /// <param name="language">Of the session.</param>
    /// <param name="address">The full address of a path.</param>
    /// <param name="texts">The template's words.</param>
    public static string Write(PreparedSession session, string? government, IReadOnlyList<FoundOutcome> outcomes, string language, Func<string, string> address, IStringLocalizer<NotesTexts> texts) => InWords(language).Write(() =>
    {
        var text = session.Programme.TextIn(language);
        using var written = new StringWriter();
        BriefMarkdown.Write(new BriefDocument(language, texts["Note.Title", text.Title], "")
        {
            Sections =
            [
                new("", [new BriefPart.Paragraph(texts["Note.Held", SessionZones.When(session.Session) is { Length: > 0 } when ? when : texts["Note.DayOpen"].Value, government ?? texts["Note.Host"].Value])]),
                .. Listed(texts["Note.Objectives"], text.Objectives),
                .. Listed(texts["Note.Questions"], text.Questions),
                .. outcomes.Count == 0 ? [new BriefSection("", [new BriefPart.Paragraph(texts["Note.None"])])] : Array.Empty<BriefSection>(),
                .. Order.SelectMany(kind => Listed(texts["Note." + kind], [.. outcomes.Where(one => one.Outcome.Kind == kind).Select(one => Line(one, language, address, texts))])),
                .. Listed(texts["Note.Links"], [.. session.Programme.Links.Where(link => link.Kind is LinkKind.Recording or LinkKind.Document).Select(link => link.Label.Length > 0 ? $"{link.Label}: {link.Address}" : link.Address)]),
                new("", [new BriefPart.Paragraph(texts["Note.Licence"])]),
            ],
        }, written);
        return written.ToString();
    });

    /// <summary>Where the interface has no such language, the headings are in English.</summary>
    private static Language InWords(string language) => Language.Find(language.Split('-')[0]) ?? Language.English;

    private static IEnumerable<BriefSection> Listed(string heading, ImmutableArray<string> lines) => lines.IsEmpty ? [] : [new BriefSection(heading, [new BriefPart.Items(lines)])];

    private static string Line(FoundOutcome one, string language, Func<string, string> address, IStringLocalizer<NotesTexts> texts)
    {
        var outcome = one.Outcome;
        var who = string.Join(", ", new[] { outcome.Speaker, one.Government?.Name ?? "" }.Where(part => part.Length > 0));
        string[] parts =
        [
            outcome.Text,
            who.Length > 0 ? $"— {who}" : "",
            outcome.Language == language ? "" : $"({LanguageField.Name(outcome.Language)})",
            outcome.Owner.Length > 0 ? texts["Line.Owner", outcome.Owner] : "",
            outcome.Due is { } due ? texts["Line.Due", Platform.Components.Figures.Day(due.ToDateOnly())] : "",
            outcome.Government is null ? "" : outcome.Standing == OutcomeStanding.Contradicted ? texts["Line.Contradicted", outcome.Contradiction] : texts["Line." + outcome.Standing],
            address(one.Path),
        ];
        return string.Join(' ', parts.Where(part => part.Length > 0));
    }
}
