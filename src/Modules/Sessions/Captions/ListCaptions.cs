using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NodaTime.Text;
using Vicinal.Platform.Api;
using Vicinal.Platform.Database;
using Vicinal.Sessions.Live.Log;
using Vicinal.Sessions.Live.Rooms;

namespace Vicinal.Sessions.Captions;

/// <summary>A line of the transcript.</summary>
/// <param name="Number">By which it can be cited.</param>
/// <param name="At">When it was written, UTC.</param>
/// <param name="Language">BCP 47.</param>
/// <param name="Speaker">Who says it; may be empty.</param>
/// <param name="Text">What is said.</param>
internal sealed record CaptionRow(long Number, string At, string Language, string Speaker, string Text);

/// <summary>The transcript: all lines of captions.</summary>
internal static class ListCaptions
{
    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet("/api/v1/sessions/{slug}/captions", ListAsync)
        .WithName("ListSessionCaptions").WithTags("Sessions")
        .WithSummary("All lines of captions, each with its time; language narrows them down. JSON or CSV.")
        .Produces<IReadOnlyList<CaptionRow>>().ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<IResult> ListAsync(string slug, string? language, HttpContext http, LiveRooms rooms, VicinalDb db, CancellationToken cancellation)
    {
        if (await rooms.OfAsync(slug, cancellation) is not { Session.IsPublic: true } room)
            return LiveRooms.Missing(slug).ToProblem();
        var rows = (await LogReading.OfKindAsync<CaptionAdded>(db, room.Session.Id, "caption", cancellation))
            .Where(line => language is null || string.Equals(line.Entry.Language, language, StringComparison.OrdinalIgnoreCase))
            .Select(line => new CaptionRow(line.Place.Number, InstantPattern.ExtendedIso.Format(line.Place.At), line.Entry.Language, line.Entry.Speaker, line.Entry.Text)).ToList();
        return OpenRows.Answer(http, slug + "-captions", rows, rows,
        [
            new("number", row => row.Number), new("at", row => row.At), new("language", row => row.Language), new("speaker", row => row.Speaker), new("text", row => row.Text),
        ]);
    }
}
