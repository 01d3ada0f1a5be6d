using Microsoft.EntityFrameworkCore;
using Vicinal.Measures.Governments;
using Vicinal.Measures.Store;
using Vicinal.Planning;
using Vicinal.Planning.Records;
using Vicinal.Platform.Audit;
using Vicinal.Platform.Database;

namespace Vicinal.Measures.Simulating.Proposals;

/// <summary>What came of a proposal or of a decision on it.</summary>
internal enum ProposalOutcome
{
    Done,
    Missing,
    TooMany,
    NotAllowed,
    ReasonNeeded,
    OtherCurrency,
    Clash,
}

/// <summary>Effects that readers propose, and what the record's government decides on them.</summary>
internal sealed class ProposalBook(VicinalDb db, Actor actor, GovernmentBook governments, MeasureKeeping keeping)
{
    // Beyond these nobody could read them: they are somebody's flood.
    private const int MostOpenOfOne = 20;
    private const int MostOpen = 5000;
    private const int Shown = 100;

    /// <summary>Keeps a proposal. Nobody needs an account for it.</summary>
    public async Task<ProposalOutcome> AddAsync(string key, Func<Guid, EffectProposal> proposal, CancellationToken cancellation)
    {
        if (await db.Set<StoredMeasure>().AsNoTracking().SingleOrDefaultAsync(measure => measure.Key == key && measure.State == MeasureState.Published && measure.Origin == null, cancellation) is not { } measure)
            return ProposalOutcome.Missing;
        if (await db.Set<EffectProposal>().CountAsync(one => one.Decision == null, cancellation) >= MostOpen
            || await db.Set<EffectProposal>().CountAsync(one => one.Decision == null && one.MeasureId == measure.Id, cancellation) >= MostOpenOfOne)
            return ProposalOutcome.TooMany;
        db.Add(proposal(measure.Id));
        await db.SaveChangesAsync(cancellation);
        return ProposalOutcome.Done;
    }

    /// <summary>Proposals on a record, those that wait first, then the last decided.</summary>
    public async Task<IReadOnlyList<EffectProposal>> OfAsync(string key, CancellationToken cancellation)
    {
        var found = await db.Set<EffectProposal>().AsNoTracking().Where(proposal => db.Set<StoredMeasure>().Any(measure => measure.Key == key && measure.Id == proposal.MeasureId)).OrderBy(proposal => proposal.Id).Take(Shown).ToListAsync(cancellation);
        return [.. found.OrderBy(proposal => proposal.Decision is not null).ThenByDescending(proposal => proposal.DecidedAt).ThenBy(proposal => proposal.At)];
    }

    /// <summary>Whether the person signed in may decide on proposals of this record.</summary>
    public async Task<bool> MayDecideAsync(string key, CancellationToken cancellation) =>
        await db.Set<StoredMeasure>().AsNoTracking().SingleOrDefaultAsync(measure => measure.Key == key, cancellation) is { State: MeasureState.Published } row && await governments.MayChangeAsync(row, cancellation);

    /// <summary>Takes a proposal over as a new version of the record, or declines it with a reason.</summary>
    /// <param name="key">The record.</param>
    /// <param name="id">The proposal.</param>
    /// <param name="decision">What is decided.</param>
    /// <param name="reason">Why; needed to decline.</param>
    /// <param name="why">What the version says of its reason.</param>
    /// <param name="cancellation">Ends the work early.</param>
    public async Task<ProposalOutcome> DecideAsync(string key, Guid id, ProposalDecision decision, string reason, string why, CancellationToken cancellation)
    {
        if (!await MayDecideAsync(key, cancellation))
            return ProposalOutcome.NotAllowed;
        if (decision == ProposalDecision.Declined && reason.Length == 0)
            return ProposalOutcome.ReasonNeeded;
        return await db.WriteAsync(
            async () =>
            {
                var row = await db.Set<StoredMeasure>().AsNoTracking().SingleAsync(measure => measure.Key == key, cancellation);
                if (await db.Set<EffectProposal>().SingleOrDefaultAsync(proposal => proposal.Id == id && proposal.MeasureId == row.Id && proposal.Decision == null, cancellation) is not { } open)
                    return ProposalOutcome.Missing;
                (open.Decision, open.Reason, open.DecidedBy, open.DecidedAt) = (decision, reason, actor.Id, db.Now);
                return decision == ProposalDecision.Taken ? await TakeAsync(row, open, why, cancellation) : ProposalOutcome.Done;
            },
            outcome => outcome == ProposalOutcome.Done,
            cancellation);
    }

    private async Task<ProposalOutcome> TakeAsync(StoredMeasure row, EffectProposal proposal, string why, CancellationToken cancellation)
    {
        var record = MeasureKeeping.Read(row.Document);
        if (proposal.Currency.Length > 0 && record.EffectCurrency.Length > 0 && proposal.Currency != record.EffectCurrency)
            return ProposalOutcome.OtherCurrency;
        var changed = record with { Effects = record.Effects.Add(Effect(proposal)), EffectCurrency = record.EffectCurrency.Length > 0 ? record.EffectCurrency : proposal.Currency };
        return await keeping.ChangeAsync(row.Key, row.Version, changed, null, why, null, cancellation) is KeepOutcome.Kept ? ProposalOutcome.Done : ProposalOutcome.Clash;
    }

    /// <summary>The effect that a proposal would add.</summary>
    public static Effect Effect(EffectProposal proposal) => new(proposal.Lever, proposal.Amount)
    {
        Industries = [.. proposal.Industries.Split(' ', StringSplitOptions.RemoveEmptyEntries)],
        Groups = [.. proposal.Groups.Split(' ', StringSplitOptions.RemoveEmptyEntries)],
        From = proposal.From?.ToDateOnly(),
        To = proposal.To?.ToDateOnly(),
    };
}
