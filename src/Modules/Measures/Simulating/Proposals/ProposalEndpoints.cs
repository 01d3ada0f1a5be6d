using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Vicinal.Measures.Store;
using Vicinal.Platform.Api;
using Vicinal.Platform.Refusals;

namespace Vicinal.Measures.Simulating.Proposals;

/// <summary><c>GET /api/v1/measures/{id}/proposals</c>: effects that readers propose, and what became of each.</summary>
internal static class ProposalEndpoints
{
    private static readonly OpenColumn<ProposedEffectRow>[] Columns =
    [
        new("lever", row => row.Lever), new("amount", row => row.Amount), new("currency", row => row.Currency), new("industries", row => string.Join(' ', row.Industries)), new("groups", row => string.Join(' ', row.Groups)),
        new("from", row => row.From), new("to", row => row.To), new("why", row => row.Why), new("decision", row => row.Decision), new("reason", row => row.Reason),
    ];

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet("/api/v1/measures/{id}/proposals", GetAsync)
        .WithName("ListEffectProposals").WithTags("Measures")
        .WithSummary("Effects that readers propose for a record, those that wait first, with what its government decided and why. format=json|csv.")
        .Produces<IReadOnlyList<ProposedEffectRow>>().ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<IResult> GetAsync(string id, HttpContext context, MeasureShelf shelf, ProposalBook book, CancellationToken cancellation)
    {
        if (await shelf.OfAsync(id, cancellation) is null)
            return new Refusal(RefusalCategory.NotFound, "measure-missing", $"There is no measure '{id}'. /api/v1/measures lists those that there are.").ToProblem();
        var rows = (await book.OfAsync(id, cancellation)).Select(Row).ToList();
        return OpenRows.Answer(context, id + "-proposals", rows, rows, Columns);
    }

    private static ProposedEffectRow Row(EffectProposal proposal)
    {
        var effect = ProposalBook.Effect(proposal);
        return new(effect.Lever.ToString(), effect.Amount, proposal.Currency, effect.Industries, effect.Groups, effect.From, effect.To, proposal.Why, proposal.Decision?.ToString(), proposal.Reason);
    }
}

/// <summary>A proposed effect.</summary>
/// <param name="Lever">How it acts.</param>
/// <param name="Amount">A share, a multiplier, points or single units of the currency, as the lever says; coverage is in it.</param>
/// <param name="Currency">ISO 4217; empty where it is no money.</param>
/// <param name="Industries">Codes of ISIC; empty means all.</param>
/// <param name="Groups">Codes of groups; empty means all.</param>
/// <param name="From">First day; null means the measure's.</param>
/// <param name="To">First day on which it no longer acts; null means the measure's.</param>
/// <param name="Why">Where the figures come from.</param>
/// <param name="Decision">Taken, Declined, or null while it waits.</param>
/// <param name="Reason">Why it was decided so.</param>
internal sealed record ProposedEffectRow(string Lever, double Amount, string Currency, IReadOnlyList<string> Industries, IReadOnlyList<string> Groups, DateOnly? From, DateOnly? To, string Why, string? Decision, string Reason);
