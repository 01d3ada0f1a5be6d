namespace Vicinal.Planning.Records.Coherence;

/// <summary>Codes of objectives in the order in which people read them: 8.3 before 8.10, 8.10 before 8.a.</summary>
public static class ObjectiveCodes
{
    /// <summary>Digits by their number, digits before letters, all else by its characters.</summary>
    public static IComparer<string> Order { get; } = Comparer<string>.Create(Compare);

    private static int Compare(string left, string right)
    {
        var (i, j) = (0, 0);
        while (i < left.Length && j < right.Length)
        {
            if (char.IsAsciiDigit(left[i]) && char.IsAsciiDigit(right[j]))
            {
                var (one, other) = (Run(left, ref i), Run(right, ref j));
                var difference = one.Length != other.Length ? one.Length.CompareTo(other.Length) : string.CompareOrdinal(one, other);
                if (difference != 0)
                    return difference;
            }
            else if (left[i] != right[j])
            {
                return left[i].CompareTo(right[j]);
            }
            else
            {
                i++;
                j++;
            }
        }

        var rest = (left.Length - i).CompareTo(right.Length - j);
        // 8.03 and 8.3 are the same number and still two codes.
        return rest != 0 ? rest : string.CompareOrdinal(left, right);
    }

    private static string Run(string code, ref int at)
    {
        var start = at;
        while (at < code.Length && char.IsAsciiDigit(code[at]))
            at++;
        return code[start..at].TrimStart('0');
    }
}
