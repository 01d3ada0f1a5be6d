using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NodaTime.Text;
using Vicinal.Platform.Api;
using Vicinal.Platform.Hosting;
using Vicinal.Sessions.Outcomes;

namespace Vicinal.Sessions.Raising;

/// <summary><c>GET /api/v1/proposals</c>: proposals to the national level.</summary>
internal static class ListProposals
{
    private const int Most = 200;

    private static readonly OpenColumn<ProposalRow>[] Columns =
    [
        new("address", row => row.Address),
        new("id", row => row.Id),
        new("title", row => row.Title),
        new("language", row => row.Language),
        new("government", row => row.Government),
        new("addressee", row => row.Addressee),
        new("version", row => row.Version),
        new("endorsedBy", row => string.Join("; ", row.EndorsedBy)),
        new("stage", row => row.Stage),
        new("sentOn", row => row.SentOn),
        new("days", row => row.Days),
        new("answeredOn", row => row.AnsweredOn),
        new("answer", row => row.Answer),
        new("licence", row => row.Licence),
    ];

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints
        .MapGet("/api/v1/proposals", GetAsync)
        .WithName("ListProposals")
        .WithTags("Proposals")
        .WithSummary("Proposals to the national level, the newest first: words (q), stage=Sent|Awaiting|NoAnswer|Answered, government (who signed); 200 from skip on. That an answer is awaited, and since when, is told where all who signed agreed. format=json|csv.")
        .Produces<ProposalsAnswer>();

    private static async Task<IResult> GetAsync(HttpContext context, ProposalShelf shelf, PublicAddress address, CancellationToken cancellation)
    {
        var request = ProposalRequest.Of(context.Request.Query);
        var (count, found) = await shelf.FindAsync(request, Most, cancellation);
        var rows = found.Select(one => ProposalRow.Of(one, address)).ToList();
        return OpenRows.Answer(context, "proposals", new ProposalsAnswer(count, request.Skip, rows), rows, Columns);
    }
}

/// <summary>What was found.</summary>
internal sealed record ProposalsAnswer(int Count, int Skip, IReadOnlyList<ProposalRow> Proposals);

/// <summary>A proposal.</summary>
/// <param name="Address">Of its page; it stays.</param>
/// <param name="Id">Its key.</param>
/// <param name="Title">Of the version that counts.</param>
/// <param name="Language">Of title and text, BCP 47.</param>
/// <param name="Government">Who writes and sends it.</param>
/// <param name="Addressee">Who is asked.</param>
/// <param name="Version">That was sent, else the newest.</param>
/// <param name="EndorsedBy">Governments behind that version.</param>
/// <param name="Stage">Written, Sent, Awaiting, NoAnswer or Answered.</param>
/// <param name="SentOn">Null where it was not sent, or where not all who signed agreed to tell.</param>
/// <param name="Days">Since it was sent, until the answer or today; null where that is not told.</param>
/// <param name="AnsweredOn">When.</param>
/// <param name="Answer">What was answered; may be empty.</param>
/// <param name="Text">Of the version that counts.</param>
/// <param name="Licence">Under which it may be used.</param>
internal sealed record ProposalRow(
    string Address, string Id, string Title, string Language, string? Government, string Addressee, int Version, IReadOnlyList<string> EndorsedBy, string Stage, string? SentOn, int? Days, string? AnsweredOn,
    string Answer, string Text, string Licence)
{
    public static ProposalRow Of(FoundProposal found, PublicAddress address) => new(
        address.Of(found.Path), found.Proposal.Slug, found.Text.Title, found.Text.Language, found.Government?.Name, found.Proposal.Addressee, found.Proposal.Counts, [.. found.Bound.Select(cosigner => cosigner.Name)],
        found.Standing.Stage.ToString(), found.Standing.Since is { } since ? LocalDatePattern.Iso.Format(since) : null, found.Standing.Since is null ? null : found.Standing.Days,
        found.Proposal.AnsweredOn is { } answered ? LocalDatePattern.Iso.Format(answered) : null, found.Proposal.Answer, found.Text.Text, OutcomeRow.OpenLicence);
}
