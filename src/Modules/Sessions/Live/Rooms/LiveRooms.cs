using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime;
using Vicinal.Platform.Database;
using Vicinal.Platform.Refusals;
using Vicinal.Sessions.Live.Bus;
using Vicinal.Sessions.Live.Log;
using Vicinal.Sessions.Live.Reducing;
using Vicinal.Sessions.Preparing;
using Vicinal.Sessions.Store;

namespace Vicinal.Sessions.Live.Rooms;

/// <summary>
/// The rooms that are open on this node. One is opened when somebody asks for it, from its log; one that nobody asks for is forgotten after a while.
/// Every two seconds the numbers of all rooms are compared with the database in one question, which finds whatever the bus has lost.
/// </summary>
internal sealed partial class LiveRooms(IServiceScopeFactory scopes, ILiveBus bus, IClock clock, TimeProvider time, IHostApplicationLifetime lifetime, ILogger<LiveRooms> logger) : BackgroundService
{
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(2);
    private const long Quiet = 20_000;
    private const long Forgotten = 600_000;
    private readonly ConcurrentDictionary<string, Lazy<Task<LiveRoom?>>> _rooms = new(StringComparer.Ordinal);

    public static Refusal Missing(string slug) => new(RefusalCategory.NotFound, "session-missing", $"There is no session '{slug}' that you may see. /sessions lists those that there are.");

    /// <summary>The room of a session; null where there is no such session.</summary>
    public async Task<LiveRoom?> OfAsync(string slug, CancellationToken cancellation)
    {
        if (slug.Length is 0 or > 100)
            return null;
        var opening = _rooms.GetOrAdd(slug, key => new Lazy<Task<LiveRoom?>>(() => OpenAsync(key)));
        try
        {
            var room = await opening.Value.WaitAsync(cancellation);
            if (room is null)
                _rooms.TryRemove(KeyValuePair.Create(slug, opening));
            return room;
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            // The database was away; the next who asks tries again.
            _rooms.TryRemove(KeyValuePair.Create(slug, opening));
            throw;
        }
    }

    /// <summary>The room for who runs it; where it is missing or not this person's, why.</summary>
    public async Task<(LiveRoom? Room, Refusal? Refusal)> OfOrganiserAsync(string slug, Organisers organisers, CancellationToken cancellation)
    {
        if (await OfAsync(slug, cancellation) is not { } room)
            return (null, Missing(slug));
        return await organisers.RefusalAsync(room.Session.Government, cancellation) is { } refusal ? (null, refusal) : (room, null);
    }

    private async Task<LiveRoom?> OpenAsync(string slug)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<VicinalDb>();
        if (await db.Set<StoredSession>().AsNoTracking().SingleOrDefaultAsync(session => session.Slug == slug, lifetime.ApplicationStopping) is not { } stored)
            return null;
        await EnsureRowAsync(db, stored.Id);
        List<LiveState> steps = [LiveState.Empty];
        foreach (var (entry, place) in await LogReading.AfterAsync(db, stored.Id, 0, lifetime.ApplicationStopping))
        {
            steps.Add(steps[^1].With(entry, place));
            if (steps.Count > 2 * LiveRoom.Remembered)
                steps.RemoveRange(0, LiveRoom.Remembered);
        }

