using System.Collections.Immutable;
using Vicinal.Economy;

namespace Vicinal.Planning;

/// <summary>Candidates for <see cref="PlanOptions"/>, and the measures that cannot be candidates.</summary>
public sealed record PlanCandidates
{
    /// <summary>In the order of the plan or list.</summary>
    public required ImmutableArray<OptionCandidate> Candidates { get; init; }

    /// <summary>Measures whose cost nobody has said, so that they cannot be weighed against a budget; a measure that costs nothing has a budget line of 0.</summary>
    public ImmutableArray<string> WithoutCost { get; init; } = [];

    /// <summary>
    /// The measures of a plan. People reached are the low ends of what a measure reaches, added up over its groups, an organisation counting as one.
    /// Days run from the scenario's first day. A group counts as reached where the measure names it, or an effect acts on it.
    /// </summary>
    public static PlanCandidates Of(Plan plan, PlanEconomy economy) => new()
    {
        Candidates = [.. plan.Measures.Where(measure => !measure.Budget.IsEmpty).Select(measure => Of(plan.Scenario, measure, economy))],
        WithoutCost = [.. plan.Measures.Where(measure => measure.Budget.IsEmpty).Select(measure => measure.Id)],
    };

    /// <summary>A list of measures in the table's money; its names are the ids. Channel, payer, people and days are not known of it.</summary>
    public static PlanCandidates Of(ImmutableArray<Measure> measures, PlanEconomy economy) => new()
    {
        Candidates =
        [
            .. measures.Where(measure => measure.Cost is not null).Select(measure => new OptionCandidate(measure.Name, measure.Name, FromTable(measure.Cost!.Value, economy))
            {
                Levers = [measure],
                Groups = measure.Groups,
                Industries = measure.Industries,
            }),
        ],
        WithoutCost = [.. measures.Where(measure => measure.Cost is null).Select(measure => measure.Name)],
    };

    private static OptionCandidate Of(Scenario scenario, PlannedMeasure measure, PlanEconomy economy) => new(measure.Id, measure.Name, measure.Cost)
    {
        Levers = PlanSimulation.Levers(measure, economy),
        ByChannel = measure.Budget.GroupBy(line => line.Channel).ToImmutableSortedDictionary(lines => lines.Key, lines => MinorUnits.Sum(lines.Select(line => line.Amount))),
        OwnCash = MinorUnits.Sum(measure.Budget.Where(line => line is { Channel: FiscalChannel.Spending, Source: BudgetLine.Own }).Select(line => line.Amount)),
        PeopleReached = measure.Reaches.Any(reached => reached.Low is not null) ? measure.Reaches.Sum(reached => reached.Low ?? 0) : null,
        DaysToFirstPayment = measure.DaysToFirstEffect is { } days ? Math.Max(0, measure.From.DayNumber - scenario.Start.DayNumber + days) : null,
        Groups = [.. measure.Reaches.Where(reached => reached.High is not 0).Select(reached => reached.Group).Concat(measure.Effects.SelectMany(effect => effect.Groups)).Distinct(StringComparer.Ordinal)],
        Industries = [.. measure.Effects.SelectMany(effect => effect.Industries).Distinct(StringComparer.Ordinal)],
    };

    // Beyond what a question accepts is kept beyond it, so that it is refused there with its reason.
    private static MinorUnits FromTable(double money, PlanEconomy economy) =>
        new((long)Math.Round(Math.Min(money * economy.UnitsPerMoney * economy.MinorPerUnit, 1e18), MidpointRounding.ToEven));
}
