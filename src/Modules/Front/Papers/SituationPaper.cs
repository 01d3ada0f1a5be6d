using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Extensions.Localization;
using Vicinal.Economy;
using Vicinal.Formats.Briefs;
using Vicinal.Formats.Wording;
using Vicinal.Front.Answering;
using Vicinal.Front.Texts;
using Vicinal.Measures.Public;
using Vicinal.Platform.Components;
using Vicinal.Responses.Public;

namespace Vicinal.Front.Papers;

/// <summary>Papers of an answer: the same figures as on its page.</summary>
/// <param name="answer">The answer.</param>
/// <param name="texts">This module's texts.</param>
/// <param name="words">Activities and kinds of work.</param>
/// <param name="command">What to type to get the first figure again.</param>
internal sealed class SituationPaper(SituationAnswer answer, IStringLocalizer<FrontTexts> texts, IActivityWords words, string command)
{
    private const int MostRows = 6;
    private const int MostLines = 5;

    private static CultureInfo Culture => CultureInfo.CurrentUICulture;

    private string Name => answer.Reading.Name.Length > 0 ? answer.Reading.Name : texts["Paper.Here"];

    private string Headline => answer.Result is { } result
        ? texts["Stopped.Headline", texts.About(result.Total.StoppedAtWorst), texts.About(result.Total.People)]
        : texts["Stopped.NotKnown"];

    /// <summary>One page for the mayor.</summary>
    public BriefDocument ForTheMayor() => new(Culture.TwoLetterISOLanguageName, texts["Paper.Title", Name], Headline)
    {
        Sections =
        [
            new("", [new BriefPart.Items([.. Happened, .. Worst])]),
            .. answer.Result is { } result ? [new BriefSection(texts["Stopped.Who"], [ByKind(result), ByActivity(result)])] : Array.Empty<BriefSection>(),
            new(texts["Others.Title"], [answer.Others.Count == 0 ? new BriefPart.Paragraph(texts["Others.None"]) : new BriefPart.Items([.. answer.Others.Take(MostLines).Select(Other)])]),
            new(texts["Here.Title"], [new BriefPart.Items([.. There])]),
            .. answer.Reach is null ? Array.Empty<BriefSection>() : [new BriefSection(texts["Budget.Title"], [new BriefPart.Paragraph(Money)])],
            new(texts["Paper.NotKnown"], [new BriefPart.Items([.. NotKnown])]),
            new(texts["Paper.How"], [new BriefPart.Paragraph(texts["Paper.Sure"]), new BriefPart.Command(texts["Paper.Again"], command)]),
        ],
    };

    /// <summary>A letter to the level above: what is missing, and what this level does itself. What nobody has said stands in brackets.</summary>
    public BriefDocument ToTheMinistry() => new(Culture.TwoLetterISOLanguageName, texts["Letter.Title", Name], "")
    {
        Sections =
        [
            new("", [new BriefPart.Paragraph(texts["Letter.To"]), new BriefPart.Paragraph(texts["Letter.From", Name])]),
            new(texts["Letter.Why"], [new BriefPart.Paragraph(Headline), new BriefPart.Items([.. Happened, .. Worst])]),
            new(texts["Letter.Have"], [new BriefPart.Items([.. There])]),
            new(texts["Letter.Missing"], [new BriefPart.Items([.. Missing])]),
            new(texts["Letter.Own"], [new BriefPart.Paragraph(answer.Reach is null ? texts["Letter.OwnUnknown"] : Money)]),
            new(texts["Letter.Ask"], [new BriefPart.Items([texts["Letter.AskReach"], texts["Letter.AskFigures"]]), new BriefPart.Paragraph(texts["Letter.Term"])]),
            new("", [new BriefPart.SignOffs([texts["Letter.Mayor"]], texts["Letter.Office"], texts["Letter.Date"], texts["Letter.Signature"])]),
            new(texts["Paper.How"], [new BriefPart.Paragraph(texts["Paper.Sure"]), new BriefPart.Command(texts["Paper.Again"], command)]),
        ],
    };

    private IEnumerable<string> Happened => answer.Reading.Exposure.Scenario?.Restrictions.Select(words.Sentence) ?? [texts["Stopped.SayClosed"]];

