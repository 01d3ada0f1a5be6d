using System.Globalization;
using Vicinal.Economy;

namespace Vicinal.Planning.Simulation;

/// <summary>What must be put right in a plan before it runs. What a plan merely forgets is a finding, not a problem.</summary>
internal static class PlanProblems
{
    /// <summary>More would be a list, not a plan, and each is simulated on its own.</summary>
    private const int MostMeasures = 500;

    public static List<Problem> Of(Plan plan, PlanEconomy economy) =>
        [.. Own(plan, economy), .. Impact.Check(economy.Table, plan.Scenario).Select(problem => problem with { Where = $"scenario.{problem.Where}" })];

    /// <summary>Those of the plan itself, without its scenario's.</summary>
    public static List<Problem> Own(Plan plan, PlanEconomy economy)
    {
        List<Problem> problems = [];
        Money(plan, economy, problems);
        if (plan.Measures.Length > MostMeasures)
        {
            problems.Add(new Problem("measures", string.Create(CultureInfo.InvariantCulture, $"there are {plan.Measures.Length:N0} measures; a plan has {MostMeasures} at most.")));
            return problems;
        }

        Names(plan, problems);
        foreach (var measure in plan.Measures)
        {
            One(plan, measure, problems);
        }

        Circles(plan, problems);
        if (!PlanBudget.CanCount(plan))
        {
            problems.Add(new Problem("measures", "the money of all measures together is more than can be added up exactly: check the amounts."));
        }

        return problems;
    }

    private static void Money(Plan plan, PlanEconomy economy, List<Problem> problems)
    {
        if (!string.Equals(plan.Currency, economy.Currency, StringComparison.Ordinal))
        {
            problems.Add(new Problem("currency", $"the plan counts in {plan.Currency} and the economy in {economy.Currency}: give all money of the plan in {economy.Currency}."));
        }

        if (plan.PriceYear != economy.PriceYear)
        {
            problems.Add(new Problem("price_year", string.Create(CultureInfo.InvariantCulture, $"the plan's prices are of {plan.PriceYear}, the economy's of {economy.PriceYear}; effects in money are not converted."), IsError: false));
        }

        foreach (var envelope in plan.Envelopes.Where(envelope => envelope.Amount < MinorUnits.Zero))
        {
            problems.Add(new Problem("envelopes", $"an envelope is {Amount(envelope.Amount, economy)}; it must be 0 or more."));
        }

        foreach (var group in plan.Groups)
        {
            if (!TargetGroups.All.Contains(group.Group, StringComparer.Ordinal))
                problems.Add(new Problem("groups", $"{group.Group} is not a group of the list."));
            if (group.Low < 0 || group.High < group.Low)
                problems.Add(new Problem($"groups.{group.Group}", string.Create(CultureInfo.InvariantCulture, $"{group.Low} to {group.High} is not a range of people from low to high.")));
        }
    }

    private static void Names(Plan plan, List<Problem> problems)
    {
        foreach (var twice in plan.Measures.GroupBy(measure => measure.Id, StringComparer.Ordinal).Where(same => same.Count() > 1))
        {
            problems.Add(new Problem($"measures.{twice.Key}", $"{twice.Count()} measures have this id: give each its own."));
        }
    }

    private static void One(Plan plan, PlannedMeasure measure, List<Problem> problems)
    {
        var where = $"measures.{measure.Id}";
        Span(where, measure.From, measure.To, problems);
        foreach (var effect in measure.Effects)
        {
            Span($"{where}.effects", effect.From ?? measure.From, effect.To ?? measure.To, problems);
        }

        foreach (var line in measure.Budget.Where(line => line.Amount < MinorUnits.Zero))
        {
            problems.Add(new Problem($"{where}.budget", $"the line from {line.Source} is below 0: what comes in is a source, not a negative cost."));
        }

        foreach (var reached in measure.Reaches)
        {
            if (!TargetGroups.All.Contains(reached.Group, StringComparer.Ordinal))
                problems.Add(new Problem($"{where}.reaches", $"{reached.Group} is not a group of the list."));
            if (reached.Low < 0 || reached.High < reached.Low)
                problems.Add(new Problem($"{where}.reaches", string.Create(CultureInfo.InvariantCulture, $"{reached.Low} to {reached.High} is not a range of people from low to high.")));
        }

        foreach (var (key, other) in new[] { ("predecessor", measure.Predecessor), ("successor", measure.Successor) })
        {
            if (other is not null && (other == measure.Id || plan.Measures.All(one => one.Id != other)))
                problems.Add(new Problem($"{where}.{key}", other == measure.Id ? "a measure cannot follow itself." : $"there is no measure {other} in this plan."));
        }
    }

    private static void Span(string where, DateOnly from, DateOnly to, List<Problem> problems)
    {
        if (from >= to)
        {
            problems.Add(new Problem(where, $"{Iso(to)} is not after {Iso(from)}: to is the first day on which it is no longer in force."));
        }
    }

    /// <summary>A chain of successors that comes back to where it began would never end.</summary>
    private static void Circles(Plan plan, List<Problem> problems)
    {
        var next = plan.Measures.GroupBy(measure => measure.Id, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.First().Successor, StringComparer.Ordinal);
        foreach (var start in plan.Measures.Select(measure => measure.Id).Distinct(StringComparer.Ordinal))
        {
            var at = next[start];
            for (var steps = 0; at is not null && at != start && steps < next.Count; steps++)
                at = next.GetValueOrDefault(at);
            if (at == start && next[start] != start)
            {
                problems.Add(new Problem($"measures.{start}.successor", "its successors lead back to it: one of them must come last."));
                return;
            }
        }
    }

    private static string Amount(MinorUnits amount, PlanEconomy economy) =>
        string.Create(CultureInfo.InvariantCulture, $"{amount.Value / (decimal)economy.MinorPerUnit} {economy.Currency}");

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
