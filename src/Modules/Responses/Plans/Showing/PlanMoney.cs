using System.Globalization;
using Vicinal.Planning;

namespace Vicinal.Responses.Plans.Showing;

/// <summary>Money of plans as the reader's language writes it.</summary>
internal static class PlanMoney
{
    /// <summary>1,200.50 EUR; parts only where there are any.</summary>
    public static string Text(MinorUnits amount, string currency) => $"{Bare(amount, currency)} {currency}";

    public static string Bare(MinorUnits amount, string currency)
    {
        var minor = Currencies.MinorPerUnit(currency);
        var units = amount.Value / (decimal)minor;
        var places = amount.Value % minor == 0 ? "N0" : minor == 1000 ? "N3" : "N2";
        return units.ToString(places, CultureInfo.CurrentCulture).Replace('-', '−');
    }
}
