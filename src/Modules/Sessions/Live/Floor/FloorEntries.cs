using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Vicinal.Sessions.Live.Log;
using Vicinal.Sessions.Speaking;

namespace Vicinal.Sessions.Live.Floor;

/// <summary>Somebody on a speakers' list, as shown.</summary>
/// <param name="Name">The name.</param>
/// <param name="For">The government or organisation; may be empty.</param>
internal sealed record Person(string Name, string For)
{
    /// <summary>What they said of themselves for the balance of the list, by dimension; never shown beside the name.</summary>
    public ImmutableSortedDictionary<string, string> Groups { get; init; } = ImmutableSortedDictionary<string, string>.Empty;
}

/// <summary>Somebody may be named from here on. The name itself stands beside the log; it is missing where it was erased.</summary>
internal sealed record PersonCame(Guid Id) : LiveEntry
{
    [JsonIgnore]
    public Person? Person { get; init; }

    public override LiveState On(LiveState state, EntryPlace place)
    {
        var person = Person ?? new Person("", "");
        return state with { People = state.People.SetItem(Id, person), Speakers = person.Groups.Aggregate(state.Speakers, (speakers, group) => speakers.With(Id, group.Key, group.Value)) };
    }
}

/// <summary>Speeches end with what they belong to: nobody goes on speaking, by the clock, on the list of an item that is over.</summary>
internal static class RunningSpeeches
{
    public static IEnumerable<LiveEntry> End(LiveState state, Reading clocks) => state.Lists.Where(list => list.Value.Current is not null).SelectMany(list =>
        SpeakingDecision.Of(list.Value, new End(list.Value.Current!.Request.Id), clocks, state.Speakers).Entries.Select(entry => new SpeakingChanged(list.Key, entry)));
}

/// <summary>Something happened on the speakers' list of an item of the agenda.</summary>
internal sealed record SpeakingChanged(Guid Item, SpeakingEntry Change) : LiveEntry
{
    public override LiveState On(LiveState state, EntryPlace place) =>
        state with { Lists = state.Lists.SetItem(Item, state.Lists.GetValueOrDefault(Item, SpeakersList.New).Apply(Change)) };
}
