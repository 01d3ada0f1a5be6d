using Microsoft.AspNetCore.Routing;
using Vicinal.Platform.Refusals;
using Vicinal.Sessions.Live.Commands;
using Vicinal.Sessions.Live.Log;
using Vicinal.Sessions.Live.Reducing;

namespace Vicinal.Sessions.Polls;

/// <summary>A vote. Only the first one of a participant counts, so it can be sent again until it is counted.</summary>
public sealed record VoteRequest : CommandRequest
{
    public Guid Poll { get; init; }

    /// <summary>Numbers of options from 0: one, or several of a multiple choice, or all of a ranking with the most wanted first; of a word poll the word.</summary>
    public IReadOnlyList<string>? Choice { get; init; }
}

/// <param name="Poll">The poll.</param>
/// <param name="Choice">As sent.</param>
/// <param name="Voter">The voter's key for this poll.</param>
internal sealed record CastVote(Guid Poll, IReadOnlyList<string> Choice, string Voter) : LiveCommand
{
    private const int LongestChoice = 20;

    /// <summary>A key would have to be kept, and would tie a vote to its sender.</summary>
    public override bool NeedsKey => false;

    public override Decision Decide(LiveState state, Hour hour)
    {
        if (!state.Polls.TryGetValue(Poll, out var poll))
            return Decision.No(RefusalCategory.NotFound, "poll-missing", "There is no such poll.");
        if (poll.Standing != PollStanding.Open)
            return Decision.No(RefusalCategory.Conflict, "poll-closed", "This poll is closed; no vote is taken any more.");
        return Ballot.Keys(poll, Choice) is { } keys
            ? new Decision.Voted(Poll, Voter, keys, poll.Anonymous) { Choice = poll.Anonymous ? null : string.Join(' ', keys) }
            : Decision.No(RefusalCategory.Invalid, "vote-choice", poll.Kind switch
            {
                PollKind.Single or PollKind.Scale => "Choose one of the options.",
                PollKind.Multiple => "Choose at least one of the options, none of them twice.",
                PollKind.Ranking => "Put all options into an order, each once.",
                PollKind.Word => $"Write one word or a short phrase of at most {Ballot.LongestWord} characters.",
            });
    }

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapParticipantCommand<VoteRequest>(
        "vote",
        "Votes in a poll; once for each participant. In an anonymous poll the answer Taken says that it is counted together with others: send it again later, and Before says that it is counted or still waits.",
        (request, participant) => Want(request.Poll, request.Choice, participant.Participant.VoterOf(request.Poll)));

    public static Wanted Want(Guid poll, IReadOnlyList<string>? choice, string voter) => choice is { Count: > 0 and <= LongestChoice } && choice.All(part => part is not null)
        ? new CastVote(poll, choice, voter)
        : new Refusal(RefusalCategory.Invalid, "vote-choice", $"Give the choice as a list of 1 to {LongestChoice} texts.");
}
