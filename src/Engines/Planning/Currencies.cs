using System.Collections.Frozen;
using System.Globalization;

namespace Vicinal.Planning;

/// <summary>Minor units of currencies, after ISO 4217.</summary>
public static class Currencies
{
    // ISO 4217, list one: currencies whose minor unit is not a hundredth.
    private static readonly FrozenDictionary<string, long> Other = new Dictionary<string, long>(StringComparer.Ordinal)
    {
        ["BIF"] = 1, ["CLP"] = 1, ["DJF"] = 1, ["GNF"] = 1, ["ISK"] = 1, ["JPY"] = 1, ["KMF"] = 1, ["KRW"] = 1, ["PYG"] = 1, ["RWF"] = 1,
        ["UGX"] = 1, ["VND"] = 1, ["VUV"] = 1, ["XAF"] = 1, ["XOF"] = 1, ["XPF"] = 1,
        ["BHD"] = 1000, ["IQD"] = 1000, ["JOD"] = 1000, ["KWD"] = 1000, ["LYD"] = 1000, ["OMR"] = 1000, ["TND"] = 1000,
    }.ToFrozenDictionary(StringComparer.Ordinal);

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
