using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;
using Vicinal.Formats.Briefs;
using Vicinal.Measures.Coherence.Covering;
using Vicinal.Measures.Coherence.Texts;
using Vicinal.Platform.Api;
using Vicinal.Platform.Shell;

namespace Vicinal.Measures.Coherence.Reviewing;

/// <summary><c>GET /api/v1/measures/coherence/review</c>: the annex of a voluntary local review as JSON, CSV, Markdown or HTML.</summary>
internal static class ReviewEndpoint
{
    private static readonly OpenColumn<ReviewRow>[] Columns =
    [
        new("target", row => row.Target), new("target_title", row => row.TargetTitle), new("measure", row => row.Measure), new("title", row => row.Title), new("government", row => row.Government), new("level", row => row.Level),
        new("money", row => row.Money), new("reach", row => row.Reach), new("results", row => row.Results), new("evidence", row => row.Evidence), new("sources", row => row.Sources),
    ];

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints
        .MapGet("/api/v1/measures/coherence/review", GetAsync)
        .WithName("GetLocalReview").WithTags("Measures")
        .WithSummary("The annex of a voluntary local review: by target the measures that people confirmed, with money, reach, results, evidence and sources. territory or plan, whose=own, framework, lang=en|es|fr, format=json|csv|md|html.")
        .Produces<IReadOnlyList<ReviewRow>>()
        .ProducesProblem(StatusCodes.Status400BadRequest);

    private static async Task<IResult> GetAsync(HttpContext context, ReviewWork work, IStringLocalizer<CoherenceTexts> texts, CancellationToken cancellation)
    {
        var before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        if (Language.All.FirstOrDefault(one => one.Code == context.Request.Query["lang"].ToString()) is { } asked)
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (asked.Culture, asked.Culture);
        try
        {
            var request = CoverageRequest.Of(context.Request.Query);
            if (request.IsEmpty)
                return Results.Problem("Name a territory (territory=hainaut) or an adopted plan (plan=…).", statusCode: StatusCodes.Status400BadRequest);
            var (view, paper, fault) = await work.OfAsync(request, cancellation);
            if (view is null || paper is null)
                return Results.Problem(texts[fault!.Key, fault.Typed], statusCode: StatusCodes.Status400BadRequest);
            var rows = ReviewRow.Of(view, texts);
            return context.Request.Query["format"].ToString() switch
            {
                "md" => File(paper, BriefMarkdown.Write, "text/markdown; charset=utf-8", "review.md"),
                "html" => File(paper, BriefHtml.Write, "text/html; charset=utf-8", "review.html"),
                _ => OpenRows.Answer(context, "review", rows, rows, Columns),
            };
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = before;
        }
    }

    private static IResult File(BriefDocument paper, Action<BriefDocument, TextWriter> write, string type, string name)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        write(paper, text);
        return Results.File(Encoding.UTF8.GetBytes(text.ToString()), type, name);
    }
}
