using Microsoft.EntityFrameworkCore;
using Vicinal.Platform.Database;
using Vicinal.Platform.PersonalData;

namespace Vicinal.Measures.Simulating.Proposals;

/// <summary>Who decided on which proposal. The decision and its reason stay; the tie to the person goes.</summary>
internal sealed class ProposalDeciders(VicinalDb db) : IPersonalData
{
    public string Section => "proposed effects of measures";

    public async Task<object?> ExportAsync(Guid account, CancellationToken cancellationToken) =>
        await db.Set<EffectProposal>().AsNoTracking().Where(proposal => proposal.DecidedBy == account).Select(proposal => new { proposal.Id, proposal.Reason }).ToListAsync(cancellationToken) is { Count: > 0 } decided ? decided : null;

    public Task EraseAsync(Guid account, CancellationToken cancellationToken) =>
        db.Set<EffectProposal>().Where(proposal => proposal.DecidedBy == account).ExecuteUpdateAsync(set => set.SetProperty(proposal => proposal.DecidedBy, (Guid?)null), cancellationToken);
}
