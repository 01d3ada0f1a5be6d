using System.Globalization;
using Vicinal.Formats.Wording;
using Vicinal.Planning;

namespace Vicinal.Responses.Plans.Showing;

/// <summary>Money of plans as the reader's language writes it.</summary>
internal static class PlanMoney
{
    /// <summary>1,200.50 EUR; parts only where there are any.</summary>
    public static string Text(MinorUnits amount, string currency) => $"{Bare(amount, currency)} {currency}";

    public static string Bare(MinorUnits amount, string currency) => MoneyWords.Bare(amount, currency, CultureInfo.CurrentCulture);
}
