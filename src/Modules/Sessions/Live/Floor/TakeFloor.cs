using System.Text.Json;
using Microsoft.AspNetCore.Routing;
using Vicinal.Platform.Refusals;
using Vicinal.Sessions.Live.Commands;
using Vicinal.Sessions.Live.Log;
using Vicinal.Sessions.Live.Participants;
using Vicinal.Sessions.Live.Reducing;
using Vicinal.Sessions.Speaking;

namespace Vicinal.Sessions.Live.Floor;

/// <summary>A participant raises a hand or asks to speak.</summary>
public record HandRequest : CommandRequest
{
    /// <summary>As it shall be shown.</summary>
    public string? Name { get; init; }

    /// <summary>The government or organisation; may be empty.</summary>
    public string? For { get; init; }

    /// <summary>For a balanced list: Africa, AsiaPacific, Eurasia, Europe, LatinAmericaCaribbean, MiddleEastWestAsia or NorthAmerica; empty where it is not said.</summary>
    public string? Region { get; init; }

    /// <summary>For a balanced list: Woman, Man or Another; empty where it is not said.</summary>
    public string? Gender { get; init; }

    /// <summary>For a balanced list: Small (fewer than 50,000 people), Intermediary, Metropolis (more than a million) or Region; empty where it is not said.</summary>
    public string? Size { get; init; }
}

/// <summary>A participant asks for a place on the speakers' list.</summary>
public sealed record AskToSpeakRequest : HandRequest
{
    /// <summary>Contribution, Pro, Contra, Intervention, InterposedQuestion or PointOfOrder.</summary>
    public string? Kind { get; init; }
}

/// <summary>A participant takes the hand or the request back.</summary>
public sealed record LowerHandRequest : CommandRequest
{
    /// <summary>The request on the speakers' list; null for the hand.</summary>
    public Guid? Request { get; init; }
}

/// <summary>What an organiser does with the speakers' list of the present item.</summary>
public sealed record SpeakingRequest : CommandRequest
{
    /// <summary>The command, e.g. <c>{"command":"start"}</c>; the guide lists them.</summary>
    public JsonElement Do { get; init; }

    /// <summary>For <c>ask</c>: whom to put on the list; a new person where it is missing.</summary>
    public string? Name { get; init; }

    /// <summary>For <c>ask</c>: the person's government or organisation.</summary>
    public string? For { get; init; }
}

/// <summary>Something is asked of the speakers' list.</summary>
/// <param name="Asked">What.</param>
/// <param name="Who">The person whom it is about, where a name comes with it.</param>
/// <param name="Named">How the person is shown.</param>
internal sealed record TakeFloor(SpeakingCommand Asked, Guid? Who, Person? Named) : LiveCommand
{
    /// <summary>The registration to which the participant is tied.</summary>
    public Guid? Registration { get; init; }

    public override Decision Decide(LiveState state, Hour hour)
    {
        if (!state.IsOpen)
            return Decision.NotOpen;
        var decided = SpeakingDecision.Of(state.List, Asked, hour.Clocks, state.Speakers);
        if (decided.Refusal is { } refusal)
            return new Decision.Refused(new Refusal(RefusalCategory.Conflict, "speaking-" + Word(refusal), "The speakers' list does not allow this now: " + Word(refusal).Replace('-', ' ') + ".")) { List = refusal };
        List<LiveEntry> entries = [];
        var isNew = Who is { } who && Named is not null && !state.People.ContainsKey(who);
        if (isNew)
            entries.Add(new PersonCame(Who!.Value) { Person = Named });
        entries.AddRange(decided.Entries.Select(entry => new SpeakingChanged(state.Now?.Item ?? Guid.Empty, entry)));
        return new Decision.Kept(entries, Asked is Ask ask ? ask.Request : null)
        {
            Person = isNew ? new NewPerson(Who!.Value, Named!, Registration) : null,
        };
    }

    private static string Word(SpeakingRefusal refusal)
    {
        using var document = JsonSerializer.SerializeToDocument(refusal, SpeakingJson.Default.SpeakingRefusal);
        return document.RootElement.GetProperty("refused").GetString()!;
    }
}

