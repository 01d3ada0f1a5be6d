using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vicinal.Measures.Public;
using Vicinal.Platform.Audit;
using Vicinal.Platform.Database;
using Vicinal.Platform.PersonalData;
using Vicinal.Platform.Shell;

namespace Vicinal.Sessions.Raising;

/// <summary>What is asked, of whom and within which term.</summary>
internal sealed record ProposalText(string Title, string Text, string Language, string Addressee, int TermDays);

/// <summary>Writes proposals: versions, endorsements, the sending and the answer.</summary>
internal sealed class ProposalKeeping(VicinalDb db, Actor actor, IGovernments governments) : IPersonalData
{
    private const int LongestSlug = 60;

    // Parts of addresses under /proposals that are pages of their own.
    private const string Reserved = "new";

    public string Section => "proposals";

    /// <summary>Begins a proposal; the government that writes it stands behind it.</summary>
    /// <returns>Its part of the address; null where the person does not write for this government.</returns>
    public async Task<string?> BeginAsync(Guid government, Guid? outcome, ProposalText text, bool showsWaiting, CancellationToken cancellation)
    {
        if (!(await MineAsync(cancellation)).Contains(government))
            return null;
        return await db.WriteAsync(async () =>
        {
            var proposal = new StoredProposal { Slug = await FreeSlugAsync(text.Title, cancellation), Government = government, OutcomeId = outcome, Addressee = text.Addressee, TermDays = text.TermDays, AddedAt = db.Now };
            db.Add(proposal);
            db.Add(Version(proposal, text));
            db.Add(new ProposalEndorsement { ProposalId = proposal.Id, Government = government, Version = 1, ShowsWaiting = showsWaiting, By = actor.Id, At = db.Now });
            return proposal.Slug;
        }, cancellation);
    }

    /// <summary>Writes a new version. Endorsements of others stay with the version that they read.</summary>
    public Task<ProposalResult> WriteAsync(Guid id, int readVersion, ProposalText text, CancellationToken cancellation) => ChangeAsync(id, (proposal, mine) => ProposalRules.Writing(proposal, mine, readVersion), async proposal =>
    {
        (proposal.Addressee, proposal.TermDays, proposal.Newest) = (text.Addressee, text.TermDays, proposal.Newest + 1);
        db.Add(Version(proposal, text));
        var own = await EndorsementAsync(proposal, proposal.Government, cancellation);
        own?.Version = proposal.Newest;
    }, cancellation);

    public Task<ProposalResult> EndorseAsync(Guid id, Guid government, int readVersion, bool showsWaiting, CancellationToken cancellation) =>
        ChangeAsync(id, (proposal, mine) => ProposalRules.Endorsing(proposal, government, mine, readVersion), async proposal =>
        {
            var given = await EndorsementAsync(proposal, government, cancellation);
            if (given is null)
                db.Add(given = new ProposalEndorsement { ProposalId = id, Government = government });
            (given.Version, given.ShowsWaiting, given.By, given.At) = (readVersion, showsWaiting, actor.Id, db.Now);
        }, cancellation);

    public Task<ProposalResult> WithdrawAsync(Guid id, Guid government, CancellationToken cancellation) => ChangeAsync(id, (proposal, mine) => ProposalRules.Withdrawing(proposal, government, mine), async proposal =>
    {
        if (await EndorsementAsync(proposal, government, cancellation) is { } given)
            db.Remove(given);
    }, cancellation);

    /// <summary>Notes that this version left. From then on everybody sees the proposal, and its text stays.</summary>
    public Task<ProposalResult> SendAsync(Guid id, int readVersion, LocalDate on, CancellationToken cancellation) =>
        ChangeAsync(id, (proposal, mine) => ProposalRules.Sending(proposal, mine, readVersion, on, db.Now.InUtc().Date), proposal =>
        {
            (proposal.SentOn, proposal.SentVersion) = (on, proposal.Newest);
            return Task.CompletedTask;
        }, cancellation);

