using System.Collections.Immutable;

namespace Vicinal.Sessions.Speaking;

/// <summary>What a command comes to: entries to keep, in their order, or a refusal. No entries: it is so already.</summary>
internal sealed record SpeakingDecision(ImmutableArray<SpeakingEntry> Entries, SpeakingRefusal? Refusal = null)
{
    public const int LongestReason = 500;

    /// <summary>Decides a command at a reading of the server's clocks.</summary>
    /// <param name="people">For quotas only; nothing of it goes into entries.</param>
    public static SpeakingDecision Of(SpeakersList list, SpeakingCommand command, Reading now, Speakers people)
    {
        var at = list.At(now);
        return command switch
        {
            SetRules set => set.Rules.Wrong is { } wrong ? new RulesWrong(wrong) : new RulesSet(at, set.Rules),
            Ask ask => OfAsking(list, ask, at),
            Withdraw withdraw => Position(list, withdraw.Request) == 0 ? new NotWaiting(withdraw.Request) : new Left(at, withdraw.Request, WithTheSpeech: false),
            MoveBy move => OfMoving(list, move.Request, from => from + move.Places, move.Reason, at),
            MoveTo move => OfMoving(list, move.Request, _ => move.Position, move.Reason, at),
            FollowSuggestion follow => OfFollowing(list, follow, at),
            Start start => OfStarting(list, start, at, people),
            Pause pause => OfPausing(list, pause.Request, at),
            Resume resume => OfResuming(list, resume.Request, at),
            End end => OfEnding(list, end.Request, at),
            CloseList => list.Closed ? new ListIsClosed() : new ListClosed(at),
            ReopenList => list.Closed ? new ListReopened(at) : new ListIsOpen(),
            RaiseHand raise => list.Hands.ContainsKey(raise.Participant) ? Nothing : new HandRaised(at, raise.Participant),
            LowerHand lower => list.Hands.ContainsKey(lower.Participant) ? new HandLowered(at, lower.Participant) : Nothing,
            _ => throw new ArgumentException($"{command.GetType().Name} is no command to a speakers' list.", nameof(command)),
        };
    }

    public static implicit operator SpeakingDecision(SpeakingEntry entry) => new([entry]);

    public static implicit operator SpeakingDecision(SpeakingRefusal refusal) => new([], refusal);

    private static SpeakingDecision Nothing { get; } = new([]);

    private static SpeakingDecision OfAsking(SpeakersList list, Ask ask, Moment at) => 0 switch
    {
        _ when list.Rules.NotTaken.Contains(ask.Kind) => new KindNotTaken(ask.Kind),
        _ when list.Closed && !ask.ByModerator && ask.Kind != SpeechKind.PointOfOrder => new ListIsClosed(),
        _ when ask.Kind == SpeechKind.InterposedQuestion && list.Current is null => new NobodySpeaks(),
        _ when list.Waiting.Any(request => request.Speaker == ask.Speaker && request.Kind == ask.Kind) => new AlreadyAsked(ask.Kind),
        _ when Position(list, ask.Request) > 0 || list.Speeches.Any(speech => speech.Request.Id == ask.Request) => new RequestKnown(ask.Request),
        _ => new Asked(at, new(ask.Request, ask.Speaker, ask.Kind, ask.Kind == SpeechKind.PointOfOrder ? ask.Rank : 0, at.Second)),
    };

    /// <summary>Counted from 1; 0 where it does not wait.</summary>
    private static int Position(SpeakersList list, Guid request) => list.Waiting.Select(waiting => waiting.Id).ToImmutableArray().IndexOf(request) + 1;

    private static SpeakingDecision OfMoving(SpeakersList list, Guid request, Func<int, int> to, string reason, Moment at)
    {
        var from = Position(list, request);
        if (from == 0)
        {
            return new NotWaiting(request);
        }

        var precedence = list.Waiting[from - 1].Precedence;
        var first = list.Waiting.Count(other => other.Precedence.CompareTo(precedence) < 0) + 1;
        var last = list.Waiting.Count(other => other.Precedence.CompareTo(precedence) <= 0);
        var place = to(from);
        return 0 switch
        {
            _ when place < first || place > last => new PlaceTaken(first, last),
            _ when place == from => Nothing,
            _ when list.FollowsSuggestion && precedence.Class == Precedence.Everyone && string.IsNullOrWhiteSpace(reason) => new ReasonNeeded(),
            _ when reason.Length > LongestReason => new ReasonTooLong(reason.Length, LongestReason),
            _ => new Moved(at, request, from, place, reason.Trim()),
        };
    }

