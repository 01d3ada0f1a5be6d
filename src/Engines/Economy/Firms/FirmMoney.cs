namespace Vicinal.Economy.Firms;

/// <summary>Measures that put money into firms' cash: which they are, and when they cannot act.</summary>
internal static class FirmMoney
{
    /// <summary>Whether a lever acts on cash.</summary>
    public static bool Acts(Lever lever) => lever is Lever.Grant or Lever.CostRelief or Lever.Deferral or Lever.Loan;

    /// <summary>Whether the money is paid back.</summary>
    public static bool IsRepaid(Lever lever) => lever is Lever.Deferral or Lever.Loan;

    /// <summary>The reason for which a measure's firms or repayment do not fit its lever or scenario, or null.</summary>
    public static string? Refusal(EconomyTable table, Scenario scenario, Measure measure)
    {
        if (!Acts(measure.Lever))
        {
            return !measure.SizeClasses.IsDefaultOrEmpty ? "Sizes of firms belong to grant, cost_relief, deferral and loan only."
                : measure.RepaidFrom is not null || measure.RepaidTo is not null || measure.Interest != 0 ? "Only a deferral or a loan is paid back."
                : null;
        }

        if (scenario.Liquidity is null)
        {
            return "This lever acts on firms' cash: add a liquidity block to the scenario.";
        }

        return Repayment(measure) ?? Size(table, scenario.Liquidity, measure);
    }

    private static string? Repayment(Measure measure)
    {
        if (!(measure.Interest is >= 0 and <= 1))
        {
            return FormattableString.Invariant($"Its interest is {measure.Interest}; it is a share a year, 0 to 1.");
        }

        if (measure.Interest > 0 && measure.Lever != Lever.Loan)
        {
            return "Only a loan bears interest.";
        }

        if (!IsRepaid(measure.Lever))
        {
            return measure.RepaidFrom is not null || measure.RepaidTo is not null ? "A grant or relief is not paid back: use deferral or loan." : null;
        }

        if (measure.RepaidFrom is not { } from || measure.RepaidTo is not { } to)
        {
            return "It does not say when it is paid back: give repaid_from and repaid_to.";
        }

        return from < measure.To ? FormattableString.Invariant($"It is paid back from {from:yyyy-MM-dd}, before it is paid out in full ({measure.To:yyyy-MM-dd}).")
            : from >= to ? FormattableString.Invariant($"Paying back ends ({to:yyyy-MM-dd}) before it begins ({from:yyyy-MM-dd}).")
            : null;
    }

    private static string? Size(EconomyTable table, Liquidity liquidity, Measure measure)
    {
        var firms = new BaseFirms(table, liquidity);
        var spread = FirmSupport.Spread(table, firms, measure);
        if (!spread.Reaches)
        {
            return "There are no firms of the industries and sizes named: there is nobody to pay.";
        }

        var days = measure.To.DayNumber - measure.From.DayNumber;
        return measure.Lever is Lever.CostRelief or Lever.Deferral && measure.Amount > spread.FixedCostsADay * days * (1 + 1e-9)
            ? FormattableString.Invariant($"It leaves {measure.Amount:0.######} with firms whose fixed costs in that time are {spread.FixedCostsADay * days:0.######}: no more than they owe can be waived or put off.")
            : null;
    }
}