    public Task<ProposalResult> AnswerAsync(Guid id, string answer, string language, LocalDate on, CancellationToken cancellation) =>
        ChangeAsync(id, (proposal, mine) => ProposalRules.Answering(proposal, mine, on, db.Now.InUtc().Date), proposal =>
        {
            (proposal.Answer, proposal.AnswerLanguage, proposal.AnsweredOn) = (answer, language, on);
            return Task.CompletedTask;
        }, cancellation);

    public async Task<object?> ExportAsync(Guid account, CancellationToken cancellationToken)
    {
        var versions = await db.Set<ProposalVersion>().AsNoTracking().Where(version => version.By == account).Select(version => new { version.ProposalId, version.Number }).ToListAsync(cancellationToken);
        var endorsements = await db.Set<ProposalEndorsement>().AsNoTracking().Where(endorsement => endorsement.By == account).Select(endorsement => new { endorsement.ProposalId, endorsement.Version }).ToListAsync(cancellationToken);
        return versions.Count + endorsements.Count > 0 ? new { Versions = versions, Endorsements = endorsements } : null;
    }

    public async Task EraseAsync(Guid account, CancellationToken cancellationToken)
    {
        await db.Set<ProposalVersion>().Where(version => version.By == account).ExecuteUpdateAsync(set => set.SetProperty(version => version.By, (Guid?)null), cancellationToken);
        await db.Set<ProposalEndorsement>().Where(endorsement => endorsement.By == account).ExecuteUpdateAsync(set => set.SetProperty(endorsement => endorsement.By, (Guid?)null), cancellationToken);
    }

    private async Task<ProposalResult> ChangeAsync(Guid id, Func<StoredProposal, IReadOnlyCollection<Guid>, ProposalResult> decide, Func<StoredProposal, Task> change, CancellationToken cancellation)
    {
        var mine = await MineAsync(cancellation);
        try
        {
            return await db.WriteAsync(
                async () =>
                {
                    if (await db.Set<StoredProposal>().SingleOrDefaultAsync(proposal => proposal.Id == id, cancellation) is not { } proposal)
                        return ProposalResult.Missing;
                    if (decide(proposal, mine) is not ProposalResult.Done and var refused)
                        return refused;
                    await change(proposal);
                    return ProposalResult.Done;
                },
                result => result == ProposalResult.Done,
                cancellation);
        }
        catch (DbUpdateException)
        {
            // Somebody else wrote the same version or the same government's endorsement at the same time.
            return ProposalResult.Changed;
        }
    }

    private async Task<IReadOnlyCollection<Guid>> MineAsync(CancellationToken cancellation) => [.. (await governments.MineAsync(cancellation)).Select(government => government.Id)];

    private Task<ProposalEndorsement?> EndorsementAsync(StoredProposal proposal, Guid government, CancellationToken cancellation) =>
        db.Set<ProposalEndorsement>().SingleOrDefaultAsync(endorsement => endorsement.ProposalId == proposal.Id && endorsement.Government == government, cancellation);

    private ProposalVersion Version(StoredProposal proposal, ProposalText text) => new() { ProposalId = proposal.Id, Number = proposal.Newest, Title = text.Title, Text = text.Text, Language = text.Language, By = actor.Id, At = db.Now };

    private async Task<string> FreeSlugAsync(string title, CancellationToken cancellation)
    {
        var slug = AddressPart.Of(title, LongestSlug, "proposal");
        if (slug == Reserved)
            slug = "proposal-" + slug;
        var taken = await db.Set<StoredProposal>().Where(proposal => proposal.Slug.StartsWith(slug)).Select(proposal => proposal.Slug).ToListAsync(cancellation);
        return Enumerable.Range(1, taken.Count + 1).Select(number => number == 1 ? slug : $"{slug}-{number}").First(free => !taken.Contains(free, StringComparer.Ordinal));
    }
}