        return new LiveRoom((await SessionsAsync(scope, [stored], []))[0], steps, new RoomClock(clock, time), scopes, bus, logger);
    }

    /// <summary>The sessions with what was prepared for them, in the order given; a programme of which nobody made a new version is not read again.</summary>
    private static async Task<IReadOnlyList<RoomSession>> SessionsAsync(AsyncServiceScope scope, IReadOnlyList<StoredSession> sessions, IReadOnlyList<RoomSession> known)
    {
        var book = scope.ServiceProvider.GetRequiredService<ProgrammeBook>();
        var numbers = await book.NumbersAsync([.. sessions.Select(session => session.Id)], CancellationToken.None);
        var same = known.Where(room => numbers.GetValueOrDefault(room.Id) == room.Version).ToDictionary(room => room.Id);
        var others = sessions.Where(session => !same.ContainsKey(session.Id)).ToList();
        var prepared = (await book.WithProgrammesAsync(others, CancellationToken.None)).ToDictionary(one => one.Session.Id);
        return [.. sessions.Select(session => same.TryGetValue(session.Id, out var room) ? room.With(session) : RoomSession.Of(session, prepared.GetValueOrDefault(session.Id)))];
    }

    private async Task EnsureRowAsync(VicinalDb db, Guid session)
    {
        if (await db.Set<StoredRoom>().AnyAsync(room => room.SessionId == session, lifetime.ApplicationStopping))
            return;
        db.Add(new StoredRoom { SessionId = session });
        try
        {
            await db.SaveChangesAsync(lifetime.ApplicationStopping);
        }
        catch (DbUpdateException)
        {
            // Another node opened it in the same moment.
            db.ChangeTracker.Clear();
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        bus.Listen(Heard);
        // The server waits for requests before it stops, and those who listen would never end by themselves.
        await using var ending = lifetime.ApplicationStopping.Register(() => Open().ForEach(room => room.Gateway.End()));
        using var timer = new PeriodicTimer(Round);
        while (await NextAsync(timer, stoppingToken))
        {
            var rooms = Open();
            foreach (var room in rooms)
                room.Gateway.Check(Quiet);
            try
            {
                await CompareAsync(rooms, stoppingToken);
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                NotCompared(logger, error.GetBaseException().Message);
            }

            await ForgetAsync();
        }
    }

    private static async Task<bool> NextAsync(PeriodicTimer timer, CancellationToken stoppingToken)
    {
        try
        {
            return await timer.WaitForNextTickAsync(stoppingToken);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private List<LiveRoom> Open() =>
        [.. _rooms.Values.Where(opening => opening is { IsValueCreated: true, Value.IsCompletedSuccessfully: true }).Select(opening => opening.Value.Result).OfType<LiveRoom>()];

    /// <summary>A node hears itself too, and has nothing to read then.</summary>
    private void Heard(Guid session, long number)
    {
        foreach (var room in Open().Where(room => session == Guid.Empty || room.Session.Id == session && room.State.Place.Number < number))
            room.Look();
    }

    private async Task CompareAsync(List<LiveRoom> rooms, CancellationToken cancellation)
    {
        if (rooms.Count == 0)
            return;
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<VicinalDb>();
        var ids = rooms.ConvertAll(room => room.Session.Id);
        var lasts = await db.Set<StoredRoom>().AsNoTracking().Where(room => ids.Contains(room.SessionId)).ToDictionaryAsync(room => room.SessionId, room => room.Last, cancellation);
        var sessions = (await SessionsAsync(scope, await db.Set<StoredSession>().AsNoTracking().Where(session => ids.Contains(session.Id)).ToListAsync(cancellation), rooms.ConvertAll(room => room.Session))).ToDictionary(session => session.Id);
        foreach (var room in rooms)
        {
            if (sessions.TryGetValue(room.Session.Id, out var session))
                room.Session = session;
            if (lasts.GetValueOrDefault(room.Session.Id) != room.State.Place.Number)
                room.Look();
        }
    }

    private async Task ForgetAsync()
    {
        foreach (var (slug, opening) in _rooms)
        {
            if (opening is { IsValueCreated: true, Value.IsCompletedSuccessfully: true } && opening.Value.Result is { HasVotesWaiting: false } room && room.Gateway.Listening == 0
                && Environment.TickCount64 - room.Gateway.LastAsked > Forgotten && _rooms.TryRemove(KeyValuePair.Create(slug, opening)))
                await room.DisposeAsync();
        }
    }

    /// <summary>What is being decided is finished.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        foreach (var room in Open())
            await room.DisposeAsync();
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The numbers of live sessions could not be compared with the database; it is tried again in two seconds: {Reason}")]
    private static partial void NotCompared(ILogger logger, string reason);
}
