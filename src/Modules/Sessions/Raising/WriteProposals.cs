using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;
using Vicinal.Formats.Briefs;
using Vicinal.Platform.Hosting;
using Vicinal.Platform.Identity;
using Vicinal.Platform.Refusals;
using Vicinal.Sessions.Raising.Texts;

namespace Vicinal.Sessions.Raising;

/// <summary>A government stands behind a version.</summary>
/// <param name="Version">That was read.</param>
/// <param name="ShowsWaiting">Whether everybody may see that an answer is awaited.</param>
public sealed record EndorsementRequest(int Version, bool ShowsWaiting);

/// <summary>Endorsing, and the papers, for programs.</summary>
internal static class WriteProposals
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPut("/api/v1/proposals/{id}/endorsements/{government:guid}", EndorseAsync)
            .NeedsRole(Role.Officer, Role.Editor)
            .WithName("EndorseProposal").WithTags("Proposals")
            .WithSummary("A government stands behind a version of a proposal; one endorsement for each government, by somebody who writes for it.")
            .ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
        endpoints.MapGet("/api/v1/proposals/{id}/letter", LetterAsync)
            .WithName("GetProposalLetter").WithTags("Proposals")
            .WithSummary("The letter to the addressee, in the reader's language; the text stays in its own. format=html|md.")
            .ProducesProblem(StatusCodes.Status404NotFound);
        endpoints.MapGet("/api/v1/proposals/{id}/dossier", DossierAsync)
            .WithName("GetProposalDossier").WithTags("Proposals")
            .WithSummary("Everything about a proposal: text, endorsements, where it comes from, versions, answer. format=html|md.")
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> EndorseAsync(string id, Guid government, EndorsementRequest request, ProposalShelf shelf, ProposalKeeping keeping, CancellationToken cancellation)
    {
        if (await shelf.FindAsync(id, cancellation) is not { } found)
            return Missing(id).ToProblem();
        return await keeping.EndorseAsync(found.Proposal.Id, government, request.Version, request.ShowsWaiting, cancellation) switch
        {
            ProposalResult.Done => TypedResults.NoContent(),
            ProposalResult.NotYours => new Refusal(RefusalCategory.Forbidden, "not-your-government", "Your account does not write for this government. Only its own people endorse for it.").ToProblem(),
            _ => new Refusal(RefusalCategory.Conflict, "proposal-changed", $"Version {request.Version} is not the one that counts; version {found.Proposal.Counts} is. Read it before you endorse it.").ToProblem(),
        };
    }

    private static Refusal Missing(string id) => new(RefusalCategory.NotFound, "proposal-missing", $"There is no proposal '{id}'. /api/v1/proposals lists those that there are.");

    private static async Task<IResult> LetterAsync(string id, HttpContext context, ProposalShelf shelf, PublicAddress address, IStringLocalizer<RaisingTexts> texts, CancellationToken cancellation) =>
        await shelf.FindAsync(id, cancellation) is { } found
            ? Paper(context, $"{id}-letter", ProposalPapers.Letter(found, await shelf.OriginAsync(found.Proposal, cancellation), address.Of, texts))
            : Missing(id).ToProblem();

    private static async Task<IResult> DossierAsync(string id, HttpContext context, ProposalShelf shelf, PublicAddress address, IStringLocalizer<RaisingTexts> texts, CancellationToken cancellation) =>
        await shelf.FindAsync(id, cancellation) is { } found
            ? Paper(context, $"{id}-dossier", ProposalPapers.Dossier(found, await shelf.VersionsAsync(found.Proposal.Id, cancellation), await shelf.OriginAsync(found.Proposal, cancellation), address.Of, texts))
            : Missing(id).ToProblem();

    private static IResult Paper(HttpContext context, string name, BriefDocument paper)
    {
        var markdown = context.Request.Query["format"] == "md";
        using var text = new StringWriter();
        if (markdown)
            BriefMarkdown.Write(paper, text);
        else
            BriefHtml.Write(paper, text);
        return Results.File(Encoding.UTF8.GetBytes(text.ToString()), markdown ? "text/markdown; charset=utf-8" : "text/html; charset=utf-8", name + (markdown ? ".md" : ".html"));
    }
}
