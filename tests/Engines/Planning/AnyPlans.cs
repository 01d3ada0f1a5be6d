using System.Collections.Immutable;
using CsCheck;
using Vicinal.Economy;

namespace Vicinal.Planning.Tests;

/// <summary>Plans drawn from a seed, with every field that a plan can have, filled or left empty.</summary>
internal sealed class AnyPlans
{
    private static readonly string[] Words =
        ["Rent waiver", "Élevage, \"bio\"", "Pêche: mer # 1", "農業の支援", "- dash", "yes", "null", "0.10", "'quoted'", "line one\nline two", "tab\there", "{a: 1}", "100 %", "🌱 verde", "back\\slash", "2020-03-14", "~", "&anchor", "!tag"];

    private readonly Random random;

    private AnyPlans(int seed) => random = new Random(seed);

    /// <summary>Any plan that keeps the rules.</summary>
    public static Gen<Plan> All { get; } = Gen.Int.Select(seed => new AnyPlans(seed).Plan());

    /// <summary>Two people's changes of one plan.</summary>
    public static Gen<(Plan Base, Plan Theirs, Plan Mine)> Edited { get; } = Gen.Int.Select(seed =>
    {
        var draw = new AnyPlans(seed);
        var plan = draw.Plan();
        return (plan, draw.Change(plan), draw.Change(plan));
    });

    /// <summary>A person who changes plans, a few fields at a time.</summary>
    public static Func<Plan, Plan> Changes(int seed) => new AnyPlans(seed).Change;

    public Plan Plan()
    {
        var ids = Ids(random.Next(0, 7));
        return new Plan
        {
            Title = Word(), Language = Pick("en", "es", "fr"), Territory = Maybe("hainaut") ?? "", Summary = Maybe(Word()) ?? "", Level = Any<GovernmentLevel>(),
            Currency = Pick("EUR", "XAF", "KWD"), PriceYear = random.Next(1990, 2030), Scenario = Scenario(),
            Envelopes = [.. Few(3, () => new Envelope(random.Next(2) == 0 ? null : Any<FiscalChannel>(), Maybe(Word()), Money())).DistinctBy(envelope => (envelope.Channel, envelope.Source))],
            Groups = [.. Few(4, () => new GroupSize(Pick([.. TargetGroups.All]), random.Next(10), 10 + random.Next(1000))).DistinctBy(group => group.Group, StringComparer.Ordinal)],
            Measures = [.. ids.Select((id, at) => Measure(id, at > 0 ? ids[at - 1] : null))],
            Reserve = random.Next(3) == 0 ? new Reserve(Word(), MaybeDay(), MaybeDay()) : null,
        };
    }

    public Plan Change(Plan plan)
    {
        for (var edits = random.Next(0, 4); edits > 0; edits--)
        {
            plan = random.Next(12) switch
            {
                0 => plan with { Title = Word() },
                1 => plan with { Summary = Word() },
                2 => plan with { Scenario = plan.Scenario with { Days = random.Next(30, 300) } },
                3 => plan with { Envelopes = plan.Envelopes.Any(envelope => envelope is { Channel: null, Source: null }) ? [] : plan.Envelopes.Add(new Envelope(null, null, Money())) },
                9 when plan.Measures.Length > 1 => plan with { Measures = plan.Measures.SetItem(0, plan.Measures[0] with { Successor = plan.Measures[^1].Id }) },
                4 => plan with { Reserve = plan.Reserve is null ? new Reserve(Word(), MaybeDay(), null) : null },
                5 => plan with { Measures = plan.Measures.Add(Measure("new-" + random.Next(3), null)).DistinctBy(measure => measure.Id, StringComparer.Ordinal).ToImmutableArray() },
                6 when plan.Measures.Length > 0 => Without(plan, plan.Measures[random.Next(plan.Measures.Length)].Id),
                7 when plan.Measures.Length > 1 => plan with { Measures = plan.Measures.RemoveAt(0).Add(plan.Measures[0]) },
                8 when plan.Groups.Length > 0 => plan with { Groups = plan.Groups.SetItem(0, plan.Groups[0] with { High = 5000 + random.Next(100) }) },
                _ when plan.Measures.Length > 0 => Changed(plan, random.Next(plan.Measures.Length)),
                _ => plan with { Territory = Word() },
            };
        }

        return plan;
    }

    private static Plan Without(Plan plan, string id) => plan with
    {
        Measures =
        [
            .. plan.Measures.Where(measure => measure.Id != id).Select(measure => measure with
            {
                Predecessor = measure.Predecessor == id ? null : measure.Predecessor,
                Successor = measure.Successor == id ? null : measure.Successor,
            }),
        ],
    };

