using Vicinal.Sessions.Speaking;

namespace Vicinal.Sessions.Tests.Speaking;

/// <summary>
/// The rules once more, as simply as they can be said, to be compared with: one list of everything that was ever asked with a word for how it stands,
/// sorted anew whenever somebody looks, and a tape that notes for every single second who could be heard.
/// </summary>
internal sealed class NaiveList(Func<Guid, string, string?> groupOf)
{
    private readonly List<Entry> all = [];

    /// <summary>Who could be heard in each second since the first command; an empty id for silence.</summary>
    private readonly List<Guid> tape = [];

    private Reading? clock;

    public bool Closed { get; private set; }

    public bool Following { get; private set; }

    public HashSet<Guid> Hands { get; } = [];

    public List<Quota> Quotas { get; } = [];

    public HashSet<SpeechKind> NotTaken { get; } = [];

    public List<(Guid Request, string Reason)> Departures { get; } = [];

    public int Second => tape.Count;

    public IEnumerable<Guid> Known => all.Select(entry => entry.Id);

    /// <summary>The name of the refusal, "nothing" where it is so already, or null where something was done; only then time goes by for good.</summary>
    public string? Take(SpeakingCommand command, Reading now)
    {
        var (length, before) = (tape.Count, clock);
        Pass(now);
        if (Do(command) is { } not)
        {
            tape.RemoveRange(length, tape.Count - length);
            clock = before;
            return not;
        }

        return null;
    }

    private void Pass(Reading now)
    {
        if (clock is { } before)
        {
            var passed = before.Run == now.Run ? now.Steady - before.Steady : now.Wall - before.Wall;
            for (var second = 0; second < passed; second++)
            {
                tape.Add(Heard);
            }
        }

        clock = now;
    }

    public long SecondsHeard => tape.Count(heard => heard != Guid.Empty);

    public List<Guid> Open => [.. all.Where(entry => entry.How is "heard" or "silent").Select(entry => entry.Id)];

    public Guid Heard => all.FirstOrDefault(entry => entry.How == "heard")?.Id ?? Guid.Empty;

    public Guid Speech => Opened(question: false)?.Id ?? Guid.Empty;

    public Guid Question => Opened(question: true)?.Id ?? Guid.Empty;

    public List<Guid> Line => [.. Sorted().Select(entry => entry.Id)];

    public long Seconds(Guid request) => tape.Count(heard => heard == request);

    public long Used(Quota quota) => all.Where(entry => Class(entry) == 3 && groupOf(entry.Speaker, quota.Dimension) == quota.Group).Sum(entry => Seconds(entry.Id));

    private string? Do(SpeakingCommand command) => command switch
    {
        SetRules set => Set(set),
        Ask ask => Asking(ask),
        Withdraw withdraw => Waiting(withdraw.Request) is { } entry ? Mark(entry, "gone") : nameof(NotWaiting),
        MoveBy move => Moving(move.Request, move.Places, true, move.Reason),
        MoveTo move => Moving(move.Request, move.Position, false, move.Reason),
        FollowSuggestion follow => Follow(follow),
        Start start => Starting(start),
        Pause pause => Pausing(pause.Request),
        Resume resume => Resuming(resume.Request),
        End end => Ending(end.Request),
        CloseList => Closed ? nameof(ListIsClosed) : Done(Closed = true),
        ReopenList => Closed ? Done(!(Closed = false)) : nameof(ListIsOpen),
        RaiseHand raise => Done(Hands.Add(raise.Participant)),
        LowerHand lower => Done(Hands.Remove(lower.Participant)),
        _ => throw new ArgumentException("unknown", nameof(command)),
    };

    private static string? Done(bool changed) => changed ? null : "nothing";

    private static int Class(Entry entry) => entry.Kind switch
    {
        SpeechKind.InterposedQuestion => 0, SpeechKind.Intervention => 1, SpeechKind.PointOfOrder => 2, _ => 3,
    };

    private static string? Mark(Entry entry, string how)
    {
        entry.How = how;
        return null;
    }

    private List<Entry> Sorted() => [.. all.Where(entry => entry.How == "waits").OrderBy(Class).ThenBy(entry => entry.Rank).ThenBy(entry => entry.Place)];

    private Entry? Waiting(Guid id) => all.FirstOrDefault(entry => entry.Id == id && entry.How == "waits");

    private Entry? Opened(bool question) => all.FirstOrDefault(entry => entry.How is "heard" or "silent" && (Class(entry) == 0) == question);

    private Entry? Opened(Guid id) => all.FirstOrDefault(entry => entry.Id == id && entry.How is "heard" or "silent");

    private string? Set(SetRules set)
    {
        if (set.Rules.Quotas.Any(quota => quota.Seconds <= 0))
        {
            return nameof(RulesWrong);
        }

        Quotas.Clear();
        Quotas.AddRange(set.Rules.Quotas);
        NotTaken.Clear();
        NotTaken.UnionWith(set.Rules.NotTaken);
        return null;
    }

