namespace Vicinal.Formats;

/// <summary>Suggests the known word that is spelt most like an unknown one.</summary>
internal static class Nearest
{
    /// <summary>A sentence such as <c>Did you mean 'start'?</c>, or the list of known words where none is near.</summary>
    public static string Hint(string word, IReadOnlyCollection<string> known)
    {
        var best = known.Select(candidate => (candidate, distance: Distance(word, candidate)))
            .OrderBy(pair => pair.distance).ThenBy(pair => pair.candidate, StringComparer.Ordinal)
            .FirstOrDefault();
        // Short codes are all near each other: a suggestion for them would be a guess.
        if (best.candidate is not null && best.distance <= Math.Min(word.Length, best.candidate.Length) / 3)
            return $"Did you mean '{best.candidate}'?";
        var shown = string.Join(", ", known.Take(40));
        return known.Count > 40 ? $"Known here: {shown}, …" : $"Known here: {shown}.";
    }

    // Levenshtein distance, two rows; words are cut at 100 characters so that hostile input costs nothing.
    private static int Distance(string left, string right)
    {
        if (left.Length > 100)
            left = left[..100];
        var previous = new int[right.Length + 1];
        var current = new int[right.Length + 1];
        for (var j = 0; j <= right.Length; j++)
            previous[j] = j;
        for (var i = 1; i <= left.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var same = char.ToLowerInvariant(left[i - 1]) == char.ToLowerInvariant(right[j - 1]);
                current[j] = Math.Min(Math.Min(current[j - 1], previous[j]) + 1, previous[j - 1] + (same ? 0 : 1));
            }

            (previous, current) = (current, previous);
        }

        return previous[right.Length];
    }
}
