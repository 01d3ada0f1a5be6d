using System.Threading.Channels;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;
using Vicinal.Platform.Database;
using Vicinal.Sessions.Live.Bus;
using Vicinal.Sessions.Live.Gateway;
using Vicinal.Sessions.Live.Log;
using Vicinal.Sessions.Live.Rooms;
using Vicinal.Sessions.Polls;

namespace Vicinal.Sessions.Live.Reducing;

/// <summary>
/// The one place on a node where a session's commands are decided, one batch after the other. What is decided is in the log before it is told to anybody.
/// </summary>
internal sealed partial class LiveRoom : IAsyncDisposable
{
    /// <summary>Numbers back to which somebody who was away can catch up without fetching everything.</summary>
    public const int Remembered = 512;

    private const int MostWaiting = 20_000;
    private const int MostAtOnce = 500;

    /// <summary>A sender is not kept waiting for longer; whether the command was kept is found by its key.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(6);

    private readonly IServiceScopeFactory _scopes;
    private readonly ILiveBus _bus;
    private readonly ILogger _logger;
    private readonly RoomClock _clock;
    private readonly Channel<Waiting> _queue = Channel.CreateBounded<Waiting>(new BoundedChannelOptions(MostWaiting) { SingleReader = true });
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _work;
    private PendingBallots _pending = new();
    private LiveState[] _steps;
    private int _looks;
    private volatile RoomSession _session;

    public LiveRoom(RoomSession session, IReadOnlyList<LiveState> steps, RoomClock clock, IServiceScopeFactory scopes, ILiveBus bus, ILogger logger)
    {
        (_session, _clock, _scopes, _bus, _logger) = (session, clock, scopes, bus, logger);
        _steps = [.. steps.TakeLast(Remembered)];
        Gateway = new RoomGateway(this);
        // The request that happened to open the room must not lend it its identity or language.
        using (ExecutionContext.SuppressFlow())
            _work = Task.Run(RunAsync);
    }

    public RoomSession Session
    {
        get => _session;
        set => _session = value;
    }

    public LiveState State => Volatile.Read(ref _steps)[^1];

    public RoomGateway Gateway { get; }

    /// <summary>The room's hour.</summary>
    public Instant Now => _clock.After(State.Place.At);

    /// <summary>The clocks, for the seconds that somebody has spoken until now.</summary>
    public Speaking.Reading Clocks => _clock.HourAfter(State.Place.At).Clocks;

    public bool HasVotesWaiting => _pending.Polls.Count > 0;

    /// <summary>The newest remembered state that is not after a number; null where that is too long ago.</summary>
    public LiveState? At(long number)
    {
        var steps = Volatile.Read(ref _steps);
        var at = Array.FindLastIndex(steps, step => step.Place.Number <= number);
        return at < 0 ? null : steps[at];
    }

    /// <summary>Decides on a command, with others that wait.</summary>
    public async Task<CommandOutcome> SendAsync(LiveCommand command)
    {
        var waiting = new Waiting(command);
        if (!_queue.Writer.TryWrite(waiting))
            return CommandOutcome.TryAgain;
        try
        {
            return await waiting.Outcome.Task.WaitAsync(LongestWait);
        }
        catch (TimeoutException)
        {
            return CommandOutcome.TryAgain;
        }
    }

    /// <summary>Whether a vote of an anonymous poll was taken here and waits to be counted.</summary>
    public bool HasWaiting(Guid poll, string voter) => Volatile.Read(ref _pending).Has(poll, voter);

    /// <summary>Reads the log: another node may have written.</summary>
    public void Look()
    {
        if (Interlocked.Exchange(ref _looks, 1) == 0 && !_queue.Writer.TryWrite(new Waiting(null)))
            Volatile.Write(ref _looks, 0);
    }

    private async Task RunAsync()
    {
        List<LiveCommand> commands = [];
        List<Waiting> batch = [];
        while (await _queue.Reader.WaitToReadAsync(CancellationToken.None))
        {
            (commands, batch) = ([], []);
            while (batch.Count < MostAtOnce && _queue.Reader.TryRead(out var waiting))
            {
                batch.Add(waiting);
                if (waiting.Command is { } command)
                    commands.Add(command);
            }

            if (batch.Count > commands.Count)
                Volatile.Write(ref _looks, 0);
            await ReduceAsync(commands, batch, isLast: false);
        }

        // The node stops: what waits is counted, or its voters would have to vote again.
        if (HasVotesWaiting)
            await ReduceAsync([], [], isLast: true);
    }

    private async Task ReduceAsync(List<LiveCommand> commands, List<Waiting> batch, bool isLast)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(_stop.Token);
        limit.CancelAfter(LongestWait);
        try
        {
            await using var scope = _scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<VicinalDb>();
            if (commands.Count == 0 && !isLast && !await NeedsWritingAsync(db, limit.Token))
                return;
            var work = new CommandBatch(db, _bus, _session.Id, State, _pending, _clock);
            await db.WriteAsync(() => work.RunAsync(commands, isLast, limit.Token), limit.Token);
            _pending = work.Pending;
            Take(work.Steps);
            foreach (var waiting in batch)
            {
                if (waiting.Command is { } command)
                    waiting.Outcome.SetResult(work.OutcomeOf(command));
            }

            if (State.Polls.Values.Any(poll => poll.Standing == PollStanding.Closing))
                _ = LookLaterAsync();
        }
        catch (Exception error)
        {
            // Nothing was kept, or nobody knows: the next batch reads the log first, and a key that was kept is found there.
            NotKept(_logger, error.GetBaseException().Message);
            foreach (var waiting in batch)
                waiting.Outcome.TrySetResult(CommandOutcome.TryAgain);
        }
    }

    /// <summary>Reads what others wrote, without a lock; says whether something of this node waits for it.</summary>
    private async Task<bool> NeedsWritingAsync(VicinalDb db, CancellationToken cancellation)
    {
        List<LiveState> steps = [];
        var state = State;
        foreach (var (entry, place) in await LogReading.AfterAsync(db, _session.Id, state.Place.Number, cancellation))
            steps.Add(state = state.With(entry, place));
        Take(steps);
        return state.Polls.Values.Any(poll => poll.Standing == PollStanding.Closing && (_pending.Of(poll.Id).Count > 0 || poll.EndedAt + _bus.Grace <= Now));
    }

    private void Take(List<LiveState> steps)
    {
        if (steps.Count == 0)
            return;
        Volatile.Write(ref _steps, [.. _steps.Concat(steps).TakeLast(Remembered)]);
        Gateway.Changed();
    }

    private async Task LookLaterAsync()
    {
        await Task.Delay(_bus.Grace.ToTimeSpan(), _stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        Look();
    }

    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        // What is being written is finished; a database that does not answer is not waited for.
        _stop.CancelAfter(TimeSpan.FromSeconds(5));
        await _work;
        await Gateway.DisposeAsync();
        _stop.Dispose();
    }

    /// <summary>For the gateway: what was written could not be told.</summary>
    public void NotTold(Exception error) => NotTold(_logger, error);

    [LoggerMessage(Level = LogLevel.Error, Message = "What is new in a session could not be told to those who listen.")]
    private static partial void NotTold(ILogger logger, Exception error);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A session's commands could not be kept, and their senders were asked to try again: {Reason}")]
    private static partial void NotKept(ILogger logger, string reason);

    private sealed class Waiting(LiveCommand? command)
    {
        public LiveCommand? Command => command;

        public TaskCompletionSource<CommandOutcome> Outcome { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
