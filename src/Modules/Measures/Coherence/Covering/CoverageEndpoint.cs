using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;
using Vicinal.Measures.Coherence.Texts;
using Vicinal.Platform.Api;

namespace Vicinal.Measures.Coherence.Covering;

/// <summary><c>GET /api/v1/measures/coherence</c>: which objectives the measures of a territory or plan serve, and which none does.</summary>
internal static class CoverageEndpoint
{
    private static readonly OpenColumn<CoverageLine>[] Columns =
    [
        new("objective", row => row.Objective),
        new("title", row => row.Title),
        new("parent", row => row.Parent),
        new("measure", row => row.Measure),
        new("measure_title", row => row.MeasureTitle),
        new("standing", row => row.Standing),
        new("gap", row => row.Gap),
    ];

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints
        .MapGet("/api/v1/measures/coherence", GetAsync)
        .WithName("GetCoherence")
        .WithTags("Measures")
        .WithSummary("Which objectives of a framework (framework, default sdg) the measures of a territory (territory, whose=own leaves out levels above) or of an adopted plan (plan) serve, as people confirmed, and where nobody confirmed any (gap). A line for each link (Suggested, Named, Confirmed), and one without a measure for each objective with none. format=json|csv.")
        .Produces<CoverageAnswer>()
        .ProducesProblem(StatusCodes.Status400BadRequest);

    private static async Task<IResult> GetAsync(HttpContext context, CoverageWork work, IStringLocalizer<CoherenceTexts> texts, CancellationToken cancellation)
    {
        var request = CoverageRequest.Of(context.Request.Query);
        if (request.IsEmpty)
            return Results.Problem("Name a territory (territory=hainaut) or an adopted plan (plan=…). /api/v1/territories and /api/v1/plans list those that there are.", statusCode: StatusCodes.Status400BadRequest);
        var (view, fault) = await work.OfAsync(request, cancellation);
        if (view is null)
            return Results.Problem(texts[fault!.Key, fault.Typed], statusCode: StatusCodes.Status400BadRequest);
        var language = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;
        var lines = new List<CoverageLine>();
        foreach (var (row, objective) in view.Coverage.Rows.Zip(view.Framework.Objectives))
        {
            var title = objective.TitleIn(language).Title;
            lines.AddRange(row.Cells.Select(cell => new CoverageLine(objective.Code, title, objective.Parent, cell.Measure, view.SubjectTitle(cell.Measure, language), cell.Standing.ToString(), row.IsGap)));
            if (row.Cells.IsEmpty)
                lines.Add(new CoverageLine(objective.Code, title, objective.Parent, null, null, null, row.IsGap));
        }

        return OpenRows.Answer(context, "coherence", new CoverageAnswer(view.Framework.Key, view.Title, view.Subjects.Count, [.. view.Coverage.Gaps.Select(row => row.Objective.Code)], view.Coverage.WithoutObjective, lines), lines, Columns);
    }
}

/// <summary>Objectives beside measures.</summary>
/// <param name="Framework">The framework's key.</param>
/// <param name="Title">Of the territory or plan.</param>
/// <param name="Measures">How many measures the set has.</param>
/// <param name="Gaps">Codes of objectives where nobody has confirmed a measure, neither there nor under it.</param>
/// <param name="WithoutObjective">Keys of measures that are confirmed nowhere.</param>
/// <param name="Lines">A line for each link, and one for each objective without any.</param>
internal sealed record CoverageAnswer(string Framework, string Title, int Measures, IReadOnlyList<string> Gaps, IReadOnlyList<string> WithoutObjective, IReadOnlyList<CoverageLine> Lines);

/// <summary>A link, or an objective without any.</summary>
/// <param name="Objective">The objective's code.</param>
/// <param name="Title">Its title in the reader's language where there is one.</param>
/// <param name="Parent">The objective that it belongs to; null at the top.</param>
/// <param name="Measure">The measure's key; null where there is none.</param>
/// <param name="MeasureTitle">The measure's title.</param>
/// <param name="Standing">Suggested, Named or Confirmed; null where there is no measure.</param>
/// <param name="Gap">Whether nobody has confirmed a measure here or under it.</param>
internal sealed record CoverageLine(string Objective, string Title, string? Parent, string? Measure, string? MeasureTitle, string? Standing, bool Gap);
