using System.Collections.Immutable;
using Vicinal.Economy;
using Vicinal.Planning.Simulation;

namespace Vicinal.Planning.Instruments;

/// <summary>A template on a territory: its dates, money, people and lever. Formulas: docs/method/instruments.md.</summary>
internal sealed class Placing(Ground ground, CandidateSettings settings)
{
    // With fewer days left, a figure would say more of the end of the run than of the measure.
    private const int LeastDays = 14;

    // A recovery measure begins some weeks after work has begun to come back.
    private const int RecoveryAfter = 14;

    // Costs for each person reached differ by about a quarter either way.
    private const double Quarter = 0.25;

    public (PlannedMeasure Measure, Unsaid? Unsaid) Of(InstrumentTemplate template)
    {
        var from = Math.Max(0, template.StartsAfter + template.Phase switch
        {
            Phase.Mitigation => ground.ShockDay,
            Phase.Stabilisation => ground.ReturnDay,
            Phase.Recovery => ground.ReturnDay + RecoveryAfter,
        });
        if (template.Effect is not { } effect)
        {
            return (Whole(template, from, from + template.Days, Usual(template, null), null, null), template.Unsaid);
        }

        var to = Math.Min(from + template.Days, ground.Scenario.Days);
        var acts = from + template.FirstEffect.Middle;
        if (to - acts < LeastDays)
        {
            return (Whole(template, from, from + template.Days, Usual(template, null), null, null), Unsaid.OutsideRun);
        }

        var rows = ground.Rows(effect);
        var (money, amount, people, unsaid) = Sized(template, effect, rows, acts, to);
        var lever = amount is { } known ? Effect(template, effect, known, rows, acts, to) : null;
        return (Whole(template, from, to, money, lever, people), unsaid ?? Cannot(effect));
    }

    private Unsaid? Cannot(EffectTemplate effect) => effect.Lever switch
    {
        Lever.Grant or Lever.CostRelief or Lever.Deferral or Lever.Loan when ground.Scenario.Liquidity is null => Unsaid.FirmsNotCounted,
        Lever.LabourSupply when ground.Scenario.Shocks.All(shock => shock.On != ShockTarget.LabourSupply) => Unsaid.NoLabourShock,
        _ => null,
    };

    private (double Money, double? Amount, double? People, Unsaid? Unsaid) Sized(InstrumentTemplate template, EffectTemplate effect, int[]? rows, int from, int to)
    {
        if (rows is [])
        {
            return (Usual(template, null), null, null, effect.HardestHit ? Unsaid.NothingMoves : Unsaid.NoIndustry);
        }

        var factors = effect.Factors.Aggregate(1.0, (product, code) => product * Value(template, code));
        if (effect.Rule == AmountRule.Covered)
        {
            return Covered(template, effect, rows, from, to, factors);
        }

        var money = Usual(template, null);
        return effect.Rule switch
        {
            AmountRule.Passed => (money, money * factors, null, null),
            AmountRule.Raised => (money, money / Value(template, effect.Divisor) * factors, null, null),
            AmountRule.Moved when ground.InputsADay(rows) is { } inputs => inputs > 0
                ? (money, Math.Min(100, 100 * money / (Value(template, effect.Divisor) * inputs * (to - from))), null, null)
                : (money, null, null, Unsaid.NothingMoves),
            AmountRule.Moved => (money, null, null, Unsaid.NoImports),
            _ => throw new ArgumentOutOfRangeException(nameof(effect), effect.Rule, "Not a rule."),
        };
    }

    private (double Money, double? Amount, double? People, Unsaid? Unsaid) Covered(InstrumentTemplate template, EffectTemplate effect, int[]? rows, int from, int to, double factors)
    {
        var paidDays = effect.Covers == CoveredWork.OutAtStart ? Value(template, Assume.PaidDays) : 0;
        if (ground.Work(effect.Covers, rows, from, to, paidDays) is not { } work)
        {
            return (Usual(template, null), null, null, Unsaid.NoPay);
        }

        // Nobody to pay: a measure without cost would be free only on paper.
        var full = work.Pay * factors;
        if (full * ground.Economy.MinorPerUnit < 1)
        {
            return (Usual(template, null), null, null, Unsaid.NothingMoves);
        }

        var money = Math.Min(Usual(template, full), Math.Ceiling(full * ground.Economy.MinorPerUnit) / ground.Economy.MinorPerUnit);
        var coverage = Math.Min(1, money / full);
        var strength = Value(template, effect.Strength);
        return (money, effect.Lever == Lever.Hiring ? 1 + ((strength - 1) * coverage) : strength * coverage, work.Jobs * coverage, null);
    }

