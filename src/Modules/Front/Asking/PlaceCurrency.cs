using System.Globalization;
using Vicinal.Planning.Records.Comparing;

namespace Vicinal.Front.Asking;

/// <summary>The money that people use in a country.</summary>
internal static class PlaceCurrency
{
    /// <summary>ISO 4217; the euro where the country is not said, or no rate of its currency is known.</summary>
    /// <param name="country">ISO 3166-1 alpha-2, as typed.</param>
    /// <param name="known">Currencies of which rates are known: measures of others cannot be counted in another.</param>
    public static string Of(string country, IReadOnlyCollection<string> known)
    {
        try
        {
            var currency = country.Length == 2 ? new RegionInfo(country).ISOCurrencySymbol : "";
            return known.Contains(currency, StringComparer.Ordinal) ? currency : CurrencyTable.Base;
        }
        catch (ArgumentException)
        {
            // No such country, which the form says by itself.
            return CurrencyTable.Base;
        }
    }
}
