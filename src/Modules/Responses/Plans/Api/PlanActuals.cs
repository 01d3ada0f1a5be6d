using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Vicinal.Platform.Api;
using Vicinal.Responses.Plans.Following;
using Vicinal.Responses.Plans.Store;

namespace Vicinal.Responses.Plans.Api;

/// <summary><c>GET /api/v1/plans/{id}/actuals</c>: what was reported of an adopted plan.</summary>
internal static class PlanActuals
{
    private static readonly OpenColumn<ActualRow>[] Columns =
    [
        new("measure", row => row.Measure),
        new("kind", row => row.Kind),
        new("name", row => row.Name),
        new("value", row => row.Value),
        new("on", row => row.On),
        new("source", row => row.Source),
    ];

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints
        .MapGet("/api/v1/plans/{id:guid}/actuals", GetAsync)
        .WithName("GetPlanActuals")
        .WithTags("Plans")
        .WithSummary("What was reported of an adopted plan, the newest day first: indicators, people reached, money by channel, first payments and observed work in per cent of before.")
        .Produces<IReadOnlyList<ActualRow>>()
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<IResult> GetAsync(Guid id, HttpContext context, PlanShelf shelf, PlanReports reports, CancellationToken cancellation)
    {
        if (await shelf.FindAsync(id, cancellation) is not { Stored.AdoptedVersion: not null })
            return PlanFileEndpoints.Missing();
        var rows = (await reports.OfAsync(id, cancellation)).Select(actual => new ActualRow(
            actual.Measure, actual.Kind.ToString(), actual.Name, actual.Kind == ActualKind.FirstPayment ? null : Plain(actual.Value), actual.On.ToDateOnly(), actual.Source)).ToList();
        return OpenRows.Answer(context, "plan-actuals", rows, rows, Columns);
    }

    // Databases differ in the zeros that they keep after the point; dividing by one with many of them drops all.
    private static decimal Plain(decimal value) => value / 1.000000000000000000000000000000000m;
}

/// <summary>One report.</summary>
/// <param name="Measure">The measure's id; null for the whole plan.</param>
/// <param name="Kind">Indicator, Reached, Money, FirstPayment or Work.</param>
/// <param name="Name">The indicator, the group's code or the channel.</param>
/// <param name="Value">Null for a first payment.</param>
/// <param name="On">The day of which it is true.</param>
/// <param name="Source">Where it is from.</param>
internal sealed record ActualRow(string? Measure, string Kind, string Name, decimal? Value, DateOnly On, string Source);
