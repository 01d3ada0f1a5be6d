using System.Collections.Frozen;
using System.Globalization;

namespace Vicinal.Planning;

/// <summary>Currencies and their minor units, after ISO 4217.</summary>
public static class Currencies
{
    // ISO 4217, list one: currencies whose minor unit is not a hundredth.
    private static readonly FrozenDictionary<string, long> Other = new Dictionary<string, long>(StringComparer.Ordinal)
    {
        ["BIF"] = 1, ["BYR"] = 1, ["CLP"] = 1, ["DJF"] = 1, ["GNF"] = 1, ["ISK"] = 1, ["JPY"] = 1, ["KMF"] = 1, ["KRW"] = 1, ["PYG"] = 1, ["RWF"] = 1,
        ["UGX"] = 1, ["VND"] = 1, ["VUV"] = 1, ["XAF"] = 1, ["XOF"] = 1, ["XPF"] = 1,
        ["BHD"] = 1000, ["IQD"] = 1000, ["JOD"] = 1000, ["KWD"] = 1000, ["LYD"] = 1000, ["OMR"] = 1000, ["TND"] = 1000,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // ISO 4217, list one as of 2026, without units of account and metals, which nobody is paid in.
    private const string InUse =
        "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF " +
        "DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW " +
        "KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG " +
        "QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VED VES " +
        "VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG";

    // Withdrawn since 2000: measures of those years were paid in them.
    private const string Withdrawn = "AFA ANG AZM BGN BYR CUC CYP EEK GHC HRK LTL LVL MRO MTL MZM ROL SDD SIT SKK SLL STD TMM TRL VEB VEF ZMK ZWL";

    private static readonly FrozenSet<string> Known = (InUse + " " + Withdrawn).Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether it is a currency that is in use or was since 2000.</summary>
    /// <param name="currency">Three capital letters.</param>
    public static bool Exists(string currency) => Known.Contains(currency);

    /// <summary>Minor units in a single unit: 100 unless the standard says otherwise.</summary>
    public static long MinorPerUnit(string currency) => Other.GetValueOrDefault(currency, 100);

    /// <summary>An amount in single units with a decimal point, exact: <c>1200</c>, or <c>1200.50</c> where it is not whole.</summary>
    public static string Text(MinorUnits amount, string currency)
    {
        var minor = MinorPerUnit(currency);
        var (whole, part) = Math.DivRem(amount.Value, minor);
        var sign = amount.Value < 0 && whole == 0 ? "-" : "";
        return part == 0
            ? whole.ToString(CultureInfo.InvariantCulture)
            : sign + whole.ToString(CultureInfo.InvariantCulture) + "." + Math.Abs(part).ToString(minor == 1000 ? "000" : "00", CultureInfo.InvariantCulture);
    }
}
