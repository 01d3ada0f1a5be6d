using System.Text.Json.Serialization;
using Vicinal.Sessions.Live.Log;
using Vicinal.Sessions.Speaking;

namespace Vicinal.Sessions.Live.Floor;

/// <summary>Somebody on a speakers' list, as shown.</summary>
/// <param name="Name">The name.</param>
/// <param name="For">The government or organisation; may be empty.</param>
internal sealed record Person(string Name, string For);

/// <summary>Somebody may be named from here on. The name itself stands beside the log; it is missing where it was erased.</summary>
internal sealed record PersonCame(Guid Id) : LiveEntry
{
    [JsonIgnore]
    public Person? Person { get; init; }

    public override LiveState On(LiveState state, EntryPlace place) => state with { People = state.People.SetItem(Id, Person ?? new Person("", "")) };
}

/// <summary>Something happened on the speakers' list of an item of the agenda.</summary>
internal sealed record SpeakingChanged(Guid Item, SpeakingEntry Change) : LiveEntry
{
    public override LiveState On(LiveState state, EntryPlace place) =>
        state with { Lists = state.Lists.SetItem(Item, state.Lists.GetValueOrDefault(Item, SpeakersList.New).Apply(Change)) };
}
