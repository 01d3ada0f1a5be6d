using System.Collections.Immutable;

namespace Vicinal.Sessions.Speaking;

/// <summary>What people have said of themselves for the balance of a session; what they have not said is missing, never guessed.</summary>
/// <param name="Groups">By speaker, the group in each dimension.</param>
internal sealed record Speakers(ImmutableDictionary<Guid, ImmutableDictionary<string, string>> Groups)
{
    public static readonly Speakers Unknown = new(ImmutableDictionary<Guid, ImmutableDictionary<string, string>>.Empty);

    /// <summary>Null where the person has not said.</summary>
    public string? GroupOf(Guid speaker, string dimension) => Groups.TryGetValue(speaker, out var groups) && groups.TryGetValue(dimension, out var group) ? group : null;

    public Speakers With(Guid speaker, string dimension, string group) =>
        new(Groups.SetItem(speaker, (Groups.TryGetValue(speaker, out var groups) ? groups : ImmutableDictionary<string, string>.Empty).SetItem(dimension, group)));
}