    private string? Asking(Ask ask)
    {
        if (NotTaken.Contains(ask.Kind))
        {
            return nameof(KindNotTaken);
        }

        if (Closed && ask.Kind != SpeechKind.PointOfOrder && !ask.ByModerator)
        {
            return nameof(ListIsClosed);
        }

        if (ask.Kind == SpeechKind.InterposedQuestion && Speech == Guid.Empty)
        {
            return nameof(NobodySpeaks);
        }

        if (all.Any(entry => entry.How == "waits" && entry.Speaker == ask.Speaker && entry.Kind == ask.Kind))
        {
            return nameof(AlreadyAsked);
        }

        all.Add(new(ask.Request, ask.Speaker, ask.Kind, ask.Kind == SpeechKind.PointOfOrder ? ask.Rank : 0) { Place = all.Count == 0 ? 1 : all.Max(entry => entry.Place) + 1 });
        Hands.Remove(ask.Speaker);
        return null;
    }

    private string? Moving(Guid id, int number, bool relative, string reason)
    {
        if (Waiting(id) is not { } entry)
        {
            return nameof(NotWaiting);
        }

        var line = Sorted();
        var from = line.IndexOf(entry) + 1;
        var to = relative ? from + number : number;
        if (to < 1 || to > line.Count || Class(line[to - 1]) != Class(entry) || line[to - 1].Rank != entry.Rank)
        {
            return nameof(PlaceTaken);
        }

        if (from == to)
        {
            return "nothing";
        }

        if (Following && Class(entry) == 3 && reason.Length == 0)
        {
            return nameof(ReasonNeeded);
        }

        // One neighbour after the other changes places with it.
        for (var at = from; at != to; at += Math.Sign(to - from))
        {
            var neighbour = Sorted()[at - 1 + Math.Sign(to - from)];
            (entry.Place, neighbour.Place) = (neighbour.Place, entry.Place);
        }

        return Depart(id, reason);
    }

    private string? Depart(Guid id, string reason)
    {
        if (reason.Length > 0)
        {
            Departures.Add((id, reason));
        }

        return null;
    }

    private string? Follow(FollowSuggestion follow)
    {
        var free = Sorted().Where(entry => Class(entry) == 3).ToList();
        var places = free.Select(entry => entry.Place).Order().ToList();
        var wanted = free.OrderBy(entry => follow.Requests.Contains(entry.Id) ? follow.Requests.IndexOf(entry.Id) : int.MaxValue).ToList();
        for (var i = 0; i < wanted.Count; i++)
        {
            wanted[i].Place = places[i];
        }

        Following = true;
        return null;
    }

    private string? Starting(Start start)
    {
        var line = Sorted();
        if (start.Request is { } id && Waiting(id) is null)
        {
            return nameof(NotWaiting);
        }

        if (line.Count == 0)
        {
            return nameof(NobodyWaits);
        }

        var entry = start.Request is { } asked ? Waiting(asked)! : line[0];
        var spent = Class(entry) == 3 && Quotas.Any(quota => groupOf(entry.Speaker, quota.Dimension) == quota.Group && Used(quota) >= quota.Seconds);
        if (start.Reason.Length == 0 && (entry != line[0] || spent))
        {
            return entry != line[0] ? nameof(OutOfTurn) : nameof(QuotaSpent);
        }

        if (entry != line[0] || spent)
        {
            Depart(entry.Id, start.Reason);
        }

        if (Class(entry) == 0)
        {
            Finish(all.Where(other => other.How is "heard" or "silent" && Class(other) == 0));
            all.Where(other => other.How == "heard").ToList().ForEach(other => other.How = "silent");
        }
        else
        {
            Finish(all.Where(other => other.How is "heard" or "silent"));
            all.Where(other => other.How == "waits" && Class(other) == 0).ToList().ForEach(other => other.How = "gone");
        }

        return Mark(entry, "heard");
    }

    private static void Finish(IEnumerable<Entry> entries) => entries.ToList().ForEach(entry => entry.How = "done");

    private string? Pausing(Guid id) => Opened(id) switch
    {
        null => nameof(NotSpeaking),
        { How: "silent" } => nameof(AlreadyPaused),
        var entry => Mark(entry, "silent"),
    };

    private string? Resuming(Guid id)
    {
        if (Opened(id) is not { } entry)
        {
            return nameof(NotSpeaking);
        }

        if (entry.How == "heard")
        {
            return nameof(NotPaused);
        }

        all.Where(other => other.How == "heard").ToList().ForEach(other => other.How = "silent");
        return Mark(entry, "heard");
    }

    private string? Ending(Guid id)
    {
        if (Opened(id) is not { } entry)
        {
            return nameof(NotSpeaking);
        }

        if (Class(entry) != 0)
        {
            Finish(all.Where(other => other.How is "heard" or "silent"));
            all.Where(other => other.How == "waits" && Class(other) == 0).ToList().ForEach(other => other.How = "gone");
        }

        return Mark(entry, "done");
    }

    /// <summary>What was asked, and how it stands: waits, heard, silent, done or gone.</summary>
    private sealed class Entry(Guid id, Guid speaker, SpeechKind kind, int rank)
    {
        public Guid Id => id;

        public Guid Speaker => speaker;

        public SpeechKind Kind => kind;

        public int Rank => rank;

        public int Place { get; set; }

        public string How { get; set; } = "waits";
    }
}
