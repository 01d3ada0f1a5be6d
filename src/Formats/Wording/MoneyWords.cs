using System.Globalization;
using Vicinal.Planning;

namespace Vicinal.Formats.Wording;

/// <summary>Money as people write it in their language.</summary>
public static class MoneyWords
{
    /// <summary>1,200.50 EUR; parts only where there are any.</summary>
    public static string Of(MinorUnits amount, string currency, CultureInfo culture) => $"{Bare(amount, currency, culture)} {currency}";

    /// <summary>The same without its currency.</summary>
    public static string Bare(MinorUnits amount, string currency, CultureInfo culture)
    {
        var minor = Currencies.MinorPerUnit(currency);
        var places = amount.Value % minor == 0 ? "N0" : minor == 1000 ? "N3" : "N2";
        return (amount.Value / (decimal)minor).ToString(places, culture).Replace('-', '−');
    }
}
