using System.Text;
using static Vicinal.Formats.Tests.BrokenCase;

namespace Vicinal.Cli.Tests;

internal static class BrokenPlans
{
    private static readonly string File = Path.Combine("plans", "hainaut-spring-2020.yaml");

    public static readonly BrokenCase[] All =
    [
        Write("the file is empty", File, ""),
        Write("the file is a list", File, "- title: Spring"),
        Write("the file is no YAML", File, "title: [Spring"),
        Remove("there is no file", File),
        Bytes("the encoding is not UTF-8", File, text => Encoding.Latin1.GetBytes(text.Replace("Hainaut through", "L'été à", StringComparison.Ordinal))),
        Bytes("the file ends in the middle", File, text => Encoding.UTF8.GetBytes(text[..2000])),
        Edit("anchors are used", File, "title: Hainaut", "title: &t Hainaut"),
        Edit("a tag is used", File, "title: Hainaut", "title: !!str Hainaut"),
        Edit("two documents stand in it", File, "language: en", "---\nlanguage: en"),
        Edit("a key is not known", File, "summary:", "sumary:"),
        Edit("the title is missing", File, "title: Hainaut through the spring of 2020\n", ""),
        Edit("the language is no tag", File, "language: en", "language: plain English"),
        Edit("the territory is not in the table", File, "territory: Hainaut", "territory: Hainault"),
        Edit("the level is not known", File, "level: province", "level: county"),
        Edit("the currency is another", File, "currency: EUR", "currency: USD"),
        Edit("the currency is no code", File, "currency: EUR", "currency: euro"),
        Edit("the price year is no year", File, "price_year: 2015", "price_year: 20155"),
        Edit("the scenario is not there", File, "belgium-sections.yaml", "belgium-section.yaml"),
        Edit("the scenario is broken", Path.Combine("scenarios", "belgium-sections.yaml"), "days: 240", "days: many"),
        Edit("the scenario in place lacks its days", File, "scenario: ../scenarios/belgium-sections.yaml", "scenario: { title: Spring, start: 2020-02-01 }"),
        Edit("an envelope has no amount", File, "{ amount: 60000000 }", "{ source: own }"),
        Edit("an envelope is negative", File, "{ amount: 60000000 }", "{ amount: -60000000 }"),
        Edit("a group is not known", File, "group: self-employed, low: 55000", "group: freelancers, low: 55000"),
        Edit("a group has high below low", File, "low: 55000, high: 65000", "low: 65000, high: 55000"),
        Edit("people are counted in halves", File, "low: 55000, high: 65000", "low: 55000.5, high: 65000"),
        Edit("a reserve has no trigger", File, "measures:\n", "reserve: { reviewed: 2021-01-01 }\nmeasures:\n"),
        Edit("an id has capitals", File, "id: short-time-top-up", "id: Short-Time"),
        Edit("an id occurs twice", File, "id: safe-workplaces", "id: fee-waiver"),
        Edit("an instrument is not known", File, "instrument: B1", "instrument: Z9"),
        Edit("a phase is not known", File, "phase: P1", "phase: P4"),
        Edit("the dates are reversed", File, "from: 2020-03-16", "from: 2021-03-16"),
        Edit("a date is not there", File, "from: 2020-03-16", "from: 2020-02-30"),
        Edit("a date is written another way", File, "from: 2020-03-16", "from: 16/03/2020"),
        Edit("an actor's part is not known", File, "part: accountable", "part: responsible"),
        Edit("a theme is not known", File, "themes: [health, technology]", "themes: [health, tourism]"),
        Edit("money is negative", File, "amount: 9000000,", "amount: -9000000,"),
        Edit("money is finer than a cent", File, "amount: 3500000.50", "amount: 3500000.505"),
        Edit("money is written with thousands marks", File, "amount: 9000000,", "amount: \"9,000,000\","),
        Edit("money is written with its unit", File, "amount: 9000000,", "amount: 9 million,"),
        Edit("money is not a number", File, "amount: 9000000,", "amount: NaN,"),
        Edit("money is beyond all budgets", File, "amount: 9000000,", "amount: 9000000000000000,"),
        Edit("a channel is not known", File, "channel: forgone_revenue", "channel: lost_revenue"),
        Edit("a line has no source", File, "channel: forgone_revenue, source: own,", "channel: forgone_revenue,"),
        Edit("an indicator's target is a text", File, "target: 9000,", "target: many,"),
        Edit("a successor is not in the plan", File, "successor: hiring-aid", "successor: hire-aid"),
        Edit("successors go round", File, "predecessor: short-time-top-up", "successor: short-time-top-up"),
        Edit("a position is not known", File, "position: tops-up", "position: adds"),
        Edit("a competence names no level", File, "competence: { level: municipality }", "competence: { basis: Law }"),
        Edit("the days are negative", File, "days_to_first_effect: 30", "days_to_first_effect: -30"),
        Edit("a lever would lift a restriction", File, "lever: firing", "lever: restrictions"),
        Edit("a share is above one", File, "lever: firing, amount: 0.5", "lever: firing, amount: 50"),
        Edit("an effect has no amount", File, "lever: firing, amount: 0.5", "lever: firing"),
        Edit("an effect ends before it begins", File, "lever: firing, amount: 0.5", "lever: firing, amount: 0.5, to: 2020-03-01"),
        Edit("an effect names a group that is not counted", File, "lever: firing, amount: 0.5", "lever: firing, amount: 0.5, groups: [young]"),
        Many("there are 600 measures", 600),
        Many("there are 10,000 measures", 10_000),
    ];

    private static BrokenCase Many(string name, int count) => new(name, folder =>
    {
        var path = Path.Combine(folder, File);
        var head = System.IO.File.ReadAllText(path).Split("measures:\n")[0];
        var many = Enumerable.Range(0, count).Select(index => FormattableString.Invariant($"  - {{ id: m{index}, name: M, instrument: B1, phase: P1, from: 2020-03-16, to: 2020-07-01 }}\n"));
        System.IO.File.WriteAllText(path, $"{head}measures:\n{string.Concat(many)}");
    });
}
