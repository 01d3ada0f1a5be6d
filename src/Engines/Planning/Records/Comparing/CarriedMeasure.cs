using System.Collections.Immutable;
using Vicinal.Economy;
using Vicinal.Planning.Simulation;

namespace Vicinal.Planning.Records.Comparing;

/// <summary>How a measure is brought to another place.</summary>
/// <param name="Factor">Size here ÷ size there: by inhabitants, by jobs, or 1 as it is.</param>
/// <param name="From">First day here.</param>
/// <param name="To">First day here on which it is no longer in force.</param>
public sealed record Carrying(decimal Factor, DateOnly From, DateOnly To)
{
    /// <summary>Amounts that a person typed instead, by the number of the effect from 0: shares, multipliers, points, or single units of the currency here.</summary>
    public ImmutableDictionary<int, double> Typed { get; init; } = ImmutableDictionary<int, double>.Empty;
}

/// <summary>An effect as it was recorded and as it is brought to a place.</summary>
/// <param name="There">As recorded.</param>
/// <param name="Here">As it acts here; null where it cannot be brought here.</param>
/// <param name="Money">Its money as converted, before the size of the place; null where it is none.</param>
/// <param name="Wider">Codes of industries here that hold more than the record names.</param>
/// <param name="Lost">Codes of industries that the record names and nothing here holds.</param>
public sealed record CarriedEffect(Effect There, Effect? Here, ConvertedMoney? Money, ImmutableArray<string> Wider, ImmutableArray<string> Lost);

/// <summary>A record as a measure of a plan for another place: amount here = amount there × rate × prices × size here ÷ size there. Shares, multipliers and points are brought as they are.</summary>
/// <param name="Planned">The measure here.</param>
/// <param name="Effects">Its effects, each with what became of it.</param>
/// <param name="Costs">Its costs, each with its money as converted, before the size of the place.</param>
public sealed record CarriedMeasure(PlannedMeasure Planned, ImmutableArray<CarriedEffect> Effects, ImmutableArray<(FiscalChannel Channel, ConvertedMoney Money)> Costs)
{
    /// <summary>Whether an effect counts money.</summary>
    public static bool TakesMoney(Lever lever) => EffectLever.TakesMoney(lever);

    /// <summary>What must be known before the measure can run, of <c>effects</c>, <c>effectCurrency</c>, <c>from</c> and <c>to</c>.</summary>
    public static ImmutableArray<string> Missing(MeasureRecord record)
    {
        var effects = record.Effects;
        return
        [
            .. effects.IsEmpty ? ["effects"] : Array.Empty<string>(),
            .. effects.Any(effect => TakesMoney(effect.Lever)) && record.EffectCurrency.Length == 0 ? ["effectCurrency"] : Array.Empty<string>(),
            .. record.From is null && (effects.IsEmpty || effects.Any(effect => effect.From is null)) ? ["from"] : Array.Empty<string>(),
            .. record.To is null && (effects.IsEmpty || effects.Any(effect => effect.To is null)) ? ["to"] : Array.Empty<string>(),
        ];
    }

    /// <summary>The record on an economy. Effects that cannot be brought here are left out of the plan and stand in <see cref="Effects"/> with the reason.</summary>
    public static CarriedMeasure Of(MeasureRecord record, string name, Carrying carrying, PlanEconomy economy, CurrencyTable table)
    {
        var to = new MoneyOf(economy.Currency, economy.PriceYear);
        ImmutableArray<CarriedEffect> effects = [.. record.Effects.Select((effect, at) => Effect(record, effect, at, carrying, economy, to, table))];
        ImmutableArray<(FiscalChannel Channel, ConvertedMoney Money)> costs = [.. record.Costs.Select(cost => (cost.Channel, ConvertedMoney.Of(cost.Amount, cost.Currency, ComparedMeasure.PriceYear(record, cost), to, table)))];
        var planned = new PlannedMeasure
        {
            Id = record.Id,
            Name = name,
            Instrument = record.Instruments.IsEmpty ? "" : record.Instruments[0],
            Phase = record.Phase ?? Phase.Mitigation,
            From = carrying.From,
            To = carrying.To,
            DaysToFirstEffect = record.DaysToFirstPayment,
            Reaches = [.. record.Targets.Select(group => new Reached(group))],
            // A sum of which a part is not known would be too small.
            Budget = costs.All(cost => cost.Money.Minor is not null) ? [.. costs.Select(cost => new BudgetLine(cost.Channel, BudgetLine.Own, Normalised.Rounded(cost.Money.Minor!.Value * carrying.Factor)))] : [],
            Effects = [.. effects.Select(effect => effect.Here).OfType<Effect>()],
        };
        return new CarriedMeasure(planned, effects, costs);
    }

