using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vicinal.Platform.Database;
using Vicinal.Sessions.Live.Agenda;
using Vicinal.Sessions.Live.Bus;
using Vicinal.Sessions.Live.Floor;
using Vicinal.Sessions.Live.Log;
using Vicinal.Sessions.Polls;
using Vicinal.Sessions.Store;

namespace Vicinal.Sessions.Live.Reducing;

/// <summary>
/// Several commands of one session in one transaction, under the lock of the session's row. It begins by reading what other nodes wrote.
/// Nothing of it counts before the transaction is kept: the room takes over <see cref="Steps"/> and <see cref="Pending"/> afterwards.
/// </summary>
/// <param name="db">The database, with a transaction open.</param>
/// <param name="bus">Tells the other nodes, with the commit.</param>
/// <param name="session">Whose log it is.</param>
/// <param name="known">The state that the room knows.</param>
/// <param name="waiting">Votes that wait.</param>
/// <param name="clock">The room's time.</param>
internal sealed class CommandBatch(VicinalDb db, ILiveBus bus, Guid session, LiveState known, PendingBallots waiting, RoomClock clock)
{
    private readonly Dictionary<LiveCommand, CommandOutcome> _outcomes = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, CommandOutcome> _kept = new(StringComparer.Ordinal);
    private readonly List<(LiveCommand Command, Decision.Voted Vote)> _votes = [];
    private LiveState _state = known;
    private int _written;
    private bool _turned;

    /// <summary>The states after the one that the room knew, each after one entry, the newest last.</summary>
    public List<LiveState> Steps { get; } = [];

    /// <summary>Votes that wait afterwards.</summary>
    public PendingBallots Pending { get; } = waiting.Copy();

    public CommandOutcome OutcomeOf(LiveCommand command) => _outcomes[command];

    /// <summary>Does it all.</summary>
    /// <param name="commands">In the order in which they came.</param>
    /// <param name="isLast">Whether the node stops: then what waits is counted, however few they are.</param>
    /// <param name="cancellation">Ends the work early.</param>
    public async Task RunAsync(IReadOnlyList<LiveCommand> commands, bool isLast, CancellationToken cancellation)
    {
        await CatchUpAsync(cancellation);
        await DropCountedAsync(cancellation);
        await ReadKeptAsync(commands, cancellation);
        var hour = clock.HourAfter(_state.Place.At);
        var now = hour.Now;
        foreach (var command in commands)
            await DecideAsync(command, hour, cancellation);
        await CountVotesAsync(now, cancellation);
        await CountPendingAsync(isLast, now, cancellation);
        await ClosePollsAsync(now, cancellation);
        if (_written > 0)
            await KeepAsync(cancellation);
    }

    /// <summary>Takes the lock of the session's row, which says how far the log has come; the log itself is read only where another node has written.</summary>
    private async Task CatchUpAsync(CancellationToken cancellation)
    {
        var last = (await db.Database.SqlQuery<long>($"""UPDATE live_rooms SET last = last WHERE session_id = {session} RETURNING last AS "Value" """).ToListAsync(cancellation)).Single();
        if (last == _state.Place.Number)
            return;
        foreach (var (entry, place) in await LogReading.AfterAsync(db, session, _state.Place.Number, cancellation))
            Steps.Add(_state = _state.With(entry, place));
    }

    /// <summary>Votes that wait here and that another node counted meanwhile wait no more.</summary>
    private async Task DropCountedAsync(CancellationToken cancellation)
    {
        foreach (var id in Pending.Polls.ToList())
        {
            var voters = VotersOf(id);
            if (Pending.IsCurrent(id, voters))
                continue;
            Pending.Done(id, await ThereAsync(id, [.. Pending.Of(id).Select(vote => vote.Voter)], cancellation));
            Pending.Renew(id, voters);
        }
    }

    private long VotersOf(Guid poll) => _state.Polls.TryGetValue(poll, out var found) ? found.Voters : 0;

    private async Task ReadKeptAsync(IReadOnlyList<LiveCommand> commands, CancellationToken cancellation)
    {
        var keys = commands.Select(command => command.Key).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        if (keys.Count == 0)
            return;
        foreach (var kept in await db.Set<StoredCommand>().AsNoTracking().Where(command => command.SessionId == session && keys.Contains(command.Key)).ToListAsync(cancellation))
            _kept[kept.Key] = new CommandOutcome(kept.Number, kept.Made);
    }

