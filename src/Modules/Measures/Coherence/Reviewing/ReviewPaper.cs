using System.Globalization;
using Microsoft.Extensions.Localization;
using Vicinal.Formats.Briefs;
using Vicinal.Formats.Wording;
using Vicinal.Measures.Coherence.Claims;
using Vicinal.Measures.Coherence.Covering;
using Vicinal.Measures.Coherence.Store;
using Vicinal.Measures.Coherence.Texts;
using Vicinal.Planning.Records;
using Vicinal.Planning.Records.Coherence;

namespace Vicinal.Measures.Coherence.Reviewing;

/// <summary>The annex of a voluntary local review: measures, money, reach and evidence by target, then where nothing is confirmed, what others claim, and how it was made.</summary>
internal static class ReviewPaper
{
    public static BriefDocument Of(CoverageView view, IReadOnlyList<ShownClaim> claims, DateOnly on, IStringLocalizer<CoherenceTexts> texts)
    {
        var culture = CultureInfo.CurrentUICulture;
        var language = culture.TwoLetterISOLanguageName;
        var rows = ReviewRow.Of(view, texts);
        var confirmed = rows.Select(row => row.Measure).Distinct(StringComparer.Ordinal).ToList();
        var goals = view.Top;
        var sections = new List<BriefSection> { new(texts["Review.Money"], [Money(view, confirmed, texts), new BriefPart.Paragraph(texts["Review.MoneyOnce"])]) };
        foreach (var goal in goals.Where(goal => !goal.IsGap))
        {
            var of = rows.Where(row => row.Target == goal.Objective.Code || IsUnder(view, row.Target, goal.Objective.Code)).ToList();
            sections.Add(new BriefSection(view.Framework.Name(goal.Objective.Code, language), [.. of.GroupBy(row => row.Target, StringComparer.Ordinal).Select(target => Table(target.Key, target.First().TargetTitle, [.. target], texts))]));
        }

        var gaps = goals.Where(goal => goal.IsGap).ToList();
        sections.Add(new BriefSection(texts["Review.Gaps"], gaps.Count == 0
            ? [new BriefPart.Paragraph(texts["Review.NoGaps"])]
            : [new BriefPart.Paragraph(texts["Review.GapsLede"]), new BriefPart.Items([.. gaps.Select(gap => view.Framework.Name(gap.Objective.Code, language) + (gap.Proposed.IsEmpty ? "" : ": " + texts["Review.Waiting", gap.Proposed.Length].Value))])]));
        if (claims.Count > 0)
            sections.Add(new BriefSection(texts["Claims.Title"], [new BriefPart.Paragraph(texts["Claims.Theirs"]), new BriefPart.Items([.. claims.Select(claim => Claim(claim, texts))])]));
        sections.Add(new BriefSection(texts["Review.How"], [new BriefPart.Paragraph(texts["Review.HowWords", on.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), view.Framework.Source])]));
        return new BriefDocument(language, texts["Review.Title", view.Title], texts["Review.Decides", confirmed.Count, view.Subjects.Count, goals.Count - gaps.Count, goals.Count]) { Sections = [.. sections] };
    }

    /// <summary>A claim in one sentence with its author and source.</summary>
    public static string Claim(ShownClaim shown, IStringLocalizer<CoherenceTexts> texts)
    {
        CoherenceClaim claim = shown.Claim;
        return $"{texts["Claim." + claim.Kind]} ({texts["Strength." + claim.Strength]}): {shown.Left.Title} – {shown.Right.Title}. {claim.Words} ({claim.Author}; {claim.Source})";
    }

    // Each measure once, and money that is inside another record's not again.
    private static BriefPart.Table Money(CoverageView view, IReadOnlyCollection<string> confirmed, IStringLocalizer<CoherenceTexts> texts)
    {
        var culture = CultureInfo.CurrentUICulture;
        var sums = PublicMoney.Of(view.Subjects.Where(subject => confirmed.Contains(subject.Key, StringComparer.Ordinal)).Select(subject => subject.Record)).Sums;
        return new BriefPart.Table(
            texts["Review.MoneyCaption"], [texts["Review.Channel"], texts["Review.Amount"], texts["Review.Currency"]],
            [.. sums.Select(sum => (System.Collections.Immutable.ImmutableArray<string>)[PlanNames.Of(sum.Channel, culture), MoneyWords.Bare(sum.Amount, sum.Currency, culture), sum.Currency])], [1]);
    }

    private static BriefPart.Table Table(string target, string title, IReadOnlyList<ReviewRow> rows, IStringLocalizer<CoherenceTexts> texts) => new(
        $"{target} {title}",
        [texts["Review.Measure"], texts["Review.Money"], texts["Review.Reach"], texts["Review.Results"], texts["Review.Evidence"], texts["Review.Sources"]],
        [.. rows.Select(row => (System.Collections.Immutable.ImmutableArray<string>)[$"{row.Title} ({row.Government})", row.Money, row.Reach, row.Results, row.Evidence, row.Sources])],
        []);

    private static bool IsUnder(CoverageView view, string code, string goal)
    {
        for (var parent = view.Framework.Find(code)?.Parent; parent is not null; parent = view.Framework.Find(parent)?.Parent)
        {
            if (parent == goal)
                return true;
        }

        return false;
    }
}
