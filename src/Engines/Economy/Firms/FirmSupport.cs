using System.Collections.Immutable;
using Vicinal.Economy.Measures;

namespace Vicinal.Economy.Firms;

/// <summary>What measures put into firms' cash and take back, day by day, in days of each firm's usual revenue. One a run; not shared.</summary>
internal sealed class FirmSupport
{
    private readonly ImmutableArray<Payment> payments;
    private readonly bool[] changes;

    public FirmSupport(EconomyTable table, BaseFirms firms, Scenario scenario, ImmutableArray<Measure> measures)
    {
        payments = [.. measures.Where(measure => FirmMoney.Acts(measure.Lever)).SelectMany(measure => Payments(table, firms, scenario, measure))];
        changes = new bool[scenario.Days];
        foreach (var day in payments.SelectMany(payment => new[] { payment.From, payment.To }).Where(day => day >= 0 && day < changes.Length).Prepend(0))
        {
            changes[day] = true;
        }

        PerDay = new double[firms.Count * BaseFirms.Sizes];
    }

    /// <summary>What a firm gets on the day, in days of its usual revenue; below zero where it pays back.</summary>
    public double[] PerDay { get; }

    /// <summary>Brings <see cref="PerDay"/> to day <paramref name="t"/>.</summary>
    public void MoveTo(int t)
    {
        if (!changes[t])
        {
            return;
        }

        Array.Clear(PerDay);
        foreach (var payment in payments)
        {
            for (var cell = 0; t >= payment.From && t < payment.To && cell < PerDay.Length; cell++)
            {
                PerDay[cell] += payment.PerDay * payment.Shares[cell];
            }
        }
    }

    /// <summary>
    /// How money of a measure is spread. A grant or loan goes to the firms reached by their usual revenue: each gets as many days of it. Relief and deferral go by fixed costs,
    /// of which rents, fees and taxes are a part. Money for firms that have closed is not paid, and not given to others.
    /// </summary>
    public static MoneySpread Spread(EconomyTable table, BaseFirms firms, Measure measure)
    {
        var reach = Reach.Of(table, measure);
        var byCosts = measure.Lever is Lever.CostRelief or Lever.Deferral;
        var shares = new double[firms.Count * BaseFirms.Sizes];
        var (size, costs) = (0.0, 0.0);
        for (var cell = 0; cell < shares.Length; cell++)
        {
            var row = cell / BaseFirms.Sizes;
            var reached = firms.AreFirms(cell) && reach[row] > 0 && (measure.SizeClasses.IsDefaultOrEmpty || measure.SizeClasses.Contains((FirmSize)(cell % BaseFirms.Sizes)));
            shares[cell] = !reached ? 0 : byCosts ? firms.Fixed[cell] : 1;
            size += shares[cell] * firms.Weight[cell] * firms.Output[row];
            costs += reached ? firms.Fixed[cell] * firms.Weight[cell] * firms.Output[row] : 0;
        }

        for (var cell = 0; cell < shares.Length && size > 0; cell++)
        {
            shares[cell] /= size;
        }

        return new MoneySpread(shares, size > 0, costs);
    }

    private static IEnumerable<Payment> Payments(EconomyTable table, BaseFirms firms, Scenario scenario, Measure measure)
    {
        var shares = Spread(table, firms, measure).Shares;
        yield return Span(measure.From, measure.To, measure.Amount);
        if (FirmMoney.IsRepaid(measure.Lever))
        {
            var (from, to) = (measure.RepaidFrom!.Value, measure.RepaidTo!.Value);
            var years = ((from.DayNumber + to.DayNumber) - (measure.From.DayNumber + measure.To.DayNumber)) / 2.0 / Dynamics.BaseEconomy.YearDays;
            yield return Span(from, to, -measure.Amount * (1 + (measure.Interest * years)));
        }

        Payment Span(DateOnly from, DateOnly to, double money) =>
            new(from.DayNumber - scenario.Start.DayNumber, to.DayNumber - scenario.Start.DayNumber, money / (to.DayNumber - from.DayNumber), shares);
    }

    private sealed record Payment(int From, int To, double PerDay, double[] Shares);
}

/// <summary>How a measure's money is spread over rows and sizes.</summary>
/// <param name="Shares">Days of a firm's usual revenue for one unit of money, by row·4 + size; 0 where it is not reached.</param>
/// <param name="Reaches">Whether anybody is reached.</param>
/// <param name="FixedCostsADay">Fixed costs a day of the firms reached, table's money.</param>
internal sealed record MoneySpread(double[] Shares, bool Reaches, double FixedCostsADay);
