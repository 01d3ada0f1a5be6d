using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Localization;
using NodaTime;
using Vicinal.Platform.Components;
using Vicinal.Platform.Database;
using Vicinal.Platform.Hosting;
using Vicinal.Platform.Identity;
using Vicinal.Platform.Outbox;
using Vicinal.Platform.Shell;
using Vicinal.Sessions.Outcomes.Texts;
using Vicinal.Sessions.Store;

namespace Vicinal.Sessions.Outcomes;

/// <summary>Writes to the people of a government: to confirm what was said in its name, and when a day of a commitment has come. One letter a person and occasion.</summary>
internal sealed class OutcomeLetters(VicinalDb db, Roles roles, PublicAddress address, IStringLocalizer<OutcomesTexts> texts)
{
    // The rest is written about in the next round.
    private const int MostOfARound = 2000;
    private static readonly Role[] Readers = [Role.Officer, Role.Editor];

    /// <summary>Asks to confirm. Part of the transaction that publishes.</summary>
    public async Task AskAsync(StoredSession session, IReadOnlyList<StoredOutcome> published, CancellationToken cancellation)
    {
        foreach (var government in published.Where(outcome => outcome.Government is not null).GroupBy(outcome => outcome.Government!.Value))
            await WriteAsync(government.Key, "Ask", [.. government.Select(outcome => (outcome, session.Slug))], cancellation);
    }

    /// <summary>Writes about commitments of which a day of review or of keeping has come, each day once.</summary>
    /// <returns>How many commitments were written about.</returns>
    public Task<int> RemindAsync(CancellationToken cancellation) => db.WriteAsync(async () =>
    {
        var today = db.Now.InUtc().Date;
        var open = await db.Set<StoredOutcome>().Where(outcome => outcome.Kind == OutcomeKind.Commitment && outcome.PublishedAt != null && outcome.Government != null
                && ((outcome.ReviewBy != null && outcome.ReviewBy.Value.CompareTo(today) <= 0 && (outcome.RemindedFor == null || outcome.RemindedFor.Value.CompareTo(outcome.ReviewBy.Value) < 0))
                    || (outcome.Due != null && outcome.Due.Value.CompareTo(today) <= 0 && (outcome.RemindedFor == null || outcome.RemindedFor.Value.CompareTo(outcome.Due.Value) < 0))))
            .OrderBy(outcome => outcome.Id).Take(MostOfARound)
            .Join(db.Set<StoredSession>(), outcome => outcome.SessionId, session => session.Id, (outcome, session) => new { Outcome = outcome, session.Slug }).ToListAsync(cancellation);
        var written = 0;
        foreach (var government in open.GroupBy(one => one.Outcome.Government!.Value))
        {
            // Where nobody is there to read it, the letter waits for somebody.
            if (!await WriteAsync(government.Key, "Remind", [.. government.Select(one => (one.Outcome, one.Slug))], cancellation))
                continue;
            foreach (var one in government)
                one.Outcome.RemindedFor = OutcomeRules.ReminderDue(one.Outcome, today);
            written += government.Count();
        }

        return written;
    }, cancellation);

    private async Task<bool> WriteAsync(Guid government, string kind, IReadOnlyList<(StoredOutcome Outcome, string Slug)> outcomes, CancellationToken cancellation)
    {
        var people = await roles.HoldersAsync(government, Readers, cancellation);
        foreach (var person in people)
            db.Send(Letter(person, kind, outcomes));
        return people.Count > 0;
    }

    private Mail Letter(Account person, string kind, IReadOnlyList<(StoredOutcome Outcome, string Slug)> outcomes)
    {
        var language = Language.Find(person.Language) ?? Language.English;
        return language.Write(() =>
        {
            var lines = outcomes.Select(one => $"{one.Outcome.Text}\n{Days(one.Outcome)}{address.Of($"{language.Prefix}/sessions/{one.Slug}/outcomes/{one.Outcome.Number}")}");
            var text = texts[kind + ".Text", string.Join("\n\n", lines), OutcomeRules.DaysToConfirm];
            return new Mail(person.Email!, texts[kind + ".Subject", outcomes.Count], text, language.Code);
        });
    }

    private string Days(StoredOutcome outcome) => outcome is { Kind: OutcomeKind.Commitment, Due: { } due } ? texts["Letter.Due", Figures.Day(due.ToDateOnly())] + "\n" : "";
}

/// <summary>Writes reminders at start and once a day.</summary>
internal sealed class CommitmentRound(IServiceScopeFactory scopes, TimeProvider time) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await using (var scope = scopes.CreateAsyncScope())
                await scope.ServiceProvider.GetRequiredService<OutcomeLetters>().RemindAsync(stoppingToken);
            await Task.Delay(TimeSpan.FromDays(1), time, stoppingToken);
        }
    }
}