    private IEnumerable<string> Worst
    {
        get
        {
            if (answer.Result is { WorstDay: { } day } result)
                yield return texts["Stopped.Under", Figures.Day(day), texts.About(result.Total.PersonMonths)];
            if (answer.Nation is { } nation)
                yield return texts["Nation.Sentence", nation.Name, Figures.Percent(nation.WorstShare), Figures.Day(nation.WorstDay)];
        }
    }

    private BriefPart.Table ByKind(ExposureResult result) => new(
        texts["Stopped.ByKind"],
        [texts["Stopped.Kind"], texts["Stopped.People"], texts["Stopped.Stops"]],
        [.. result.ByKind.Select(sum => (ImmutableArray<string>)[words.Kind(sum.Kind!.Value), texts.About(sum.People), texts.About(sum.StoppedAtWorst)])],
        [1, 2]);

    private BriefPart.Table ByActivity(ExposureResult result) => new(
        texts["Paper.Most"],
        [texts["Stopped.Activity"], texts["Stopped.Stops"], texts["Stopped.Women"]],
        [
            .. result.Rows.Where(row => row.StoppedAtWorst.High > 0).OrderByDescending(row => row.StoppedAtWorst.High).Take(MostRows)
                .Select(row => (ImmutableArray<string>)[$"{words.Of(row.Activity.Code)}, {words.Kind(row.Kind)}", texts.About(row.StoppedAtWorst), row.WomenStoppedAtWorst is { } women ? texts.About(women) : texts["NotMeasured"]]),
        ],
        [1, 2]);

    private string Other(AlikeMeasure one) => texts["Paper.Other", one.Record.TextIn(Culture.Name).Title, one.Record.Government.Name, one.Facts[0].Value, one.Facts[3].Value, one.Facts[3].Name];

    private IEnumerable<string> There
    {
        get
        {
            if (answer.Here is null)
            {
                yield return texts["Here.NoCountry"];
                yield break;
            }

            if (answer.There.Count == 0)
                yield return texts["Here.Nothing", Figures.Day(answer.On)];
            foreach (var line in answer.There.Take(MostLines))
                yield return texts["Paper.There", line.Record.TextIn(Culture.Name).Title, line.Record.Government.Name];
            if (answer.There.Count > MostLines)
                yield return texts["Paper.More", Figures.Whole(answer.There.Count - MostLines)];
            if (answer.Unreached.Count > 0)
                yield return texts["Here.Unreached", string.Join(", ", answer.Unreached.Take(MostLines).Select(group => PlanNames.Group(group, Culture)))];
        }
    }

    private IEnumerable<string> Missing
    {
        get
        {
            foreach (var sum in answer.Hit)
            {
                var group = SituationAnswer.Group(sum.Kind!.Value);
                yield return answer.Unreached.Contains(group, StringComparer.Ordinal)
                    ? texts["Here.HitUnreached", PlanNames.Group(group, Culture), texts.About(sum.StoppedAtWorst)]
                    : texts["Letter.Reached", PlanNames.Group(group, Culture), texts.About(sum.StoppedAtWorst)];
            }

            if (answer.Here is null || answer.Hit.Count == 0)
                yield return texts["Letter.MissingUnknown"];
            if (answer.Nation is null)
                yield return texts["Letter.NoTable"];
        }
    }

    private string Money => answer.ReachesUnknown ? texts["Budget.Unknown"] : texts[
        "Paper.Money", MoneyWords.Of(answer.Reading.Budget!.Value, answer.Reading.Currency, Culture), string.Join("; ", answer.Chosen.Select(one => one.Record.TextIn(Culture.Name).Title)),
        texts.Whole(answer.Reach!.Reached), texts.Whole(answer.Reach.Remaining)];

    private IEnumerable<string> NotKnown =>
    [
        .. answer.Uncorrected > 0 ? [texts["Stopped.Uncorrected", Figures.Whole(answer.Uncorrected), Figures.Whole(answer.Reading.Request.Place.People.Count)]] : Array.Empty<string>(),
        .. answer.Result?.Remarks.Select(words.Remark).OfType<string>().Distinct(StringComparer.Ordinal) ?? [texts["Stopped.SayWho"]],
    ];
}
