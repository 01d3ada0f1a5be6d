using Microsoft.AspNetCore.Routing;
using Vicinal.Sessions.Live.Commands;
using Vicinal.Sessions.Live.Log;
using Vicinal.Sessions.Live.Reducing;

namespace Vicinal.Sessions.Captions;

/// <summary>A line of what is being said.</summary>
public sealed record CaptionRequest : CommandRequest
{
    /// <summary>BCP 47.</summary>
    public string? Language { get; init; }

    /// <summary>Who says it; may be empty.</summary>
    public string? Speaker { get; init; }

    public string? Text { get; init; }
}

internal sealed record AddCaption(string Language, string Speaker, string Text) : LiveCommand
{
    public const int LongestText = 500;

    public override Decision Decide(LiveState state, Hour hour) => Decision.One(new CaptionAdded(Language, Speaker, Text));

    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapOrganiserCommand<CaptionRequest>("caption", "Writes down a line of what is being said, in any language.", Want);

    public static Wanted Want(CaptionRequest request)
    {
        var (text, speaker) = (PlainText.Clean(request.Text), PlainText.Clean(request.Speaker));
        if ((PlainText.Problem("caption-text", text, LongestText) ?? (speaker.Length > 0 ? PlainText.Problem("caption-speaker", speaker, LiveTables.LongestName) : null) ?? PlainText.LanguageProblem(request.Language)) is { } problem)
            return problem;
        return new AddCaption(request.Language!, speaker, text);
    }
}