    private Plan Changed(Plan plan, int at)
    {
        var measure = plan.Measures[at];
        measure = random.Next(9) switch
        {
            0 => measure with { Name = Word() },
            1 => measure with { Owner = Word() },
            2 => measure with { Phase = Any<Phase>() },
            3 => measure with { To = measure.To.AddDays(1 + random.Next(20)) },
            4 => measure with { Budget = measure.Budget.Add(Line(measure.From)) },
            5 => measure with { Conditions = measure.Conditions.Add(Word()) },
            6 => measure with { Effects = [.. measure.Effects, Effect(measure.From, measure.To)] },
            7 => measure with { ExitOn = measure.To.AddDays(random.Next(20)) },
            _ => measure with { Actors = measure.Actors.Add(new PlanActor(Word(), Any<ActorPart>(), Word())) },
        };
        return plan with { Measures = plan.Measures.SetItem(at, measure) };
    }

    private PlannedMeasure Measure(string id, string? before)
    {
        var from = Day();
        var to = from.AddDays(random.Next(1, 200));
        return new PlannedMeasure
        {
            Id = id, Name = Word(), Instrument = Pick("A1", "B1", "D4", "K7"), Phase = Any<Phase>(), From = from, To = to,
            ExitOn = random.Next(2) == 0 ? to.AddDays(random.Next(60)) : null, Owner = Maybe(Word()) ?? "",
            Actors = Few(2, () => new PlanActor(Word(), Any<ActorPart>(), Maybe(Word()) ?? "")), Partnership = random.Next(2) == 0,
            Themes = [.. Few(3, Any<Theme>).Distinct()],
            Reaches = [.. Few(3, () => new Reached(Pick([.. TargetGroups.All]), random.Next(2) == 0 ? random.Next(50) : null, random.Next(2) == 0 ? 50 + random.Next(50) : null)).DistinctBy(reached => reached.Group, StringComparer.Ordinal)],
            Budget = Few(3, () => Line(from)), Conditions = Few(2, Word),
            Indicators = Few(2, () => new Indicator(Word(), Word(), random.Next(-100000, 100000) / 100m, Day()) { Baseline = random.Next(2) == 0 ? random.Next(1000) / 8m : null, Source = Maybe(Word()) ?? "" }),
            Predecessor = random.Next(3) == 0 ? before : null, Position = Any<Position>(),
            Competence = random.Next(2) == 0 ? new Competence(Any<GovernmentLevel>(), Maybe(Word()) ?? "", Maybe(Word())) : null,
            DaysToFirstEffect = random.Next(2) == 0 ? random.Next(100) : null, Effects = Few(2, () => Effect(from, to)),
        };
    }

    private BudgetLine Line(DateOnly from)
    {
        var channel = Any<FiscalChannel>();
        return new BudgetLine(channel, Pick("own", "region", Word()), channel == FiscalChannel.None ? MinorUnits.Zero : Money())
        {
            Line = Maybe(Word()) ?? "", ConfirmedBy = Maybe(Word()),
            DueOn = channel is FiscalChannel.BelowTheLine or FiscalChannel.DeferredRevenue && random.Next(2) == 0 ? from.AddDays(random.Next(500)) : null,
        };
    }

    private Effect Effect(DateOnly from, DateOnly to)
    {
        var lever = Any<Lever>();
        return new Effect(lever, lever is Lever.LabourSupply or Lever.Firing ? random.NextDouble() : random.NextDouble() * 100)
        {
            Industries = Few(3, () => Pick("A", "I", "C10-12", "no")), Groups = [.. Few(2, () => Pick("women", "informal")).Distinct(StringComparer.Ordinal)],
            From = random.Next(3) == 0 ? from : null, To = random.Next(3) == 0 ? to : null, SizeClasses = [.. Few(2, Any<FirmSize>).Distinct()],
            RepaidFrom = lever is Lever.Loan ? to.AddDays(10) : null, RepaidTo = lever is Lever.Loan ? to.AddDays(100) : null,
            Interest = lever is Lever.Loan ? random.NextDouble() : 0,
        };
    }

