using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;
using Vicinal.Measures.Governments;
using Vicinal.Measures.Here.Texts;
using Vicinal.Measures.Store;
using Vicinal.Planning;
using Vicinal.Planning.Records;
using Vicinal.Platform.Api;
using Vicinal.Platform.Refusals;
using Vicinal.Territories.Public;

namespace Vicinal.Measures.Here;

/// <summary><c>GET /api/v1/measures/here/gaps</c>: group by instrument by level, and who is reached by nobody.</summary>
internal static class GapsEndpoint
{
    public const string Path = "/api/v1/measures/here/gaps";

    private static readonly OpenColumn<GapRow>[] Columns =
    [
        new("group", row => row.Group), new("instrument", row => row.Instrument), new("level", row => row.Level), new("measures", row => row.Records.Count), new("records", row => string.Join(' ', row.Records)), new("reach", row => row.Reach),
    ];

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints
        .MapGet(Path, GetAsync)
        .WithName("GapMatrix")
        .WithTags("Measures")
        .WithSummary("Group by instrument by level of what is in force in a territory or for a government's area on a day (place and day as in /api/v1/measures/here), and the groups that nothing reaches: who=people|organisations, family=A…K, level, only=unreached. One row a group, instrument and level; what is for everybody, and a group that nothing reaches, are rows without an instrument. format=json|csv.")
        .Produces<GapAnswer>()
        .ProducesProblem(StatusCodes.Status400BadRequest);

    private static async Task<IResult> GetAsync(
        HttpContext context, ITerritories territories, LocalGovernments governments, GovernmentBook book, MeasureShelf shelf, TimeProvider clock, IStringLocalizer<HereTexts> texts, CancellationToken cancellation)
    {
        var request = await AppliesRequest.ReadAsync(context.Request.Query, territories, governments, book, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), cancellation);
        var gaps = GapsRequest.Of(context.Request.Query);
        string[] wrong = [.. request.Errors.Select(error => texts[error.Key, error.Typed].Value), .. gaps.Errors.Select(error => $"{error.Field}: {texts["ErrorChoice", error.Typed].Value}")];
        if (wrong.Length > 0 || request.Question is not { } question)
            return new Refusal(RefusalCategory.Invalid, "question", wrong.Length > 0 ? string.Join(' ', wrong) : "Name a territory (territory=hainaut) or a government (government=charleroi).").ToProblem();
        var here = await HereAnswer.OfAsync(request, question, shelf, CultureInfo.CurrentUICulture, cancellation);
        var unreached = gaps.Unreached(here.Matrix);
        List<GapRow> rows = [.. gaps.Rows(here.Matrix).SelectMany(row => Rows(row, unreached.Contains(row.Group, StringComparer.Ordinal)))];
        return OpenRows.Answer(context, "gaps", new GapAnswer(question.Chain, question.On, rows, unreached), rows, Columns);
    }

    private static IEnumerable<GapRow> Rows(GroupReach row, bool isUnreached)
    {
        foreach (var cell in row.Cells)
            yield return new GapRow(row.Group, cell.Instrument, cell.Level.ToString(), cell.Records, "group");
        if (!row.ForEverybody.IsEmpty)
            yield return new GapRow(row.Group, null, null, row.ForEverybody, "everybody");
        if (isUnreached)
            yield return new GapRow(row.Group, null, null, [], "nobody");
    }
}

/// <summary>The matrix of a place on a day.</summary>
/// <param name="Chain">Codes of the place and of the governments above it.</param>
/// <param name="On">The day.</param>
/// <param name="Rows">Its cells.</param>
/// <param name="ReachedByNobody">Groups, of those asked for, that nothing reaches, whatever instruments and levels are shown.</param>
internal sealed record GapAnswer(IReadOnlyList<string> Chain, DateOnly On, IReadOnlyList<GapRow> Rows, IReadOnlyList<string> ReachedByNobody);

/// <summary>A cell.</summary>
/// <param name="Group">The group's code.</param>
/// <param name="Instrument">The instrument's code; null where the row is of no instrument.</param>
/// <param name="Level">The level of the government; null where the row is of no level.</param>
/// <param name="Records">Keys of the records.</param>
/// <param name="Reach">group: they are for it; everybody: they are for everybody who lives here; nobody: nothing is for it, whatever part is shown.</param>
internal sealed record GapRow(string Group, string? Instrument, string? Level, IReadOnlyList<string> Records, string Reach);