    private async Task DecideAsync(LiveCommand command, Hour hour, CancellationToken cancellation)
    {
        if (command.Key is { } key && _kept.TryGetValue(key, out var before))
        {
            _outcomes[command] = before;
            return;
        }

        switch (command.Decide(_state, hour))
        {
            case Decision.Refused refused:
                _outcomes[command] = new CommandOutcome(_state.Place.Number, Refusal: refused.Reason) { List = refused.List };
                break;
            case Decision.Voted vote:
                _votes.Add((command, vote));
                break;
            case Decision.Merged merged:
                // Votes of this batch are rows first, or they would be lost with the question.
                await CountVotesAsync(hour.Now, cancellation);
                Keep(command, new Decision.Kept([new Questions.QuestionMerged(merged.Question, merged.Into, await MoveBackersAsync(merged, cancellation))]), hour.Now);
                break;
            case Decision.Kept kept:
                Keep(command, kept, hour.Now);
                break;
            default:
                throw new InvalidOperationException("A decision of a kind that is not known.");
        }
    }

    private void Keep(LiveCommand command, Decision.Kept kept, Instant now)
    {
        foreach (var entry in kept.Entries)
            Write(entry, now, command.By);
        if (kept.Person is { } person)
            db.Add(new StoredPerson { SessionId = session, Id = person.Id, Name = person.Shown.Name, For = person.Shown.For, Groups = Balance.Join(person.Shown.Groups), Registration = person.Registration });
        var outcome = _outcomes[command] = new CommandOutcome(_state.Place.Number, kept.Made);
        if (command.Key is not { } key)
            return;
        _kept[key] = outcome;
        db.Add(new StoredCommand { SessionId = session, Key = key, Number = outcome.Number, Made = kept.Made });
    }

    /// <summary>Those who back a question back the other one too; who did so already counts once.</summary>
    private async Task<long> MoveBackersAsync(Decision.Merged merged, CancellationToken cancellation)
    {
        var there = db.Set<StoredVote>().Where(vote => vote.SubjectId == merged.Into).Select(vote => vote.Voter);
        var more = await db.Set<StoredVote>().AsNoTracking().Where(vote => vote.SubjectId == merged.Question && !there.Contains(vote.Voter)).Select(vote => vote.Voter).ToListAsync(cancellation);
        await AddVotersAsync(merged.Into, more, cancellation);
        return more.Count;
    }

    private void Write(LiveEntry entry, Instant now, Guid? by = null)
    {
        var place = new EntryPlace(_state.Place.Number + 1, now);
        db.Add(new StoredEntry { SessionId = session, Number = place.Number, Kind = entry.Word, Document = entry.Write(), At = place.At, By = by });
        Steps.Add(_state = _state.With(entry, place));
        _turned |= entry is RoomOpened or RoomClosed;
        _written++;
    }

    private async Task CountVotesAsync(Instant now, CancellationToken cancellation)
    {
        foreach (var subject in _votes.GroupBy(vote => vote.Vote.Subject))
        {
            var there = await ThereAsync(subject.Key, [.. subject.Select(vote => vote.Vote.Voter)], cancellation);
            List<Decision.Voted> counted = [];
            foreach (var (command, vote) in subject)
            {
                var isNew = there.Add(vote.Voter);
                if (isNew && vote.Anonymous)
                    isNew = Pending.Take(vote.Subject, vote.Voter, vote.Keys, VotersOf(vote.Subject));
                else if (isNew)
                    counted.Add(vote);
                _outcomes[command] = new CommandOutcome(_state.Place.Number, Vote: !isNew ? VoteStanding.Before : vote.Anonymous ? VoteStanding.Taken : VoteStanding.Counted);
            }

            await CountAsync(subject.Key, [.. counted.OrderBy(vote => vote.Voter, StringComparer.Ordinal).Select(vote => (vote.Voter, vote.Keys, vote.Choice))], now, cancellation);
        }

        _votes.Clear();
    }

