using System.Collections.Immutable;

namespace Vicinal.Sessions.Speaking;

/// <summary>What is used of a quota, in seconds; more than the quota once it is overrun.</summary>
internal sealed record QuotaTime(Quota Quota, long Used)
{
    /// <summary>Negative once it is overrun.</summary>
    public long Left => Quota.Seconds - Used;

    /// <summary>Every quota of the list at a second of it.</summary>
    public static ImmutableArray<QuotaTime> Of(SpeakersList list, Speakers people, long second) => [.. list.Rules.Quotas.Select(quota => new QuotaTime(quota, list.Speeches
        .Where(speech => speech.Counts && people.GroupOf(speech.Request.Speaker, quota.Dimension) == quota.Group)
        .Sum(speech => speech.Seconds(second))))];
}
