using System.Globalization;
using Vicinal.Sessions.Live.Log;

namespace Vicinal.Sessions.Live.Gateway;

/// <summary>The last step of a group: what it says from one number to another, once for all who listen.</summary>
/// <param name="From">The number that one must have to understand it.</param>
/// <param name="Number">The number to which it leads.</param>
/// <param name="State">The newest state, in which nothing else is seen than at that number.</param>
/// <param name="Items">What is seen.</param>
/// <param name="Bytes">The event; empty at the beginning.</param>
internal sealed record GroupStep(long From, long Number, LiveState State, LiveItems Items, ReadOnlyMemory<byte> Bytes);

/// <summary>A snapshot as bytes, with its tag.</summary>
internal sealed record LiveSnapshot(long Number, string Tag, byte[] Bytes);

/// <summary>
/// All who see the same of a session: one language, one role. What they are told is encoded once; telling is a loop over their connections
/// that copies the same bytes to each, without a task or a queue for any of them.
/// </summary>
/// <param name="name">For the tag of snapshots, e.g. <c>es-public</c>.</param>
/// <param name="view">What is seen of a state.</param>
/// <param name="at">The newest remembered state that is not after a number; null where that is too long ago.</param>
/// <param name="latest">The room's state, of which those who listen may not have been told yet.</param>
internal sealed class LiveGroup(string name, Func<LiveState, LiveItems> view, Func<long, LiveState?> at, Func<LiveState> latest)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<long, (ReadOnlyMemory<byte> Bytes, long Number)> _catchUps = [];
    private GroupStep _step = Begin(latest(), view);
    private long _catchUpsTo = -1;
    private LiveSnapshot? _snapshot;
    private LiveConnection?[] _connections = [];
    private readonly Stack<int> _free = new();
    private int _used;

    public GroupStep Step => Volatile.Read(ref _step);

    private static GroupStep Begin(LiveState state, Func<LiveState, LiveItems> view) => new(-1, state.Place.Number, state, view(state), default);

    public int Count
    {
        get
        {
            lock (_gate)
                return _used - _free.Count;
        }
    }

    /// <summary>How the room is now, for this group; computed once for each number. Who has just sent a command finds it here at once.</summary>
    public LiveSnapshot Snapshot()
    {
        var state = latest();
        var (number, instant) = state.Place;
        if (Volatile.Read(ref _snapshot) is { } kept && kept.Number == number)
            return kept;
        var step = Step;
        var items = step.State.Place.Number == number ? step.Items : view(state);
        var made = new LiveSnapshot(number, string.Create(CultureInfo.InvariantCulture, $"\"{number}-{name}\""), items.Snapshot(number, instant));
        Volatile.Write(ref _snapshot, made);
        return made;
    }

    /// <summary>Goes on to a newer state without telling anybody; whoever listens is told by <see cref="Tell"/>.</summary>
    public void MoveTo(LiveState state)
    {
        lock (_gate)
        {
            var number = state.Place.Number;
            if (number <= _step.State.Place.Number)
                return;
            var items = view(state);
            var change = items.Change(_step.Items, _step.Number, number, state.Place.At);
            Volatile.Write(ref _step, change is null ? _step with { State = state } : new GroupStep(_step.Number, number, state, items, SseText.Event("change", number, change)));
        }
    }

    /// <summary>Tells everybody who is not there yet. A connection that is still busy with the last message is left alone: it asks for the rest when it is done.</summary>
    public void Tell()
    {
        LiveConnection?[] connections;
        int used;
        lock (_gate)
            (connections, used) = (_connections, _used);
        for (var place = 0; place < used; place++)
            Volatile.Read(ref connections[place])?.Tell();
    }

    /// <summary>Calls something for every connection.</summary>
    public void Each(Action<LiveConnection> what)
    {
        LiveConnection?[] connections;
        int used;
        lock (_gate)
            (connections, used) = (_connections, _used);
        for (var place = 0; place < used; place++)
        {
            if (Volatile.Read(ref connections[place]) is { } connection)
                what(connection);
        }
    }

    /// <summary>
    /// What leads somebody from a number to now: the shared bytes of the last step for who was there, what differs for who was away a while,
    /// and the whole for who was away too long or names a number that never was. Empty where there is nothing to say.
    /// </summary>
    public (ReadOnlyMemory<byte> Bytes, long Number) From(long number, GroupStep step)
    {
        // A snapshot may be ahead of what is told; the next step says what comes after it.
        if (number >= step.Number && (number <= step.State.Place.Number || number <= latest().Place.Number))
            return (default, number);
        if (number == step.From && !step.Bytes.IsEmpty)
            return (step.Bytes, step.Number);
        lock (_gate)
        {
            if (_catchUpsTo != step.Number)
            {
                _catchUps.Clear();
                _catchUpsTo = step.Number;
            }

            if (_catchUps.TryGetValue(number, out var kept))
                return kept;
            // Nobody can know a number that is not there yet, and nobody is believed who says so.
            var answer = number > step.State.Place.Number || at(number) is not { } then
                ? Whole(step)
                : step.Items.Change(view(then), number, step.Number, step.State.Place.At) is { } change ? (SseText.Event("change", step.Number, change), step.Number) : (default, number);
            if (_catchUps.Count < LongestMemory)
                _catchUps[number] = answer;
            return answer;
        }
    }

    private const int LongestMemory = 1024;

    /// <summary>Everything, told as an event: it takes the place of fetching the snapshot anew.</summary>
    private static (ReadOnlyMemory<byte> Bytes, long Number) Whole(GroupStep step)
    {
        var (number, instant) = step.State.Place;
        return (SseText.Event("snapshot", number, step.Items.Snapshot(number, instant)), number);
    }

    public void Add(LiveConnection connection)
    {
        lock (_gate)
        {
            if (!_free.TryPop(out var place))
            {
                place = _used++;
                if (place == _connections.Length)
                    Array.Resize(ref _connections, Math.Max(16, place * 2));
            }

            connection.Place = place;
            Volatile.Write(ref _connections[place], connection);
        }
    }

    public void Remove(LiveConnection connection)
    {
        lock (_gate)
        {
            Volatile.Write(ref _connections[connection.Place], null);
            _free.Push(connection.Place);
        }
    }
}
