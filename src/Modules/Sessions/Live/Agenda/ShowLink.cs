using Microsoft.AspNetCore.Routing;
using Vicinal.Platform.Refusals;
using Vicinal.Sessions.Live.Commands;
using Vicinal.Sessions.Live.Log;
using Vicinal.Sessions.Live.Reducing;

namespace Vicinal.Sessions.Live.Agenda;

/// <summary>A link beside the room.</summary>
public sealed record LinkRequest : CommandRequest
{
    /// <summary>Meeting, Interpretation or Document.</summary>
    public string? Kind { get; init; }

    /// <summary>https.</summary>
    public string? Address { get; init; }

    public string? Title { get; init; }

    /// <summary>Of the channel or of the title (BCP 47).</summary>
    public string? Language { get; init; }
}

/// <summary>A link that is shown no longer.</summary>
public sealed record LinkGoneRequest : CommandRequest
{
    public Guid Id { get; init; }
}

internal sealed record ShowLink(RoomLink Link) : LiveCommand
{
    private const int Most = 50;

    public override Decision Decide(LiveState state, Hour hour) => state.Links.Count >= Most
        ? Decision.No(RefusalCategory.Conflict, "links-many", $"{Most} links are shown already. Take one away first.")
        : Decision.One(new LinkShown(Link), Link.Id);
}

internal sealed record TakeLink(Guid Id) : LiveCommand
{
    public override Decision Decide(LiveState state, Hour hour) => state.Links.Exists(link => link.Id == Id) ? Decision.One(new LinkTaken(Id)) : new Decision.Kept([]);
}

/// <summary>Links beside the room: the meeting, channels of interpretation, documents.</summary>
internal static class ShowLinks
{
    private const int LongestAddress = 1000;

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapOrganiserCommand<LinkRequest>("link", "Shows a link beside the room: the meeting, a channel of interpretation, a document.", Want);
        endpoints.MapOrganiserCommand<LinkGoneRequest>("link-gone", "Takes a link away.", request => new TakeLink(request.Id));
    }

    public static Wanted Want(LinkRequest request)
    {
        var title = PlainText.Clean(request.Title);
        if (!Enum.TryParse<LinkKind>(request.Kind, out var kind) || !Enum.IsDefined(kind))
            return new Refusal(RefusalCategory.Invalid, "link-kind", $"Say by kind what it leads to: {string.Join(", ", Enum.GetNames<LinkKind>())}.");
        if (request.Address is not { Length: <= LongestAddress } address || !Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme != Uri.UriSchemeHttps)
            return new Refusal(RefusalCategory.Invalid, "link-address", $"Give a whole address that begins with https://, of at most {LongestAddress} characters.");
        if ((PlainText.Problem("link-title", title, RunRoom.LongestTitle) ?? PlainText.LanguageProblem(request.Language)) is { } problem)
            return problem;
        return new ShowLink(new RoomLink(Guid.CreateVersion7(), kind, uri.AbsoluteUri, title, request.Language!));
    }
}
