using System.Collections.Frozen;

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
}
