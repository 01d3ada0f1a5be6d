using System.Text;
using static Vicinal.Formats.Tests.BrokenCase;

namespace Vicinal.Cli.Tests;

internal static class BrokenScenarios
{
    private const string File = "belgium-sections.yaml";
    private const string Shocks = "belgium-sections-shocks.csv";

    public static readonly BrokenCase[] All =
    [
        Remove("the file is not there", File),
        Write("the file is empty", File, ""),
        Bytes("the file is Latin-1", File, text => Encoding.Latin1.GetBytes(text.Replace("Belgium, spring", "Belgique, été", StringComparison.Ordinal))),
        Edit("a tab indents", File, "shocks:\n  - {", "shocks:\n\t- {"),
        Edit("a bracket is missing", File, "[2020-06-29, 0]]", "[2020-06-29, 0]"),
        Edit("a key is misspelt", File, "profiles:", "profile:"),
        Edit("a key is there twice", File, "days: 240", "days: 240\ndays: 200"),
        Edit("the start is missing", File, "start: 2020-02-01\n", ""),
        Edit("the start is no day", File, "2020-02-01", "2020-02-30"),
        Edit("the start is written another way", File, "2020-02-01", "1/2/2020"),
        Edit("there are no days", File, "days: 240", "days: 0"),
        Edit("days are not whole", File, "days: 240", "days: 12.5"),
        Edit("a parameter is misspelt", File, "inventory_adjustment_days", "inventory_days"),
        Edit("a parameter is out of range", File, "inventory_adjustment_days: 10", "income_replacement: 80"),
        Edit("a parameter has a decimal comma", File, "inventory_adjustment_days: 10", "saved_share: \"0,5\""),
        Edit("the dates of a profile go back", File, "[2020-05-04, 1]", "[2020-03-16, 1]"),
        Edit("a weight is above one", File, "[2020-03-17, 1]", "[2020-03-17, 2]"),
        Edit("a point lacks its weight", File, "[2020-03-17, 1]", "[2020-03-17]"),
        Edit("a profile is not there", File, "profile: lockdown }", "profile: lock-down-2 }"),
        Edit("a shock acts on nothing known", File, "on: household_demand", "on: demand"),
        Edit("a component of demand is not known", File, "on: other_demand", "on: other_demand.export"),
        Edit("a vector's file is not there", File, "csv: belgium-sections-shocks.csv", "csv: shocks.csv"),
        Edit("a vector's file is absolute", File, "csv: belgium-sections-shocks.csv", "csv: /etc/passwd"),
        Edit("a vector's column is not there", File, "column: labour_supply_shock", "column: labor_supply_shock"),
        Edit("a vector's share is above one", Shocks, "0.925", "92.5"),
        Edit("a vector's share is negative", Shocks, "0.925", "-0.925"),
        Edit("a vector names an industry twice", Shocks, "\nB,", "\nA,"),
        Edit("a vector names an industry that the table has not", Shocks, "\nB,", "\nX,"),
        Edit("a vector is a list", File, "vector: { csv: belgium-sections-shocks.csv, column: labour_supply_shock }", "vector: [0.1, 0.2]"),
        Edit("an activity is not known", File, "shocks:", "restrictions:\n  - { activity: restaurant-and-bar, level: closed, from: 2020-03-14, to: 2020-06-08 }\nshocks:"),
        Edit("a level is not known", File, "shocks:", "restrictions:\n  - { activity: restaurants-and-bars, level: shut, from: 2020-03-14, to: 2020-06-08 }\nshocks:"),
        Edit("the dates of a restriction are reversed", File, "shocks:", "restrictions:\n  - { activity: restaurants-and-bars, level: closed, from: 2020-06-08, to: 2020-03-14 }\nshocks:"),
        Edit("a restriction lacks its end", File, "shocks:", "restrictions:\n  - { activity: restaurants-and-bars, level: closed, from: 2020-06-08 }\nshocks:"),
        Edit("a distribution is not known", File, "shocks:", "uncertainty:\n  firing_rate: { gamma: [1, 2] }\nshocks:"),
        Edit("the ends of a distribution are reversed", File, "shocks:", "uncertainty:\n  firing_rate: { uniform: [0.2, 0.1] }\nshocks:"),
        Edit("an uncertain parameter is not known", File, "shocks:", "uncertainty:\n  fire_rate: { uniform: [0.1, 0.2] }\nshocks:"),
        Edit("an anchor", File, "title: Belgium", "title: &name Belgium"),
        Write("an alias bomb", File, "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: [*c, *c]\n"),
        Edit("a tag", File, "days: 240", "days: !!python/object 240"),
        Edit("a local tag", File, "days: 240", "days: !secret 240"),
        Edit("lists without end", File, "days: 240", $"days: {new string('[', 200)}{new string(']', 200)}"),
        Edit("two documents", File, "shocks:", "---\nshocks:"),
        new("two megabytes of comment", folder => System.IO.File.AppendAllText(Path.Combine(folder, File), "#" + new string('x', 2 << 20))),
        Edit("liquidity is a yes", File, "days: 240", "days: 240\nliquidity: yes"),
        Edit("a key of liquidity is misspelt", File, "days: 240", "days: 240\nliquidity: { cash_day: 10 }"),
        Edit("a size of firm is not known", File, "days: 240", "days: 240\nliquidity: { sizes: { tiny: { share: 1 } } }"),
        Edit("the sizes' shares of jobs are more than all", File, "days: 240", "days: 240\nliquidity: { sizes: { micro: { share: 0.9 } } }"),
        Edit("days of cash are negative", File, "days: 240", "days: 240\nliquidity: { industries: { I: { cash_days: -5 } } }"),
        Edit("an industry with cash is not in the table", File, "days: 240", "days: 240\nliquidity: { industries: { I99: { cash_days: 5 } } }"),
        Edit("fixed costs and margin are more than the revenue", File, "days: 240", "days: 240\nliquidity: { industries: { I: { fixed_cost_share: 0.7, margin: 0.5 } } }"),
        Edit("a section is no letter", File, "days: 240", "days: 240\nliquidity: { sections: { hotels: { cash_days: 5 } } }"),
        Edit("shares of an industry do not sum to one", File, "days: 240", "days: 240\nliquidity: { industries: { I: { shares: { micro: 0.7 } } } }"),
        Edit("cash is drawn without liquidity", File, "days: 240", "days: 240\nuncertainty: { cash_days: { uniform: [0.5, 1] } }"),
    ];
}
