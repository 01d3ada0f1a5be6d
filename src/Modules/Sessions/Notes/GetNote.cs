using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Vicinal.Platform.Api;
using Vicinal.Platform.Hosting;
using Vicinal.Sessions.Listing;
using Vicinal.Sessions.Outcomes;

namespace Vicinal.Sessions.Notes;

/// <summary><c>GET /api/v1/sessions/{id}/note</c>: the learning note as Markdown or JSON; as CSV, its outcomes.</summary>
internal static class GetNote
{
    public static void Map(IEndpointRouteBuilder endpoints) => endpoints
        .MapGet("/api/v1/sessions/{id}/note", GetAsync)
        .WithName("GetLearningNote")
        .WithTags("Sessions")
        .WithSummary("The learning note of a session in one of its languages (language), with its outcomes and their addresses, which stay. Licence CC BY 4.0. format=json|md|csv; csv gives the outcomes.")
        .Produces<NoteAnswer>()
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<IResult> GetAsync(string id, string? language, HttpContext context, SessionShelf sessions, NoteBook notes, PublicAddress address, CancellationToken cancellation)
    {
        if (await sessions.FindAsync(id, cancellation) is not { } session)
            return ListOutcomes.Missing(id).ToProblem();
        var languages = session.Session.Languages.Split(' ');
        var note = await notes.OfAsync(session.Prepared, languages.Contains(language, StringComparer.Ordinal) ? language! : languages[0], cancellation);
        if (context.Request.Query["format"] == "md")
            return Results.File(Encoding.UTF8.GetBytes(note.Text), "text/markdown; charset=utf-8", $"{id}-{note.Language}.md");
        var rows = (await notes.OutcomesAsync(session.Prepared, cancellation)).Select(one => OutcomeRow.Of(one, address)).ToList();
        return OpenRows.Answer(context, $"{id}-note", new NoteAnswer(address.Of($"/sessions/{id}/note"), id, note.Language, note.Version, note.Text, OutcomeRow.OpenLicence, rows), rows, ListOutcomes.Columns);
    }
}

/// <summary>A learning note.</summary>
/// <param name="Address">Of its page; it stays.</param>
/// <param name="Session">The session's key.</param>
/// <param name="Language">BCP 47.</param>
/// <param name="Version">0 where nobody edited what the template makes of the outcomes.</param>
/// <param name="Markdown">Its text.</param>
/// <param name="Licence">Under which it may be used.</param>
/// <param name="Outcomes">Published ones, in the order of their moments.</param>
internal sealed record NoteAnswer(string Address, string Session, string Language, int Version, string Markdown, string Licence, IReadOnlyList<OutcomeRow> Outcomes);
