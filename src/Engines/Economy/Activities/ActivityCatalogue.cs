using System.Collections.Immutable;

namespace Vicinal.Economy;

/// <summary>The documented list of activities in plain words.</summary>
public static class ActivityCatalogue
{
    /// <summary>Every activity, by code.</summary>
    public static ImmutableArray<Activity> All { get; } = [];
}
