using System.Globalization;

namespace Vicinal.Measures.Store;

/// <summary>Governments by how many inhabitants they say that they have. A class is told by its lower bound; each is two to five times the one before, so that neighbours are alike.</summary>
internal static class SizeClasses
{
    private static readonly long[] From = [0, 5_000, 20_000, 50_000, 100_000, 250_000, 500_000, 1_000_000, 5_000_000];

    /// <summary>The class of a number of inhabitants.</summary>
    public static string Of(long inhabitants) => Code(At(inhabitants));

    /// <summary>The class of a number of inhabitants, the next smaller and the next larger.</summary>
    public static IReadOnlyList<string> Near(long inhabitants)
    {
        var at = At(inhabitants);
        return [.. Enumerable.Range(at - 1, 3).Where(one => one >= 0 && one < From.Length).Select(Code)];
    }

    /// <summary>A class as people read it, such as <c>20,000–50,000</c>; the code itself where it is none.</summary>
    public static string Wording(string code, CultureInfo culture)
    {
        var at = Array.FindIndex(From, from => string.Equals(from.ToString(CultureInfo.InvariantCulture), code, StringComparison.Ordinal));
        return at switch
        {
            < 0 => code,
            0 => "< " + From[1].ToString("N0", culture),
            _ when at == From.Length - 1 => "≥ " + From[at].ToString("N0", culture),
            _ => From[at].ToString("N0", culture) + "–" + From[at + 1].ToString("N0", culture),
        };
    }

    private static int At(long inhabitants) => Math.Max(0, Array.FindLastIndex(From, from => from <= inhabitants));

    private static string Code(int at) => From[at].ToString(CultureInfo.InvariantCulture);
}
