using System.Collections.Concurrent;
using System.Collections.Immutable;
using Vicinal.Platform.Shell;
using Vicinal.Sessions.Live.Reducing;
using Vicinal.Sessions.Live.Showing;

namespace Vicinal.Sessions.Live.Gateway;

/// <summary>What somebody may see.</summary>
internal enum LiveRole
{
    /// <summary>Everybody.</summary>
    Public,

    /// <summary>Who runs the session: also what waits to be moderated.</summary>
    Organiser,
}

/// <summary>Tells all who listen to a room what is new, at most four times a second, organisers first.</summary>
internal sealed class RoomGateway : IAsyncDisposable
{
    /// <summary>Messages are at least so far apart.</summary>
    public static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(250);

    private readonly LiveRoom _room;
    private readonly ConcurrentDictionary<(string Language, LiveRole Role), LiveGroup> _groups = new();
    private readonly SemaphoreSlim _changed = new(0, 1);
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _work;

    public RoomGateway(LiveRoom room)
    {
        _room = room;
        using (ExecutionContext.SuppressFlow())
            _work = Task.Run(RunAsync);
    }

    /// <summary>When anybody last listened or looked.</summary>
    public long LastAsked { get; private set; } = Environment.TickCount64;

    public int Listening => _groups.Values.Sum(group => group.Count);

    /// <summary>The group of a language and a role.</summary>
    /// <param name="language">BCP 47; another than the session's and the interface's own gives the session's first.</param>
    /// <param name="role">Who looks.</param>
    public LiveGroup Group(string? language, LiveRole role)
    {
        LastAsked = Environment.TickCount64;
        var known = Known(language);
        if (!_groups.TryGetValue((known, role), out var group))
            group = _groups.GetOrAdd((known, role), _ => new LiveGroup(role == LiveRole.Public ? known : known + "-organiser", state => RoomView.Items(state, _room.Session, known, role), _room.At, () => _room.State));
        // Who asks by himself is told how it is now; those who listen are told in their turn.
        if (group.Count == 0 && group.Step.State.Place.Number != _room.State.Place.Number)
            group.MoveTo(_room.State);
        return group;
    }

    /// <summary>Something was written.</summary>
    public void Changed()
    {
        if (_changed.CurrentCount == 0)
        {
            try
            {
                _changed.Release();
            }
            catch (SemaphoreFullException)
            {
                // Somebody else has said it in this very moment.
            }
        }
    }

    public void Check(long quiet)
    {
        foreach (var group in _groups.Values)
            group.Each(connection => connection.Check(quiet));
    }

    /// <summary>Lets everybody go in good order, as when the program stops; they come back to another node.</summary>
    public void End()
    {
        foreach (var group in _groups.Values)
            group.Each(connection => connection.End());
    }

    private string Known(string? language)
    {
        var languages = _room.Session.Languages;
        if (language is null)
            return languages.FirstOrDefault() ?? "en";
        return languages.FirstOrDefault(known => string.Equals(known, language, StringComparison.OrdinalIgnoreCase))
            ?? Language.Find(language)?.Code
            ?? languages.FirstOrDefault() ?? "en";
    }

    private async Task RunAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                await _changed.WaitAsync(_stop.Token);
                var state = _room.State;
                foreach (var (_, group) in _groups.Where(group => group.Value.Count > 0).OrderByDescending(group => group.Key.Role))
                {
                    group.MoveTo(state);
                    group.Tell();
                }

                await Task.Delay(Pace, _stop.Token);
            }
            catch (OperationCanceledException)
            {
                return;
            }
            catch (Exception error)
            {
                // Telling goes on with the next change, which leads from where everybody is.
                _room.NotTold(error);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _work;
        End();
        _changed.Dispose();
        _stop.Dispose();
    }
}
