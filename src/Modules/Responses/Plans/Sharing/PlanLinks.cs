using System.Security.Cryptography;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vicinal.Platform.Database;
using Vicinal.Planning;
using Vicinal.Responses.Plans.Store;

namespace Vicinal.Responses.Plans.Sharing;

/// <summary>Addresses for people without an account: to read a draft, or to answer for an actor of the plan. They expire and can be ended.</summary>
internal sealed class PlanLinks(VicinalDb db, PlanShelf shelf)
{
    private const int MostLinks = 500;

    /// <summary>How long a new link works.</summary>
    public static readonly Duration Lifetime = Duration.FromDays(30);

    /// <summary>Makes a link; null where this person may not, or the plan has too many.</summary>
    /// <returns>The token, which is kept nowhere.</returns>
    public async Task<string?> MakeAsync(Guid plan, string? actor, CancellationToken cancellation)
    {
        if (await shelf.FindAsync(plan, cancellation) is not { MayWrite: true } open
            || (actor is not null && !Actors(open.Plan).Contains(actor, StringComparer.Ordinal))
            || await db.Set<PlanLink>().CountAsync(link => link.PlanId == plan, cancellation) >= MostLinks)
        {
            return null;
        }

        var token = RandomNumberGenerator.GetBytes(32);
        db.Add(new PlanLink { PlanId = plan, TokenHash = SHA256.HashData(token), Actor = actor, MadeAt = db.Now, ExpiresAt = db.Now + Lifetime });
        await db.SaveChangesAsync(cancellation);
        return WebEncoders.Base64UrlEncode(token);
    }

    /// <summary>Ends a link at once.</summary>
    public async Task<bool> EndAsync(Guid plan, Guid id, CancellationToken cancellation)
    {
        if (await shelf.FindAsync(plan, cancellation) is not { MayWrite: true }
            || await db.Set<PlanLink>().SingleOrDefaultAsync(link => link.Id == id && link.PlanId == plan, cancellation) is not { } found)
            return false;
        found.EndedAt ??= db.Now;
        await db.SaveChangesAsync(cancellation);
        return true;
    }

    /// <summary>The link that a token opens; null where it is unknown, ended or expired.</summary>
    public async Task<PlanLink?> FindAsync(string token, CancellationToken cancellation)
    {
        if (HashOf(token) is not { } hash)
            return null;
        var now = db.Now;
        return await db.Set<PlanLink>().AsNoTracking().SingleOrDefaultAsync(link => link.TokenHash == hash && link.EndedAt == null && link.ExpiresAt > now, cancellation);
    }

    public async Task<IReadOnlyList<PlanLink>> OfAsync(Guid plan, CancellationToken cancellation) =>
        await db.Set<PlanLink>().AsNoTracking().Where(link => link.PlanId == plan).OrderByDescending(link => link.MadeAt).ToListAsync(cancellation);

    /// <summary>The newest answer of each actor on each measure.</summary>
    public async Task<IReadOnlyList<ActorAnswer>> AnswersAsync(Guid plan, CancellationToken cancellation)
    {
        var all = await db.Set<ActorAnswer>().AsNoTracking().Where(answer => answer.PlanId == plan).OrderByDescending(answer => answer.At).ThenByDescending(answer => answer.Id).ToListAsync(cancellation);
        return [.. all.DistinctBy(answer => (answer.Actor, answer.Measure))];
    }

    /// <summary>Keeps what an actor says to its role in a measure; earlier answers stay on record.</summary>
    public async Task AnswerAsync(PlanLink link, string measure, ActorAnswerKind kind, string words, int version, CancellationToken cancellation)
    {
        db.Add(new ActorAnswer { PlanId = link.PlanId, LinkId = link.Id, Actor = link.Actor!, Measure = measure, Kind = kind, Words = words, Version = version, At = db.Now });
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>Who takes part in any measure, by name.</summary>
    public static IReadOnlyList<string> Actors(Plan plan) =>
        [.. plan.Measures.SelectMany(measure => measure.Actors).Select(actor => actor.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static byte[]? HashOf(string token)
    {
        try
        {
            return token.Length == 43 ? SHA256.HashData(WebEncoders.Base64UrlDecode(token)) : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