    private Scenario Scenario()
    {
        var shocks = Few(3, Shock);
        return new Scenario
        {
            Title = Word(), Start = Day(), Days = random.Next(1, 400), Shocks = shocks, Restrictions = Few(3, Restriction),
            Parameters = random.Next(2) == 0 ? new() : new ModelParameters
            {
                HiringRate = random.NextDouble(), FiringRate = random.NextDouble(), ConsumptionPersistence = random.NextDouble(), IncomeReplacement = random.Next(2) == 0 ? null : random.NextDouble(),
                SavedShare = random.NextDouble(), InventoryAdjustmentDays = 1 + (random.NextDouble() * 300), StockScale = random.NextDouble() * 9, ExpectedIncome = 0.5 + random.NextDouble(),
                Function = Any<ProductionFunction>(), Rationing = Any<Rationing>(),
            },
            Territories = [.. Few(3, () => new TerritoryPhase(Word()) { Restrictions = Few(2, Restriction), Shocks = Few(2, Shock), Visitors = random.Next(2) == 0 ? null : random.NextDouble() }).DistinctBy(phase => phase.Territory, StringComparer.Ordinal)],
            Uncertainty = [.. Few(3, () => new Uncertainty(Pick("hiring_rate", "saved_share", "labour_supply", "cash_days"), Distribution())).DistinctBy(uncertainty => uncertainty.Parameter, StringComparer.Ordinal)],
            Liquidity = random.Next(4) switch { 0 => Liquidity.Defaults, 1 => Firms(), _ => null },
        };
    }

    private Liquidity Firms() => Liquidity.Defaults with
    {
        Sizes = [.. Liquidity.Defaults.Sizes.Select(size => size with { CashDays = random.Next(2) == 0 ? double.PositiveInfinity : random.Next(100), Margin = random.NextDouble() / 2 })],
        Sections = random.Next(2) == 0 ? ImmutableSortedDictionary<string, IndustryFirms>.Empty : Liquidity.Defaults.Sections.SetItem("I", new IndustryFirms { CashDays = double.PositiveInfinity, FixedCostShare = random.NextDouble() }),
        Industries = random.Next(2) == 0 ? Liquidity.Defaults.Industries : Liquidity.Defaults.Industries.Add("C10-12", new IndustryFirms
        {
            CashFactor = random.NextDouble(), JobShares = ImmutableSortedDictionary<FirmSize, double>.Empty.Add(FirmSize.Micro, 0.25).Add(FirmSize.Large, 0.75),
        }),
        CashSpread = 1 + random.NextDouble(), ReturnAfterDays = random.Next(300), ReturnRate = random.NextDouble(), TakenOver = random.NextDouble(), KnockOn = random.Next(2) == 0,
    };

    private Distribution Distribution() => random.Next(3) switch
    {
        0 => new Distribution.Uniform(0.1, 0.1 + (random.NextDouble() / 2)),
        1 => new Distribution.Triangular(0.1, 0.1 + (random.NextDouble() / 4), 0.9),
        _ => new Distribution.Normal(random.NextDouble(), random.NextDouble(), 0.1, 0.9),
    };

    private Shock Shock()
    {
        var day = Day();
        var points = Few(4, () => new ProfilePoint(day = day.AddDays(random.Next(1, 50)), random.NextDouble()));
        return new Shock(
            Any<ShockTarget>(),
            random.Next(2) == 0 ? new IndustryValues.Uniform(random.NextDouble()) : new IndustryValues.ByCode(Few(4, () => Pick("A", "I", "C10-12", "no", "55: x")).Distinct(StringComparer.Ordinal).ToImmutableSortedDictionary(code => code, _ => random.NextDouble(), StringComparer.Ordinal)),
            new Profile(points.IsEmpty ? [new ProfilePoint(new DateOnly(1900, 1, 1), 1)] : points));
    }

    private Restriction Restriction()
    {
        var from = Day();
        return new Restriction(Pick("restaurants-and-bars", "open-air-markets"), Any<RestrictionLevel>(), from, from.AddDays(random.Next(1, 90)));
    }

    private string[] Ids(int count) => [.. Enumerable.Range(0, count).Select(at => $"{Pick("rent", "works", "vouchers")}-{at}")];

    private DateOnly Day() => new DateOnly(2020, 1, 1).AddDays(random.Next(500));

    private DateOnly? MaybeDay() => random.Next(2) == 0 ? Day() : null;

    private MinorUnits Money() => new(random.Next(3) switch { 0 => random.Next(100_000) * 100L, 1 => random.NextInt64(1_000_000), _ => random.NextInt64(1L << 49) });

    private string Word() => random.Next(2) == 0 ? Pick(Words) : $"{Pick(Words)} {random.Next(1000)}";

    private string? Maybe(string text) => random.Next(2) == 0 ? text : null;

    private T Any<T>()
        where T : struct, Enum => Pick(Enum.GetValues<T>());

    private T Pick<T>(params T[] choices) => choices[random.Next(choices.Length)];

    private ImmutableArray<T> Few<T>(int most, Func<T> draw) => [.. Enumerable.Range(0, random.Next(most + 1)).Select(_ => draw())];
}
