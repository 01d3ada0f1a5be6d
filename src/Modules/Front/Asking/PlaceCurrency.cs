using System.Globalization;
using Vicinal.Planning;
using Vicinal.Planning.Records.Comparing;

namespace Vicinal.Front.Asking;

/// <summary>The money that people use in a country.</summary>
internal static class PlaceCurrency
{
    /// <summary>ISO 4217; the euro where the country is not said or its currency is not known.</summary>
    /// <param name="country">ISO 3166-1 alpha-2, as typed.</param>
    public static string Of(string country)
    {
        try
        {
            var currency = country.Length == 2 ? new RegionInfo(country).ISOCurrencySymbol : "";
            return Currencies.Exists(currency) ? currency : CurrencyTable.Base;
        }
        catch (ArgumentException)
        {
            // No such country, which the form says by itself.
            return CurrencyTable.Base;
        }
    }
}
