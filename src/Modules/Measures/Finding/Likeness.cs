using System.Collections.Immutable;
using Vicinal.Planning;
using Vicinal.Planning.Records;

namespace Vicinal.Measures.Finding;

/// <summary>In what two governments are alike.</summary>
internal enum Alike
{
    Level,
    Inhabitants,
    Country,
}

/// <summary>
/// What a government declares of itself, and in what the government of a record is like it. Only declared facts count, and each reason is told: no score stands behind it.
/// A country's class of income and the share of informal work are left out: no table of them that may be carried stands here, and a guess would be no context.
/// </summary>
/// <param name="Level">Its level; null for any.</param>
/// <param name="Inhabitants">Its inhabitants; null where not said.</param>
/// <param name="Country">ISO 3166-1 alpha-2; empty where not said.</param>
internal sealed record Context(GovernmentLevel? Level, long? Inhabitants, string Country)
{
    // Three times as many is another size of government, with other offices and means.
    private const double Factor = 3;

    /// <summary>Whether nothing is declared.</summary>
    public bool IsEmpty => Level is null && Inhabitants is null && Country.Length == 0;

    /// <summary>In what the other government is like this one, of what both declare.</summary>
    public ImmutableArray<Alike> To(Government other) =>
    [
        .. Level == other.Level ? [Alike.Level] : Array.Empty<Alike>(),
        .. Inhabitants is { } mine && other.Population is { } theirs && Near(mine, theirs) ? [Alike.Inhabitants] : Array.Empty<Alike>(),
        .. Country.Length > 0 && string.Equals(Country, other.Country, StringComparison.Ordinal) ? [Alike.Country] : Array.Empty<Alike>(),
    ];

    private static bool Near(long one, long other) => Math.Max(one, other) <= Factor * Math.Max(1, Math.Min(one, other));
}