/// <summary>A participant takes back a request of the list; only their own.</summary>
internal sealed record WithdrawOwn(Guid Request, Guid Participant) : LiveCommand
{
    public override Decision Decide(LiveState state, Hour hour) => state.List.Waiting.Any(request => request.Id == Request && request.Speaker == Participant)
        ? new TakeFloor(new Withdraw(Request), null, null).Decide(state, hour)
        : Decision.No(RefusalCategory.NotFound, "speaking-request-missing", "There is no such request of yours on the list.");
}

/// <summary>Raising hands, asking to speak, and running the speakers' list.</summary>
internal static class FloorRoutes
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapParticipantCommand<HandRequest>("raise-hand", "Raises a hand, which organisers see.", (request, participant) => WantWithName(request, participant, new RaiseHand(participant.Id)));
        endpoints.MapParticipantCommand<AskToSpeakRequest>("ask-to-speak", "Asks for a place on the speakers' list of the present item.", (request, participant) =>
            Enum.TryParse<SpeechKind>(request.Kind, out var kind) && Enum.IsDefined(kind)
                ? WantWithName(request, participant, new Ask(Guid.CreateVersion7(), participant.Id, kind))
                : new Refusal(RefusalCategory.Invalid, "speaking-kind", $"Say by kind what you want to say: {string.Join(", ", Enum.GetNames<SpeechKind>())}."));
        endpoints.MapParticipantCommand<LowerHandRequest>("lower-hand", "Takes a hand or a request to speak back.", (request, participant) =>
            request.Request is { } id ? new WithdrawOwn(id, participant.Id) : new TakeFloor(new LowerHand(participant.Id), null, null));
        endpoints.MapOrganiserCommand<SpeakingRequest>("speaking", "Runs the speakers' list of the present item.", Want);
    }

    public static Wanted WantWithName(HandRequest request, ParticipantInRoom participant, SpeakingCommand command)
    {
        var (person, problem) = Read(request.Name, request.For);
        if (problem is not null)
            return problem;
        var (groups, wrong) = Balance.Read(request.Region, request.Gender, request.Size);
        if (wrong is not null)
            return wrong;
        return new TakeFloor(command, participant.Id, person! with { Groups = groups }) { Registration = participant.Participant.Registration };
    }

    private static Wanted Want(SpeakingRequest request)
    {
        SpeakingCommand? command;
        try
        {
            command = request.Do.ValueKind == JsonValueKind.Object ? request.Do.Deserialize(SpeakingJson.Default.SpeakingCommand) : null;
        }
        catch (Exception error) when (error is JsonException or NotSupportedException)
        {
            command = null;
        }

        if (command is null)
            return new Refusal(RefusalCategory.Invalid, "speaking-command", "Say in do what to do with the list, e.g. {\"command\":\"start\"}, {\"command\":\"pause\",\"request\":\"…\"}, {\"command\":\"end\",\"request\":\"…\"}. The guide lists all commands.");
        return command is Ask ask ? WantOnList(ask, request) : new TakeFloor(command, null, null);
    }

    private static Wanted WantOnList(Ask ask, SpeakingRequest request)
    {
        if (!Enum.IsDefined(ask.Kind))
            return new Refusal(RefusalCategory.Invalid, "speaking-kind", $"Say by kind what is wanted: {string.Join(", ", Enum.GetNames<SpeechKind>())}.");
        var (person, problem) = Read(request.Name, request.For);
        if (problem is not null)
            return problem;
        var speaker = ask.Speaker == Guid.Empty ? Guid.CreateVersion7() : ask.Speaker;
        return new TakeFloor(ask with { Request = Guid.CreateVersion7(), Speaker = speaker, ByModerator = true }, speaker, person);
    }

    public static (Person? Person, Refusal? Problem) Read(string? name, string? forWhom)
    {
        var (cleanName, cleanFor) = (PlainText.Clean(name), PlainText.Clean(forWhom));
        var problem = PlainText.Problem("person-name", cleanName, LiveTables.LongestName) ?? (cleanFor.Length > 0 ? PlainText.Problem("person-for", cleanFor, LiveTables.LongestName) : null);
        return (problem is null ? new Person(cleanName, cleanFor) : null, problem);
    }
}
