using System.Globalization;
using Microsoft.Extensions.Localization;
using NodaTime;
using Vicinal.Formats.Briefs;
using Vicinal.Platform.Components;
using Vicinal.Sessions.Outcomes;
using Vicinal.Sessions.Preparing;
using Vicinal.Sessions.Raising.Texts;

namespace Vicinal.Sessions.Raising;

/// <summary>The papers of a proposal: the letter to its addressee, and the dossier with everything that is known of it.</summary>
internal static class ProposalPapers
{
    /// <summary>The letter: what is asked, who stands behind it, and a term for an answer. The text itself stays in its own language.</summary>
    public static BriefDocument Letter(FoundProposal found, FoundOutcome? origin, Func<string, string> address, IStringLocalizer<RaisingTexts> texts) => Document(found, texts["Letter.Title", found.Text.Title],
    [
        new("", [new BriefPart.Paragraph(texts["Letter.To", found.Proposal.Addressee]), new BriefPart.Paragraph(texts["Letter.From", found.Government?.Name ?? ""])]),
        new(texts["Letter.Ask"], [.. Paragraphs(found.Text)]),
        .. Origin(origin, address, texts),
        new(texts["Letter.Behind"], [new BriefPart.Items([.. found.Bound.Select(cosigner => cosigner.Name)])]),
        new("", [new BriefPart.Paragraph(texts["Letter.Term", found.Proposal.TermDays])]),
        new("", [new BriefPart.SignOffs([.. found.Bound.Select(cosigner => cosigner.Name)], texts["Letter.Government"], texts["Letter.Date"], texts["Letter.Signature"])]),
    ]);

    /// <summary>The dossier: the text that counts, who endorsed which version, where it comes from, every version and how it stands.</summary>
    public static BriefDocument Dossier(FoundProposal found, IReadOnlyList<ProposalVersion> versions, FoundOutcome? origin, Func<string, string> address, IStringLocalizer<RaisingTexts> texts) => Document(found, texts["Dossier.Title", found.Text.Title],
    [
        new("", [new BriefPart.Paragraph(texts["Letter.To", found.Proposal.Addressee]), new BriefPart.Paragraph(texts["Letter.From", found.Government?.Name ?? ""]), new BriefPart.Paragraph(Standing(found, texts))]),
        new(texts["Dossier.Text", found.Proposal.Counts], [.. Paragraphs(found.Text)]),
        new(texts["Dossier.Endorsements"],
        [
            new BriefPart.Table(texts["Dossier.Bound"], [texts["Letter.Government"], texts["Dossier.Version"], texts["Letter.Date"]],
                [.. found.Cosigners.Select(cosigner => (System.Collections.Immutable.ImmutableArray<string>)[cosigner.Name, cosigner.Endorsement.Version.ToString(CultureInfo.CurrentCulture), Day(cosigner.Endorsement.At)])], [1]),
        ]),
        .. Origin(origin, address, texts),
        .. found.Proposal.Answer.Length > 0 ? [new BriefSection(texts["Dossier.Answer"], [new BriefPart.Paragraph(found.Proposal.Answer, found.Proposal.AnswerLanguage)])] : Array.Empty<BriefSection>(),
        .. versions.Select(version => new BriefSection(texts["Dossier.Earlier", version.Number, Day(version.At)], [new BriefPart.Paragraph(version.Title, version.Language), .. Paragraphs(version)])),
        new("", [new BriefPart.Paragraph(address(found.Path))]),
    ]);

    /// <summary>How it stands, in a sentence.</summary>
    public static string Standing(FoundProposal found, IStringLocalizer<RaisingTexts> texts) => found.Standing switch
    {
        { Stage: ProposalStage.Answered } answered => texts["Standing.Answered", Day(found.Proposal.AnsweredOn!.Value), answered.Days],
        { Since: { } since } waiting => texts["Standing." + waiting.Stage, Day(since), waiting.Days],
        var other => texts["Standing." + other.Stage],
    };

    private static BriefDocument Document(FoundProposal found, string title, System.Collections.Immutable.ImmutableArray<BriefSection> sections) =>
        new(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName, title, found.Text.Title) { Sections = sections };

    private static IEnumerable<BriefPart> Paragraphs(ProposalVersion text) =>
        text.Text.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Select(paragraph => new BriefPart.Paragraph(paragraph.Trim(), text.Language));

    private static IEnumerable<BriefSection> Origin(FoundOutcome? origin, Func<string, string> address, IStringLocalizer<RaisingTexts> texts) => origin is null
        ? []
        :
        [
            new BriefSection(texts["Letter.Origin"],
            [
                new BriefPart.Paragraph(texts["Letter.Said", origin.Session.Title(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName), SessionZones.Words(origin.Outcome.At, origin.Session.Session.Zone)]),
                new BriefPart.Paragraph(origin.Outcome.Text, origin.Outcome.Language),
                new BriefPart.Paragraph(address(origin.Path)),
            ]),
        ];

    private static string Day(Instant at) => Day(at.InUtc().Date);

    private static string Day(LocalDate day) => Figures.Day(day.ToDateOnly());
}
