using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NodaTime.Text;
using Vicinal.Measures.Coherence.Store;
using Vicinal.Measures.Finding;
using Vicinal.Platform.Api;

namespace Vicinal.Measures.Coherence.Claims;

/// <summary><c>GET /api/v1/measures/coherence/claims</c>: who says that what helps or hinders what.</summary>
internal static class ListClaims
{
    private static readonly OpenColumn<ClaimRow>[] Columns =
    [
        new("kind", row => row.Kind), new("strength", row => row.Strength), new("left", row => row.Left), new("left_title", row => row.LeftTitle), new("right", row => row.Right), new("right_title", row => row.RightTitle),
        new("words", row => row.Words), new("language", row => row.Language), new("author", row => row.Author), new("source", row => row.Source), new("source_url", row => row.SourceUrl), new("at", row => row.At), new("withdrawn", row => row.WithdrawnAt),
    ];

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints
        .MapGet("/api/v1/measures/coherence/claims", GetAsync)
        .WithName("ListCoherenceClaims").WithTags("Measures")
        .WithSummary("Claims that two measures or two objectives help (Synergy) or hinder (TradeOff) each other, with the strength that the author gives, author and source; about=KEY or about=sdg:8.3 only those with this end. They are their authors', and nothing is added up. format=json|csv.")
        .Produces<IReadOnlyList<ClaimRow>>();

    private static async Task<IResult> GetAsync(HttpContext context, ClaimShelf shelf, CancellationToken cancellation)
    {
        var about = ListRequest.One(context.Request.Query, "about");
        var rows = (await shelf.ListAsync(about.Length == 0 ? null : about, CultureInfo.CurrentUICulture.TwoLetterISOLanguageName, cancellation)).Select(Row).ToList();
        return OpenRows.Answer(context, "claims", rows, rows, Columns);
    }

    private static ClaimRow Row(ShownClaim shown)
    {
        CoherenceClaim claim = shown.Claim;
        return new(
            claim.Kind.ToString(), claim.Strength.ToString(), claim.Left, shown.Left.Title, claim.Right, shown.Right.Title, claim.Words, claim.Language, claim.Author, claim.Source, claim.SourceUrl,
            InstantPattern.General.Format(claim.At), claim.WithdrawnAt is { } at ? InstantPattern.General.Format(at) : null);
    }
}

/// <summary>A claim.</summary>
/// <param name="Kind">Synergy or TradeOff.</param>
/// <param name="Strength">Weak, Moderate or Strong, as the author says.</param>
/// <param name="Left">A measure's key, or framework:code.</param>
/// <param name="LeftTitle">In the reader's language where there is one.</param>
/// <param name="Right">As left.</param>
/// <param name="RightTitle">As left.</param>
/// <param name="Words">How the one touches the other.</param>
/// <param name="Language">Of the words.</param>
/// <param name="Author">Who says so.</param>
/// <param name="Source">Where it can be read.</param>
/// <param name="SourceUrl">The address of that; may be empty.</param>
/// <param name="At">When it was entered.</param>
/// <param name="WithdrawnAt">When it was taken back; null where it was not.</param>
internal sealed record ClaimRow(
    string Kind, string Strength, string Left, string LeftTitle, string Right, string RightTitle, string Words, string Language, string Author, string Source, string SourceUrl, string At, string? WithdrawnAt);
