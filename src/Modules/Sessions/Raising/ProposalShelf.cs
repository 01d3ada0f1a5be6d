using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vicinal.Measures.Public;
using Vicinal.Platform.Database;
using Vicinal.Platform.Identity;
using Vicinal.Sessions.Outcomes;

namespace Vicinal.Sessions.Raising;

/// <summary>Who stands behind a proposal.</summary>
internal sealed record Cosigner(ProposalEndorsement Endorsement, string Name, string Slug);

/// <summary>A proposal as this reader may see it.</summary>
/// <param name="Proposal">Its row.</param>
/// <param name="Text">The version that counts: the one that left, else the newest.</param>
/// <param name="Government">Who writes it.</param>
/// <param name="Cosigners">Endorsements of any version, by name; the one who writes it first.</param>
/// <param name="Standing">What this reader may know.</param>
internal sealed record FoundProposal(StoredProposal Proposal, ProposalVersion Text, GovernmentSummary? Government, IReadOnlyList<Cosigner> Cosigners, ProposalStanding Standing)
{
    public string Path => "/proposals/" + Proposal.Slug;

    /// <summary>Those whose endorsement is of the version that counts.</summary>
    public IEnumerable<Cosigner> Bound => Cosigners.Where(cosigner => cosigner.Endorsement.Version == Proposal.Counts);
}

/// <summary>Proposals as asked for in an address: <c>stage=Awaiting&amp;government=hainaut&amp;q=rent</c>.</summary>
internal sealed record ProposalRequest(string Words, ProposalStage? Stage, string Government, int Skip)
{
    private const int LongestWord = 200;

    public static ProposalRequest Of(IQueryCollection query) => new(
        One(query, "q"), Enum.TryParse<ProposalStage>(One(query, "stage"), ignoreCase: true, out var stage) && Enum.IsDefined(stage) ? stage : null, One(query, "government"),
        int.TryParse(One(query, "skip"), NumberStyles.None, CultureInfo.InvariantCulture, out var skip) ? skip : 0);

    private static string One(IQueryCollection query, string name) => query.TryGetValue(name, out var values) && values.LastOrDefault() is { Length: <= LongestWord } value ? value.Trim() : "";
}

/// <summary>Finds proposals: those that were sent for everybody, those that are written for governments.</summary>
internal sealed class ProposalShelf(VicinalDb db, Roles roles, IGovernments governments, OutcomeShelf outcomes)
{
    public const int PageSize = 50;
    private const int Most = 5000;
    private static readonly Role[] Writers = [Role.Officer, Role.Editor];

    private LocalDate Today => db.Now.InUtc().Date;

    /// <returns>How many there are in all, and the rows of the page, the newest first.</returns>
    public async Task<(int Count, IReadOnlyList<FoundProposal> Proposals)> FindAsync(ProposalRequest request, int take, CancellationToken cancellation)
    {
        var words = OutcomeWords.Of(request.Words);
        var found = (await ReadAsync(await VisibleAsync(cancellation), cancellation))
            .Where(one => request.Stage is null || one.Standing.Stage == request.Stage)
            .Where(one => request.Government.Length == 0 || one.Cosigners.Any(cosigner => cosigner.Slug == request.Government))
            .Where(one => words.Count == 0 || OutcomeWords.Folded($"{one.Text.Title} {one.Text.Text} {one.Proposal.Addressee}") is var folded && words.All(word => folded.Contains(word, StringComparison.Ordinal))).ToList();
        return (found.Count, [.. found.Skip(request.Skip).Take(take)]);
    }

    /// <summary>Null where there is none that this reader may see.</summary>
    public async Task<FoundProposal?> FindAsync(string slug, CancellationToken cancellation) =>
        (await ReadAsync((await VisibleAsync(cancellation)).Where(proposal => proposal.Slug == slug), cancellation)).SingleOrDefault();

    public Task<List<ProposalVersion>> VersionsAsync(Guid proposal, CancellationToken cancellation) =>
        db.Set<ProposalVersion>().AsNoTracking().Where(version => version.ProposalId == proposal).OrderByDescending(version => version.Number).ToListAsync(cancellation);

    /// <summary>The outcome from which it comes; null where there is none to be seen.</summary>
    public async Task<FoundOutcome?> OriginAsync(StoredProposal proposal, CancellationToken cancellation) => proposal.OutcomeId is { } outcome ? await outcomes.FindAsync(outcome, cancellation) : null;

    private async Task<IQueryable<StoredProposal>> VisibleAsync(CancellationToken cancellation)
    {
        var writes = await roles.MaySomewhereAsync(Writers, cancellation);
        return db.Set<StoredProposal>().AsNoTracking().Where(proposal => writes || proposal.SentOn != null);
    }

    private async Task<IReadOnlyList<FoundProposal>> ReadAsync(IQueryable<StoredProposal> asked, CancellationToken cancellation)
    {
        var proposals = await asked.OrderByDescending(proposal => proposal.Id).Take(Most).ToListAsync(cancellation);
        var ids = proposals.Select(proposal => proposal.Id).ToList();
        var texts = (await db.Set<ProposalVersion>().AsNoTracking().Where(version => ids.Contains(version.ProposalId)
                && db.Set<StoredProposal>().Any(proposal => proposal.Id == version.ProposalId && version.Number == (proposal.SentVersion ?? proposal.Newest))).ToListAsync(cancellation))
            .ToDictionary(version => version.ProposalId);
        var endorsements = (await db.Set<ProposalEndorsement>().AsNoTracking().Where(endorsement => ids.Contains(endorsement.ProposalId)).ToListAsync(cancellation)).ToLookup(endorsement => endorsement.ProposalId);
        var known = (await governments.ListAsync(cancellation)).ToDictionary(government => government.Id);
        var mine = (await governments.MineAsync(cancellation)).Select(government => government.Id).ToHashSet();
        return [.. proposals.Where(proposal => texts.ContainsKey(proposal.Id)).Select(proposal => new FoundProposal(
            proposal, texts[proposal.Id], known.GetValueOrDefault(proposal.Government),
            [.. endorsements[proposal.Id].Where(endorsement => known.ContainsKey(endorsement.Government)).Select(endorsement => new Cosigner(endorsement, known[endorsement.Government].Name, known[endorsement.Government].Slug))
                .OrderBy(cosigner => cosigner.Endorsement.Government == proposal.Government ? 0 : 1).ThenBy(cosigner => cosigner.Name, StringComparer.CurrentCulture)],
            ProposalStanding.Of(proposal, endorsements[proposal.Id], Today, endorsements[proposal.Id].Any(endorsement => mine.Contains(endorsement.Government)))))];
    }
}
