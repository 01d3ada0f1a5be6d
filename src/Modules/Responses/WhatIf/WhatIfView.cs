using System.Globalization;
using Microsoft.Extensions.Localization;
using Vicinal.Economy;
using Vicinal.Formats;
using Vicinal.Platform.Components;
using Vicinal.Responses.Places;
using Vicinal.Responses.Scenarios;
using Vicinal.Responses.Texts;
using Vicinal.Territories.Public;

namespace Vicinal.Responses.WhatIf;

/// <summary>An answer in the reader's words.</summary>
internal sealed class WhatIfView(
    Place place, Scenario scenario, WhatIfAnswer answer, IStringLocalizer<ResponsesTexts> texts, IndustryNames industries, bool saysElsewhere = false)
{
    private const int RowsShown = 10;

    /// <summary>One sentence with the number that decides.</summary>
    public string Headline => answer.WorstJobs is { } jobs
        ? texts["WhatIf.Headline", Figures.About(jobs), Fractions.About(answer.WorstShare, texts)]
        : texts["WhatIf.HeadlineShare", Figures.Percent(answer.WorstShare)];

    public string Under => texts[
        answer.JobMonths is null ? "WhatIf.UnderShare" : "WhatIf.Under",
        Figures.Day(answer.WorstDay), answer.JobMonths is { } months ? Figures.About(months) : "", Money.Text(answer.ValueAddedLost, place.Facts.Package, texts), Figures.Percent(answer.ValueAddedShare, 1)];

    public char GradeLetter => place.Grade.ToString()[0];

    public string Source => string.Join("; ", place.Facts.Package.Sources.Select(source => source.Title).Concat(place.Facts.JobsSource.Split("; ")).Where(title => title.Length > 0).Distinct(StringComparer.Ordinal));

    public string Sureness => texts["Sure." + place.Grade];

    public string Command => ScenarioCommand.Of(place, scenario);

    public string ChartSummary => texts["WhatIf.ChartSummary", Figures.Percent(1 - answer.WorstShare), Figures.Day(answer.WorstDay), Figures.Percent(Last(answer.Daily), 0)];

    public string BandWords => answer.Band is { } band
        ? texts["WhatIf.Band", band.Runs, band.Seed, string.Join(", ", band.Uncertainty.Select(one => texts["Uncertain." + one.Parameter].ResourceNotFound ? one.Parameter : texts["Uncertain." + one.Parameter].Value))]
        : place.Table.Count > WhatIfWork.MostIndustriesForBand ? texts["WhatIf.BandTooLarge", WhatIfWork.MostIndustriesForBand] : texts["WhatIf.BandOffWords"];

    public IReadOnlyList<Series> Lines => [.. WorkLine(), ValueAddedLine()];

    public IReadOnlyList<Span> Spans =>
    [
        .. scenario.Restrictions.Select(restriction => (restriction.From, restriction.To)).Distinct()
            .Select(span => new Span(texts["WhatIf.Restricted"], span.From, span.To)),
    ];

    public IReadOnlyList<Column<PeriodIndex>> MonthColumns
    {
        get
        {
            List<Column<PeriodIndex>> columns = [new("month", texts["WhatIf.Month"], row => Month(row.Period)) { IsRowHeading = true }];
            if (answer.Daily[0].JobsIndex is not null)
                columns.Add(new("work", texts["WhatIf.Work"], row => Figures.Percent(row.JobsIndex ?? 0, 1)) { Numeric = true, Bar = row => row.JobsIndex ?? 0 });
            columns.Add(new("value", texts["WhatIf.ValueAdded"], row => Figures.Percent(row.ValueAddedIndex, 1)) { Numeric = true, Bar = row => row.ValueAddedIndex });
            if (answer.ShowsConsumption)
                columns.Add(new("consumption", texts["WhatIf.Consumption"], row => Figures.Percent(row.ConsumptionIndex ?? 0, 1)) { Numeric = true, Bar = row => row.ConsumptionIndex ?? 0 });
            return columns;
        }
    }

    public IReadOnlyList<BarRow> MostHit =>
    [
        .. answer.Industries.Where(loss => loss.Share >= 0.005).Take(RowsShown)
            .Select(loss => new BarRow(industries.Of(loss.Industry), loss.Share, Stopped(loss)) { Reason = Because(loss.Cause) }),
    ];

    public IReadOnlyList<Column<IndustryLoss>> IndustryColumns =>
    [
        new("industry", texts["WhatIf.Industry"], row => industries.Of(row.Industry)) { IsRowHeading = true, SortBy = row => industries.Of(row.Industry) },
        new("share", texts["WhatIf.WorkStoppedHeading"], row => Figures.Change(-row.Share)) { Numeric = true, SortBy = row => row.Share, Bar = row => row.Share, BarIsLoss = true },
        .. answer.WorstJobs is null
            ? Array.Empty<Column<IndustryLoss>>()
            :
            [
                new("people", texts["WhatIf.People"], row => Figures.About(row.Jobs ?? 0)) { Numeric = true, SortBy = row => row.Jobs ?? 0 },
                new("months", texts["WhatIf.JobMonths"], row => Figures.About(row.JobMonths ?? 0)) { Numeric = true, SortBy = row => row.JobMonths ?? 0 },
            ],
        new("value", texts["WhatIf.ValueAddedLost", Money.Unit(place.Facts.Package, texts)], row => Figures.Number(row.ValueAddedLost, 1)) { Numeric = true, SortBy = row => row.ValueAddedLost },
        new("cause", texts["WhatIf.HeldBack"], row => Because(row.Cause)) { SortBy = row => Because(row.Cause) },
    ];

    public string FirmsSentence => answer.Firms switch
    {
        { Closed: { } closed, AtBase: { } all, Jobs: { } jobs } => texts["Firms.Sentence", Figures.About(closed), Figures.About(all), Figures.About(jobs)],
        _ => texts["Firms.Uncounted"],
    };

    public string? FirmsBand => answer.Band?.FirmsClosed is [.., var end] ? texts["Firms.Band", Figures.About(end.P5), Figures.About(end.P95)].Value : null;

    public IReadOnlyList<Column<IndustryFirmsLost>> FirmColumns =>
    [
        new("industry", texts["WhatIf.Industry"], row => industries.Of(row.Industry)) { IsRowHeading = true },
        .. answer.Firms?.Closed is null
            ? Array.Empty<Column<IndustryFirmsLost>>()
            :
            [
                new("firms", texts["Firms.AtBase"], row => Figures.About(row.AtBase ?? 0)) { Numeric = true },
                new("closed", texts["Firms.Closed"], row => Figures.About(row.Closed ?? 0)) { Numeric = true },
                new("jobs", texts["Firms.Jobs"], row => Figures.About(row.Jobs ?? 0)) { Numeric = true },
            ],
        new("capacity", texts["Firms.Capacity"], row => Figures.Percent(row.Capacity, 1)) { Numeric = true, Bar = row => row.Capacity, BarIsLoss = true },
    ];

    public IReadOnlyList<(string Text, string? Language)> Remarks => [.. answer.Remarks.Select(Remark)];

    public IReadOnlyList<string> NotIn =>
    [
        texts["NotIn.Dismissals"],
        .. answer.ShowsConsumption ? Array.Empty<string>() : [texts["NotIn.Consumption"].Value],
        .. place.Table.FemaleJobs is null ? [texts["NotIn.Women"].Value] : Array.Empty<string>(),
        .. place.Table.InformalJobs is null ? [texts["NotIn.Informal"].Value] : Array.Empty<string>(),
        texts["NotIn.Care"],
        texts[saysElsewhere ? "NotIn.Commuters" : "NotIn.Neighbours"],
        texts["NotIn.Health"],
        texts["NotIn.Capital"],
    ];

    private static double Last(IReadOnlyList<PeriodIndex> days) => days[^1].JobsIndex ?? days[^1].ValueAddedIndex;

    private IEnumerable<Series> WorkLine()
    {
        if (answer.Daily[0].JobsIndex is null)
            yield break;
        yield return new Series(texts["WhatIf.Work"], [.. answer.Daily.Select(day => day.JobsIndex ?? 1)])
        {
            Low = answer.Band?.Jobs.Select(day => day.P5).ToArray(),
            High = answer.Band?.Jobs.Select(day => day.P95).ToArray(),
        };
    }

    private Series ValueAddedLine() => new(texts["WhatIf.ValueAdded"], [.. answer.Daily.Select(day => day.ValueAddedIndex)])
    {
        Low = answer.Band?.ValueAdded.Select(day => day.P5).ToArray(),
        High = answer.Band?.ValueAdded.Select(day => day.P95).ToArray(),
    };

    private static string Month(string period)
        => DateOnly.ParseExact(period + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture).ToString("MMMM yyyy", CultureInfo.CurrentCulture);

    private static string Stopped(IndustryLoss loss) => loss.Jobs is { } jobs
        ? $"{Figures.Change(-loss.Share)} · {Figures.About(jobs)}"
        : Figures.Change(-loss.Share);

    private string Because(Cause cause) => cause.Kind == CauseKind.Input && cause.Input is { } input
        ? texts["Cause.Input", industries.Of(input)]
        : texts["Cause." + cause.Kind];

    private (string Text, string? Language) Remark(Problem remark)
    {
        var known = texts["Remark." + remark.Where];
        return known.ResourceNotFound ? (remark.Message, "en") : (known.Value, null);
    }
}