    private static CarriedEffect Effect(MeasureRecord record, Effect effect, int at, Carrying carrying, PlanEconomy economy, MoneyOf to, CurrencyTable table)
    {
        var (industries, wider, lost) = Industries(effect.Industries, economy.Table.Industries);
        var isMoney = TakesMoney(effect.Lever);
        ConvertedMoney? money = isMoney ? ConvertedMoney.Of(Minor(effect.Amount, record.EffectCurrency), record.EffectCurrency, record.From?.Year ?? effect.From?.Year, to, table) : null;
        double? amount = carrying.Typed.TryGetValue(at, out var typed) ? typed
            : isMoney ? (double?)(money!.Minor * carrying.Factor / Currencies.MinorPerUnit(to.Currency))
            : effect.Amount;
        if (amount is not { } here || industries.IsEmpty && !effect.Industries.IsEmpty)
            return new CarriedEffect(effect, null, money, wider, lost);

        // Effects keep their distance from the measure's first day.
        var moved = record.From is { } began ? carrying.From.DayNumber - began.DayNumber : 0;
        return new CarriedEffect(effect, effect with
        {
            Amount = here,
            Industries = industries,
            From = record.From is null ? null : effect.From?.AddDays(moved),
            To = record.From is null ? null : effect.To?.AddDays(moved),
            RepaidFrom = effect.RepaidFrom?.AddDays(moved),
            RepaidTo = effect.RepaidTo?.AddDays(moved),
        }, money, wider, lost);
    }

    private static MinorUnits Minor(double amount, string currency) => Math.Abs(amount) * Currencies.MinorPerUnit(currency) < long.MaxValue / 2.0
        ? Normalised.Rounded((decimal)amount * Currencies.MinorPerUnit(currency))
        : new MinorUnits(long.MaxValue);

    /// <summary>Rows that hold a division of what is named; wider where a row holds others too.</summary>
    private static (ImmutableArray<string> Rows, ImmutableArray<string> Wider, ImmutableArray<string> Lost) Industries(ImmutableArray<string> named, ImmutableArray<Industry> rows)
    {
        if (named.IsEmpty)
            return ([], [], []);
        var resolver = ActivityResolver.For(rows);
        var wanted = named.ToDictionary(code => code, SectorCodes.Divisions, StringComparer.Ordinal);
        var divisions = wanted.Values.SelectMany(held => held).ToHashSet();
        List<string> found = [], wider = [];
        for (var row = 0; row < rows.Length; row++)
        {
            var held = resolver.DivisionsOf(row);
            var isNamed = wanted.Any(one => one.Value.Count == 0 && (one.Key == rows[row].Code || one.Key == rows[row].Label));
            if (!isNamed && !held.Any(divisions.Contains))
                continue;
            found.Add(rows[row].Label);
            if (!isNamed && !held.All(divisions.Contains))
                wider.Add(rows[row].Label);
        }

        var here = Enumerable.Range(0, rows.Length).SelectMany(row => resolver.DivisionsOf(row)).ToHashSet();
        return ([.. found], [.. wider], [.. wanted.Where(one => one.Value.Count > 0 ? !one.Value.Any(here.Contains) : !rows.Any(row => row.Code == one.Key || row.Label == one.Key)).Select(one => one.Key)]);
    }
}