    /// <summary>Counts what waits where it is enough, where its poll ends, or where the node does.</summary>
    private async Task CountPendingAsync(bool isLast, Instant now, CancellationToken cancellation)
    {
        foreach (var id in Pending.Polls.ToList())
        {
            var votes = Pending.Of(id);
            var standing = _state.Polls.TryGetValue(id, out var poll) ? poll.Standing : PollStanding.Closed;
            var however = isLast || standing == PollStanding.Closing;
            if (votes.Count < PendingBallots.Fewest && !however && standing == PollStanding.Open)
                continue;
            // A poll that was closed before this node heard of it takes nothing more.
            if (standing != PollStanding.Closed)
                await CountAsync(id, [.. votes.Select(vote => (vote.Voter, vote.Keys, (string?)null))], now, cancellation);
            Pending.Done(id, votes.Select(vote => vote.Voter));
        }
    }

    private async Task<HashSet<string>> ThereAsync(Guid subject, List<string> voters, CancellationToken cancellation) =>
        (await db.Set<StoredVote>().AsNoTracking().Where(vote => vote.SubjectId == subject && voters.Contains(vote.Voter)).Select(vote => vote.Voter).ToListAsync(cancellation)).ToHashSet(StringComparer.Ordinal);

    private async Task CountAsync(Guid subject, List<(string Voter, IReadOnlyList<string> Keys, string? Choice)> votes, Instant now, CancellationToken cancellation)
    {
        if (votes.Count == 0)
            return;
        await VoteRows.AddAsync(db, subject, votes.ConvertAll(vote => (vote.Voter, vote.Choice)), cancellation);
        Write(_state.Polls.ContainsKey(subject)
            ? new PollTallied(subject, votes.Count, [.. votes.SelectMany(vote => vote.Keys).CountBy(key => key, StringComparer.Ordinal).Select(key => KeyValuePair.Create(key.Key, (long)key.Value))])
            : new Questions.QuestionBacked(subject, votes.Count), now);
    }

    /// <summary>Ends polls whose votes are all counted: where several nodes write, each has had time to count its own.</summary>
    private async Task ClosePollsAsync(Instant now, CancellationToken cancellation)
    {
        foreach (var poll in _state.Polls.Values.Where(poll => poll.Standing == PollStanding.Closing && poll.EndedAt + bus.Grace <= now).ToList())
        {
            Write(new PollClosed(poll.Id), now);
            if (poll.Anonymous)
                await MixVotersAsync(poll.Id, cancellation);
        }
    }

    /// <summary>Writes all voters of a poll anew, in the order of their keys: neither place nor transaction of a row tells any more with whom it was counted.</summary>
    private async Task MixVotersAsync(Guid poll, CancellationToken cancellation)
    {
        var voters = await db.Set<StoredVote>().AsNoTracking().Where(vote => vote.SubjectId == poll).Select(vote => vote.Voter).ToListAsync(cancellation);
        await db.Set<StoredVote>().Where(vote => vote.SubjectId == poll).ExecuteDeleteAsync(cancellation);
        await AddVotersAsync(poll, voters, cancellation);
    }

    private Task AddVotersAsync(Guid subject, List<string> voters, CancellationToken cancellation) =>
        VoteRows.AddAsync(db, subject, [.. voters.Order(StringComparer.Ordinal).Select(voter => (voter, (string?)null))], cancellation);

    /// <summary>The number goes to the database together with the entries, when the transaction is kept.</summary>
    private async Task KeepAsync(CancellationToken cancellation)
    {
        var room = new StoredRoom { SessionId = session };
        db.Attach(room);
        room.Last = _state.Place.Number;
        if (_turned)
            await TurnAsync(cancellation);
        await bus.TellAsync(db, session, room.Last, cancellation);
    }

    /// <summary>The session runs while its room is open and is over when it closes; a draft and a cancelled one stay what they are. No correction for calendars.</summary>
    private Task<int> TurnAsync(CancellationToken cancellation)
    {
        var state = _state.IsOpen ? SessionState.Running : SessionState.Ended;
        return db.Set<StoredSession>().Where(one => one.Id == session && one.State != SessionState.Draft && one.State != SessionState.Cancelled).ExecuteUpdateAsync(set => set.SetProperty(one => one.State, state), cancellation);
    }
}