    private static Arranged OfFollowing(SpeakersList list, FollowSuggestion follow, Moment at)
    {
        var free = list.Waiting.Where(request => request.Precedence.Class == Precedence.Everyone).Select(request => request.Id).ToList();
        var suggested = follow.Requests.Intersect(free).ToList();
        return new(at, [.. list.Waiting.Select(request => request.Id).Except(free), .. suggested, .. free.Except(suggested)]);
    }

    private static SpeakingDecision OfStarting(SpeakersList list, Start start, Moment at, Speakers people)
    {
        if (list.Waiting.IsEmpty)
        {
            return start.Request is { } unknown ? new NotWaiting(unknown) : new NobodyWaits();
        }

        var next = list.Waiting[0];
        var request = start.Request is { } id ? list.Waiting.FirstOrDefault(waiting => waiting.Id == id) : next;
        if (request is null)
        {
            return new NotWaiting(start.Request!.Value);
        }

        var reason = start.Reason.Trim();
        var spent = SpentFor(list, request, at, people);
        return 0 switch
        {
            _ when reason.Length > LongestReason => new ReasonTooLong(reason.Length, LongestReason),
            _ when request != next && reason.Length == 0 => new OutOfTurn(next.Id),
            _ when spent is not null && reason.Length == 0 => new QuotaSpent(spent.Quota, spent.Used),
            _ => new([.. MakingWay(list, request, at), new Started(at, request.Id, request != next || spent is not null ? reason : "")]),
        };
    }

    private static QuotaTime? SpentFor(SpeakersList list, SpeechRequest request, Moment at, Speakers people) => request.Precedence.Class != Precedence.Everyone
        ? null
        : QuotaTime.Of(list, people, at.Second).FirstOrDefault(time => time.Left <= 0 && people.GroupOf(request.Speaker, time.Quota.Dimension) == time.Quota.Group);

    /// <summary>A question pauses the speech and takes the place of a question before it; everything else ends the speech.</summary>
    private static IEnumerable<SpeakingEntry> MakingWay(SpeakersList list, SpeechRequest request, Moment at) => request.Kind switch
    {
        SpeechKind.InterposedQuestion when list.Question is { } before => [new Ended(at, before.Request.Id)],
        SpeechKind.InterposedQuestion => list.Current is { Running: true } speech ? [new Paused(at, speech.Request.Id)] : [],
        _ => list.Current is { } speech ? EndOfSpeech(list, speech, at) : [],
    };

    private static IEnumerable<SpeakingEntry> EndOfSpeech(SpeakersList list, Speech speech, Moment at)
    {
        if (list.Question is { } question)
        {
            yield return new Ended(at, question.Request.Id);
        }

        yield return new Ended(at, speech.Request.Id);
        foreach (var waiting in list.Waiting.Where(request => request.Kind == SpeechKind.InterposedQuestion))
        {
            yield return new Left(at, waiting.Id, WithTheSpeech: true);
        }
    }

    private static SpeakingDecision OfPausing(SpeakersList list, Guid request, Moment at) => Speaking(list, request) switch
    {
        null => new NotSpeaking(request),
        { Running: false } => new AlreadyPaused(request),
        _ => new Paused(at, request),
    };

    private static Speech? Speaking(SpeakersList list, Guid request) => new[] { list.Current, list.Question }.FirstOrDefault(speech => speech?.Request.Id == request);

    private static SpeakingDecision OfResuming(SpeakersList list, Guid request, Moment at) => Speaking(list, request) switch
    {
        null => new NotSpeaking(request),
        { Running: true } => new NotPaused(request),
        _ when list.Running is { } other => new SpeakingDecision([new Paused(at, other.Request.Id), new Resumed(at, request)]),
        _ => new Resumed(at, request),
    };

    private static SpeakingDecision OfEnding(SpeakersList list, Guid request, Moment at) => Speaking(list, request) switch
    {
        null => new NotSpeaking(request),
        { Request.Kind: SpeechKind.InterposedQuestion } => new Ended(at, request),
        var speech => new([.. EndOfSpeech(list, speech, at)]),
    };
}
