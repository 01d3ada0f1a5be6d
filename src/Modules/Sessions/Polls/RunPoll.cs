using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Routing;
using Vicinal.Platform.Refusals;
using Vicinal.Sessions.Live.Commands;
using Vicinal.Sessions.Live.Log;
using Vicinal.Sessions.Live.Reducing;

namespace Vicinal.Sessions.Polls;

/// <summary>A new poll, open at once.</summary>
public sealed record PollRequest : CommandRequest
{
    /// <summary>Single, Multiple, Ranking, Scale or Word.</summary>
    public string? Kind { get; init; }

    /// <summary>The question by language (BCP 47).</summary>
    public IReadOnlyDictionary<string, string>? Texts { get; init; }

    /// <summary>The options, each by language; 2 to 20, of a ranking 2 to 8. None for a scale or a word.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, string>>? Options { get; init; }

    /// <summary>The highest number of a scale, which begins with 1: 2 to 10.</summary>
    public int? Scale { get; init; }

    /// <summary>True where nobody shall be able to find out who chose what; so it is where nothing is said.</summary>
    public bool? Anonymous { get; init; }

    /// <summary>True where nobody shall see counts before the poll is closed.</summary>
    public bool HiddenUntilClosed { get; init; }
}

/// <summary>A poll that shall close.</summary>
public sealed record ClosePollRequest : CommandRequest
{
    public Guid Poll { get; init; }
}

internal sealed record OpenPoll(PollOpened Opened) : LiveCommand
{
    private const int MostOpen = 10;
    private const int Most = 200;

    public override Decision Decide(LiveState state, Hour hour) => 0 switch
    {
        _ when !state.IsOpen => Decision.NotOpen,
        _ when state.Polls.Values.Count(poll => poll.Standing == PollStanding.Open) >= MostOpen || state.Polls.Count >= Most =>
            Decision.No(RefusalCategory.Conflict, "polls-many", $"{MostOpen} polls can be open at the same time and {Most} held in a session. Close one first."),
        _ => Decision.One(Opened, Opened.Id),
    };
}

internal sealed record ClosePoll(Guid Id) : LiveCommand
{
    public override Decision Decide(LiveState state, Hour hour) => !state.Polls.TryGetValue(Id, out var poll)
        ? Decision.No(RefusalCategory.NotFound, "poll-missing", "There is no such poll.")
        : poll.Standing == PollStanding.Open ? Decision.One(new PollClosing(Id)) : new Decision.Kept([]);
}

/// <summary>Opening and closing polls.</summary>
internal static class RunPoll
{
    public const int LongestText = 300;
    private const int MostOptions = 20;
    private const int MostRanked = 8;
    private const int LongestScale = 10;

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapOrganiserCommand<PollRequest>("poll", "Opens a poll.", Want);
        endpoints.MapOrganiserCommand<ClosePollRequest>("poll-close", "Closes a poll: no vote is taken any more, and those that were taken are counted.", request => new ClosePoll(request.Poll));
    }

    public static Wanted Want(PollRequest request)
    {
        if (!Enum.TryParse<PollKind>(request.Kind, out var kind) || !Enum.IsDefined(kind))
            return new Refusal(RefusalCategory.Invalid, "poll-kind", $"Say by kind how it asks: {string.Join(", ", Enum.GetNames<PollKind>())}.");
        var (texts, problem) = PlainText.Read("poll-text", request.Texts, LongestText);
        if (problem is not null)
            return problem;
        var (options, wrong) = Options(kind, request);
        if (wrong is not null)
            return wrong;
        return new OpenPoll(new PollOpened(Guid.CreateVersion7(), kind, texts, options, request.Anonymous ?? true, request.HiddenUntilClosed));
    }

    private static (ImmutableArray<ImmutableSortedDictionary<string, string>> Options, Refusal? Problem) Options(PollKind kind, PollRequest request)
    {
        if (kind == PollKind.Word)
            return ([], null);
        if (kind == PollKind.Scale)
        {
            return request.Scale is >= 2 and <= LongestScale
                ? ([.. Enumerable.Range(1, request.Scale.Value).Select(number => ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal).Add("und", number.ToString(CultureInfo.InvariantCulture)))], null)
                : ([], new Refusal(RefusalCategory.Invalid, "poll-scale", $"Give the highest number of the scale, from 2 to {LongestScale}."));
        }

        var most = kind == PollKind.Ranking ? MostRanked : MostOptions;
        if (request.Options is not { Count: >= 2 } given || given.Count > most)
            return ([], new Refusal(RefusalCategory.Invalid, "poll-options", $"Give 2 to {most} options."));
        List<ImmutableSortedDictionary<string, string>> options = [];
        foreach (var option in given)
        {
            var (texts, problem) = PlainText.Read("poll-option", option, LongestText);
            if (problem is not null)
                return ([], problem);
            options.Add(texts);
        }

        return ([.. options], null);
    }
}
