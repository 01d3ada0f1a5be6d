using System.Collections.Frozen;

namespace Vicinal.Economy;

/// <summary>ISIC codes of published tables that number their industries in their own way.</summary>
public static class KnownMappings
{
    /// <summary>The 35 industries of the World Input-Output Database, 2013 release (<c>c1</c> to <c>c35</c>, NACE Rev. 1 groups), by the nearest divisions of ISIC Rev. 4.</summary>
    public static IReadOnlyDictionary<string, string> Wiod2013 { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["c1"] = "A",
        ["c2"] = "B",
        ["c3"] = "10-12",
        ["c4"] = "13-14",
        ["c5"] = "15",
        ["c6"] = "16",
        ["c7"] = "17-18;58",
        ["c8"] = "19",
        ["c9"] = "20-21",
        ["c10"] = "22",
        ["c11"] = "23",
        ["c12"] = "24-25",
        ["c13"] = "28;33",
        ["c14"] = "26-27",
        ["c15"] = "29-30",
        ["c16"] = "31-32",
        ["c17"] = "D;36",
        ["c18"] = "F",
        ["c19"] = "45",
        ["c20"] = "46",
        ["c21"] = "47;95",
        ["c22"] = "I",
        ["c23"] = "49",
        ["c24"] = "50",
        ["c25"] = "51",
        ["c26"] = "52;79",
        ["c27"] = "53;61",
        ["c28"] = "K",
        ["c29"] = "L",
        ["c30"] = "62-63;M;77-78;80-82",
        ["c31"] = "O",
        ["c32"] = "P",
        ["c33"] = "Q",
        ["c34"] = "37-39;59-60;R;94;96",
        ["c35"] = "T",
    }.ToFrozenDictionary(StringComparer.Ordinal);
}