    /// <summary>Money in single units: what the caller says, else the usual size, rounded down to two figures, at most its part of the budget.</summary>
    private double Usual(InstrumentTemplate template, double? full)
    {
        var minor = (double)ground.Economy.MinorPerUnit;
        if (settings.Money.TryGetValue(template.Code, out var said))
        {
            return said.Value / minor;
        }

        var usual = template.Size switch
        {
            UsualSize.OfMonth size => size.Share * ground.MonthOfValueAdded,
            UsualSize.OfWork size => size.Share * (full ?? Assume.Usual / size.Share * ground.MonthOfValueAdded),
            _ => throw new ArgumentOutOfRangeException(nameof(template), template.Size, "Not a size."),
        };
        var most = settings.Budget is { } budget ? Math.Min(usual, settings.MostOfBudget * budget.Value / minor) : usual;
        var step = Math.Pow(10, Math.Floor(Math.Log10(Math.Max(most, 1 / minor))) - 1);
        return Math.Max(1, Math.Floor((Math.Floor((most / step) + 1e-9) * step * minor) + 1e-6)) / minor;
    }

    private Effect Effect(InstrumentTemplate template, EffectTemplate effect, double amount, int[]? rows, int from, int to)
    {
        var lever = new Effect(effect.Lever, amount)
        {
            Industries = rows is null ? [] : [.. rows.Select(row => ground.Economy.Table.Industries[row].Label)],
            SizeClasses = effect.Sizes,
            From = ground.Day(from),
        };
        if (effect.Lever is not (Lever.Deferral or Lever.Loan))
        {
            return lever;
        }

        var due = ground.Day(to).AddDays((int)Value(template, Assume.Grace));
        return lever with
        {
            RepaidFrom = due,
            RepaidTo = due.AddDays(Math.Max(1, (int)Value(template, Assume.Term))),
            Interest = effect.Lever == Lever.Loan && template.Parameters.Any(parameter => parameter.Code == Assume.Interest) ? Value(template, Assume.Interest) : 0,
        };
    }

    private PlannedMeasure Whole(InstrumentTemplate template, int from, int to, double money, Effect? lever, double? covered) => new()
    {
        Id = template.Code.ToLowerInvariant(),
        Name = template.Code,
        Instrument = template.Code,
        Phase = template.Phase,
        From = ground.Day(from),
        To = ground.Day(to),
        ExitOn = ground.Day(to),
        Themes = template.Themes,
        Reaches = [.. template.Groups.Select((group, at) => at == 0 ? Reached(template, group, money, covered) : new Reached(group))],
        Budget = [new BudgetLine(template.Channel, BudgetLine.Own, new MinorUnits((long)Math.Round(money * ground.Economy.MinorPerUnit, MidpointRounding.AwayFromZero))) { DueOn = lever?.RepaidTo }],
        DaysToFirstEffect = template.FirstEffect.Middle,
        Effects = lever is null ? [] : [lever],
    };

    private Reached Reached(InstrumentTemplate template, string group, double money, double? covered)
    {
        var each = template.Parameters.Any(parameter => parameter.Code == Assume.PerReach) ? Value(template, Assume.PerReach) * ground.MonthOfPay : null;
        return (covered ?? (money / each)) is { } people && double.IsFinite(people)
            ? new Reached(group, (long)TwoFigures(people / (1 + Quarter), Math.Floor), (long)TwoFigures(people * (1 + Quarter), Math.Ceiling))
            : new Reached(group);
    }

    private static double TwoFigures(double people, Func<double, double> whole)
    {
        var step = Math.Pow(10, Math.Max(0, Math.Floor(Math.Log10(Math.Max(people, 1))) - 1));
        return whole(people / step) * step;
    }

    private double Value(InstrumentTemplate template, string code) =>
        settings.Values.GetValueOrDefault($"{template.Code}.{code}", template.Parameter(code).Default);
}
