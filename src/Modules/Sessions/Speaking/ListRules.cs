using System.Collections.Immutable;

namespace Vicinal.Sessions.Speaking;

/// <summary>What the organiser sets for a list.</summary>
/// <param name="Quotas">Time for groups, each counted by itself.</param>
/// <param name="NotTaken">Kinds of speech that this list does not take.</param>
internal sealed record ListRules(ImmutableArray<Quota> Quotas, ImmutableArray<SpeechKind> NotTaken)
{
    public static readonly ListRules None = new([], []);

    /// <summary>The first quota that makes no sense; null when all do.</summary>
    public Quota? Wrong => Quotas.FirstOrDefault(quota =>
        quota.Seconds <= 0 || string.IsNullOrWhiteSpace(quota.Dimension) || quota.Group is "" || Quotas.Count(other => other.Dimension == quota.Dimension && other.Group == quota.Group) > 1);
}

/// <summary>Speaking time of a group on one list.</summary>
/// <param name="Dimension">What groups are told apart by, e.g. region, gender, size of government: the organiser's word.</param>
/// <param name="Group">Null for those who have not said.</param>
internal sealed record Quota(string Dimension, string? Group, long Seconds);
