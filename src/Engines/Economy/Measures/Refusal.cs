using Vicinal.Economy.Firms;
using Vicinal.Economy.Scenarios;

namespace Vicinal.Economy.Measures;

/// <summary>Why a measure cannot act on a table, in a sentence for the person who proposed it.</summary>
internal static class Refusal
{
    /// <summary>The reason, or null.</summary>
    public static string? Of(EconomyTable table, Scenario scenario, Measure measure) =>
        Dates(scenario, measure) ?? Amount(measure) ?? Industries(table, measure) ?? Groups(table, measure) ?? FirmMoney.Refusal(table, scenario, measure) ?? Lever(table, measure);

    private static string? Dates(Scenario scenario, Measure measure)
    {
        if (measure.From >= measure.To)
        {
            return FormattableString.Invariant($"It ends ({measure.To:yyyy-MM-dd}) before it begins ({measure.From:yyyy-MM-dd}).");
        }

        var end = scenario.Start.AddDays(scenario.Days);
        return measure.To <= scenario.Start || measure.From >= end
            ? FormattableString.Invariant($"It acts from {measure.From:yyyy-MM-dd} to {measure.To:yyyy-MM-dd}, outside the run ({scenario.Start:yyyy-MM-dd} to {end:yyyy-MM-dd}).")
            : null;
    }

    private static string? Amount(Measure measure) => measure.Lever switch
    {
        _ when !double.IsFinite(measure.Amount) => "Its amount is not a number.",
        Economy.Lever.LabourSupply or Economy.Lever.Firing when measure.Amount is < 0 or > 1 =>
            FormattableString.Invariant($"Its amount is {measure.Amount}; this lever takes a share of 0 to 1."),
        Economy.Lever.Hiring or Economy.Lever.Stocks when measure.Amount is <= 0 or > 100 =>
            FormattableString.Invariant($"Its amount is {measure.Amount}; this lever takes a multiplier above 0, at most 100."),
        Economy.Lever.LocalShare when measure.Amount is < 0 or > 100 =>
            FormattableString.Invariant($"Its amount is {measure.Amount}; this lever takes 0 to 100 percentage points."),
        _ when measure.Amount < 0 => FormattableString.Invariant($"Its amount is {measure.Amount}; money cannot be negative."),
        _ when measure.Cost is { } cost && !(cost >= 0 && double.IsFinite(cost)) => FormattableString.Invariant($"Its cost is {cost}; it must be 0 or more."),
        _ => null,
    };

    private static string? Industries(EconomyTable table, Measure measure) =>
        measure.Industries.FirstOrDefault(code => IndustryCodes.Rows(table, code).IsEmpty) is { } unknown
            ? $"The table has no industry {unknown}."
            : null;

    private static string? Groups(EconomyTable table, Measure measure)
    {
        if (measure.Groups.IsDefaultOrEmpty)
        {
            return null;
        }

        if (measure.Lever is not (Economy.Lever.LabourSupply or Economy.Lever.Firing or Economy.Lever.Hiring))
        {
            return "Groups of workers scale labour_supply, firing and hiring only: name industries instead.";
        }

        foreach (var group in measure.Groups)
        {
            if (!Reach.Groups.Contains(group, StringComparer.Ordinal))
            {
                return $"No group is called {group}; groups are {string.Join(", ", Reach.Groups)}.";
            }

            if (Reach.GroupJobs(table, group) is null || table.Jobs is null)
            {
                return $"The table does not measure the jobs of {group}.";
            }
        }

        return null;
    }

    private static string? Lever(EconomyTable table, Measure measure)
    {
        switch (measure.Lever)
        {
            case Economy.Lever.LabourSupply or Economy.Lever.Firing or Economy.Lever.Hiring or Economy.Lever.Stocks:
            case Economy.Lever.Grant or Economy.Lever.CostRelief or Economy.Lever.Deferral or Economy.Lever.Loan:
                return null;
            case Economy.Lever.LocalShare:
                if (table.Imports is not { } imports)
                {
                    return "The table does not say what each industry imports: no input can be moved to local suppliers.";
                }

                var reach = Reach.Of(table, measure);
                return Enumerable.Range(0, table.Count).Any(j => reach[j] > 0 && imports[j] > 0)
                    ? null
                    : "The industries named import nothing that could be bought nearer.";
            default:
                return Array.TrueForAll(Acting.MoneyShares(table, measure.Lever, Reach.Of(table, measure)), share => share == 0)
                    ? "The industries named sell nothing to this kind of demand in the table: there is nothing to spread the money over."
                    : null;
        }
    }
}
