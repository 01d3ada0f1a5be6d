using static Vicinal.Formats.Tests.BrokenCase;

namespace Vicinal.Cli.Tests;

internal static class BrokenMeasures
{
    private const string File = "belgium.yaml";

    public static readonly BrokenCase[] All =
    [
        Write("there is no measure", File, "[]"),
        Write("the file is no list", File, "measures: 3"),
        Edit("a lever is not known", File, "lever: firing", "lever: fire"),
        Edit("a lever would lift a restriction", File, "lever: firing", "lever: restrictions"),
        Edit("an instrument is not known", File, "instrument: B1", "instrument: B9"),
        Edit("a share is above one", File, "amount: 1\n", "amount: 100\n"),
        Edit("an amount is negative", File, "amount: 250", "amount: -250"),
        Edit("an amount is missing", File, "  amount: 250\n", ""),
        Edit("the dates are reversed", File, "from: 2020-03-14", "from: 2021-03-14"),
        Edit("a group is not counted", File, "  amount: 1\n", "  amount: 1\n  groups: [youth]\n"),
        Edit("a name occurs twice", File, "Aid for taking people back", "Short-time work for all"),
        Edit("a key is misspelt", File, "industries: [I]", "industry: [I]"),
        Edit("the list of industries is empty", File, "industries: [I]", "industries: []"),
        Edit("a cost is a text", File, "cost: 3800", "cost: 3.8 billion"),
        Edit("a size of firm is not known", File, "lever: firing", "lever: grant\n  sizes: [tiny]"),
        Edit("the list of sizes is empty", File, "lever: firing", "lever: grant\n  sizes: []"),
        Edit("a loan's interest is in percent", File, "lever: firing", "lever: loan\n  interest: 5"),
        Edit("a day of repayment is no day", File, "lever: firing", "lever: loan\n  repaid_from: 2021-02-30"),
    ];
}
