using System.Collections.Immutable;
using Vicinal.Economy;

namespace Vicinal.Formats.Briefs;

/// <summary>One page on what a shock does here, from the scenario alone.</summary>
public static class SituationNote
{
    private const int MostIndustries = 6;
    private const int MostRestrictions = 8;

    /// <summary>Writes the note.</summary>
    /// <param name="ground">Where the figures come from.</param>
    /// <param name="table">The territory's table.</param>
    /// <param name="scenario">What is closed or hit.</param>
    /// <param name="run">Its run on the table.</param>
    /// <param name="writing">Words and figures.</param>
    public static BriefDocument Of(BriefGround ground, EconomyTable table, Scenario scenario, ImpactRun run, BriefWriting writing)
    {
        var worst = Periods.WorstDay(run);
        var days = Periods.Daily(run);
        var persons = run is { Jobs: not null, JobsUnit: JobsUnit.Persons };
        var share = Math.Max(0, 1 - (days[worst].JobsIndex ?? days[worst].ValueAddedIndex));
        var on = writing.Day(run.Start.AddDays(worst));
        var decides = persons
            ? writing["Note.Decides", writing.About(share * run.Base.Jobs!.Value.Sum()), writing.Percent(share), on]
            : writing["Note.DecidesShare", writing.Percent(share), on];
        var industries = Periods.ByIndustry(run);
        return new BriefDocument(writing.Culture.TwoLetterISOLanguageName, writing["Note.Title", ground.Place], decides)
        {
            Sections =
            [
                new("", [.. Sums(industries, run, ground, persons, writing)]),
                new(writing["Note.What"], [new BriefPart.Items([.. Restrictions(scenario, writing)])]),
                new(writing["Note.Course"], [new BriefPart.Chart(writing["Note.CourseWords", writing.Percent(1 - share), on, writing.Percent(days[^1].JobsIndex ?? days[^1].ValueAddedIndex)], run.Start, [(writing["Note.Work"], [.. days.Select(day => day.JobsIndex ?? day.ValueAddedIndex)])])]),
                new(writing["Note.Who"], [Hit(industries, run, worst, persons, writing), new BriefPart.Items([.. Groups(table, industries, persons, writing)])]),
                .. BriefSources.Of(ground, scenario, writing),
            ],
        };
    }

    private static IEnumerable<BriefPart> Sums(ImmutableArray<IndustrySummary> industries, ImpactRun run, BriefGround ground, bool persons, BriefWriting writing)
    {
        var lost = industries.Sum(industry => industry.ValueAddedLost);
        var usual = run.Base.ValueAdded.Sum() * run.Days;
        var money = $"{writing.About(lost * ground.Package.UnitsPerMoney)} {ground.Package.Currency}";
        yield return new BriefPart.Paragraph(persons
            ? writing["Note.Sums", writing.Whole(run.Days), writing.About(industries.Sum(industry => industry.WorkStoppedMonths ?? 0)), money, ground.Package.PriceYear.ToString(writing.Culture), writing.Percent(lost / usual)]
            : writing["Note.SumsShare", writing.Whole(run.Days), money, ground.Package.PriceYear.ToString(writing.Culture), writing.Percent(lost / usual)]);
    }

    internal static IEnumerable<string> Restrictions(Scenario scenario, BriefWriting writing)
    {
        foreach (var restriction in scenario.Restrictions.Take(MostRestrictions))
            yield return writing["Note.Restriction." + restriction.Level, writing.Activity(restriction.Activity), writing.Day(restriction.From), writing.Day(restriction.To.AddDays(-1))];
        if (scenario.Restrictions.Length > MostRestrictions)
            yield return writing["Note.MoreRestrictions", scenario.Restrictions.Length - MostRestrictions];
        if (!scenario.Shocks.IsEmpty)
            yield return writing["Note.Shocks", scenario.Title];
    }

    private static BriefPart.Table Hit(ImmutableArray<IndustrySummary> industries, ImpactRun run, int worst, bool persons, BriefWriting writing)
    {
        var rows = industries.Select((industry, i) => (Summary: industry, Index: i)).OrderByDescending(row => row.Summary.WorkStoppedMonths ?? row.Summary.ValueAddedLost)
            .ThenBy(row => row.Summary.Industry.Label, StringComparer.Ordinal).Take(MostIndustries)
            .Select(row =>
            {
                var usual = persons ? run.Base.Jobs!.Value[row.Index] : run.Base.Output[row.Index];
                var then = persons ? run.Jobs![worst, row.Index] : run.Output[worst, row.Index];
                var stopped = usual > 0 ? Math.Max(0, 1 - (then / usual)) : 0;
                return ImmutableArray.Create(
                    writing.Industry(row.Summary.Industry), writing.Percent(-stopped), persons ? writing.About(Math.Max(0, usual - then)) : "–", Limit(run, worst, row.Index, writing));
            });
        return new BriefPart.Table(writing["Note.HitCaption"], [writing["Note.Industry"], writing["Note.Change"], writing["Note.People"], writing["Note.Limit"]], [.. rows], [1, 2]);
    }

    private static string Limit(ImpactRun run, int day, int industry, BriefWriting writing)
    {
        var limit = run.LimitText(day, industry);
        if (!limit.StartsWith("input:", StringComparison.Ordinal))
            return writing["Note.Limit." + limit];
        var code = limit["input:".Length..];
        return run.Industries.FirstOrDefault(one => one.Code == code || one.Label == code) is { } input ? writing["Note.Limit.input", writing.Industry(input)] : writing["Note.Limit.inputs"];
    }

    private static IEnumerable<string> Groups(EconomyTable table, ImmutableArray<IndustrySummary> industries, bool persons, BriefWriting writing)
    {
        foreach (var (group, jobs) in new[] { ("women", table.FemaleJobs), ("self-employed", table.SelfEmployedJobs), ("informal", table.InformalJobs) })
        {
            var name = writing["Group." + group];
            if (!persons || jobs is not { } counted || table.Jobs is not { } all)
                yield return writing["Note.GroupNotMeasured", name];
            else
                yield return writing["Note.Group", name, writing.About(industries.Select((industry, i) => all[i] > 0 ? (industry.WorkStoppedMonths ?? 0) * counted[i] / all[i] : 0).Sum())];
        }
    }
}
