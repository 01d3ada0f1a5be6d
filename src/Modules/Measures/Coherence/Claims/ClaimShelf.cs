using Microsoft.EntityFrameworkCore;
using Vicinal.Measures.Coherence.Frameworks;
using Vicinal.Measures.Coherence.Store;
using Vicinal.Measures.Governments;
using Vicinal.Measures.Store;
using Vicinal.Platform.Audit;
using Vicinal.Platform.Database;
using Vicinal.Platform.Identity;

namespace Vicinal.Measures.Coherence.Claims;

/// <summary>One end of a claim as people see it.</summary>
internal sealed record ClaimEnd(string Key, string Title, string Address)
{
    /// <summary>Whether it is an objective of a framework.</summary>
    public bool IsObjective => Key.Contains(':');
}

/// <summary>A claim with its two ends.</summary>
internal sealed record ShownClaim(CoherenceClaim Claim, ClaimEnd Left, ClaimEnd Right, bool MayWithdraw);

/// <summary>Keeps what people say of synergies and trade-offs. Nothing is added up.</summary>
internal sealed class ClaimShelf(VicinalDb db, Actor actor, MeasureShelf shelf, FrameworkShelf frameworks, GovernmentBook book, Roles roles)
{
    private const int Most = 1000;
    private static readonly Role[] Writers = [Role.Officer, Role.Editor, Role.Approver];

    public Task<bool> MayAddAsync(CancellationToken cancellation) => roles.MaySomewhereAsync(Writers, cancellation);

    /// <summary>A measure's key or <c>framework:code</c>; null where there is none.</summary>
    public async Task<ClaimEnd?> EndAsync(string key, string language, CancellationToken cancellation)
    {
        if (key.Split(':', 2) is [var framework, var code])
        {
            return await frameworks.FindAsync(framework, cancellation) is { } found && found.Find(code) is not null
                ? new ClaimEnd(key, $"{found.Title}: {found.Name(code, language)}", $"/measures/frameworks/{framework}") : null;
        }

        return await shelf.OfAsync(key, cancellation) is { } record ? new ClaimEnd(key, record.TextIn(language).Title, "/measures/" + key) : null;
    }

    public async Task AddAsync(CoherenceClaim claim, CancellationToken cancellation)
    {
        db.Add(claim);
        await db.SaveChangesAsync(cancellation);
    }

    public CoherenceClaim Made(ClaimKind kind, ClaimStrength strength, ClaimEnd left, ClaimEnd right, string author, string source, string url, string words, string language) => new()
    {
        Kind = kind, Strength = strength, Left = left.Key, Right = right.Key, Author = author, Source = source, SourceUrl = url, Words = words, Language = language, By = actor.Id, At = db.Now,
    };

    /// <summary>Takes a claim back: who entered it, or the instance's editors.</summary>
    public async Task<bool> WithdrawAsync(Guid id, CancellationToken cancellation)
    {
        var clerk = await book.IsClerkAsync(cancellation);
        if (await db.Set<CoherenceClaim>().SingleOrDefaultAsync(claim => claim.Id == id && claim.WithdrawnAt == null, cancellation) is not { } found || !(clerk || (actor.Id is { } me && found.By == me)))
            return false;
        found.WithdrawnAt = db.Now;
        await db.SaveChangesAsync(cancellation);
        return true;
    }

    /// <summary>The newest first.</summary>
    /// <param name="about">Only those with this end; null for all.</param>
    /// <param name="language">The reader's.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    public async Task<IReadOnlyList<ShownClaim>> ListAsync(string? about, string language, CancellationToken cancellation)
    {
        var clerk = await book.IsClerkAsync(cancellation);
        var claims = await db.Set<CoherenceClaim>().AsNoTracking().Where(claim => about == null || claim.Left == about || claim.Right == about).OrderByDescending(claim => claim.At).Take(Most).ToListAsync(cancellation);
        var keys = claims.SelectMany(claim => new[] { claim.Left, claim.Right }).Distinct(StringComparer.Ordinal).ToList();
        var titles = await shelf.TitlesAsync(keys.Where(key => !key.Contains(':')), language, cancellation);
        var known = (await frameworks.ListAsync(cancellation)).ToDictionary(framework => framework.Key, StringComparer.Ordinal);
        ClaimEnd End(string key) => key.Split(':', 2) is [var framework, var code]
            ? new ClaimEnd(key, known.TryGetValue(framework, out var found) ? $"{found.Title}: {found.Name(code, language)}" : key, $"/measures/frameworks/{framework}")
            : new ClaimEnd(key, titles.GetValueOrDefault(key, key), "/measures/" + key);
        return [.. claims.Select(claim => new ShownClaim(claim, End(claim.Left), End(claim.Right), claim.WithdrawnAt is null && (clerk || (actor.Id is { } me && claim.By == me))))];
    }
}
