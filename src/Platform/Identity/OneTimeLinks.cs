using System.Security.Cryptography;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vicinal.Platform.Database;

namespace Vicinal.Platform.Identity;

/// <summary>Makes links that work once, and redeems them.</summary>
internal sealed class OneTimeLinks(VicinalDb db)
{
    internal const int TokenBytes = 32;

    /// <summary>Adds a link to the transaction of the next saving; earlier ones for the same purpose and account stop working.</summary>
    /// <returns>The token, which is kept nowhere.</returns>
    internal async Task<string> CreateAsync(LinkPurpose purpose, Guid? account, Duration lifetime, CancellationToken cancellationToken)
    {
        var earlier = db.Set<OneTimeLink>().Where(link => link.Purpose == purpose && link.AccountId == account && link.UsedAt == null);
        db.RemoveRange(await earlier.ToListAsync(cancellationToken));
        var token = RandomNumberGenerator.GetBytes(TokenBytes);
        db.Add(new OneTimeLink
        {
            TokenHash = SHA256.HashData(token),
            Purpose = purpose,
            AccountId = account,
            CreatedAt = db.Now,
            ExpiresAt = db.Now + lifetime,
        });
        return WebEncoders.Base64UrlEncode(token);
    }

    /// <summary>The link that a token opens; null where it is unknown, used or expired.</summary>
    internal async Task<OneTimeLink?> FindAsync(LinkPurpose purpose, string? token, CancellationToken cancellationToken)
    {
        if (HashOf(token) is not { } hash)
            return null;
        var now = db.Now;
        return await db.Set<OneTimeLink>().AsNoTracking().SingleOrDefaultAsync(
            link => link.TokenHash == hash && link.Purpose == purpose && link.UsedAt == null && link.ExpiresAt > now, cancellationToken);
    }

    /// <summary>Uses the link up, inside the caller's transaction; false where somebody else was faster.</summary>
    internal async Task<bool> RedeemAsync(OneTimeLink link, CancellationToken cancellationToken)
    {
        var now = db.Now;
        var used = await db.Set<OneTimeLink>().Where(l => l.Id == link.Id && l.UsedAt == null && l.ExpiresAt > now)
            .ExecuteUpdateAsync(set => set.SetProperty(l => l.UsedAt, now), cancellationToken);
        if (used == 1)
            db.Audit("used", "one_time_links", link.Id);
        return used == 1;
    }

    /// <summary>The digest of a token as it stands in an address; null where it cannot be one.</summary>
    internal static byte[]? HashOf(string? token)
    {
        try
        {
            return token is { Length: 43 } ? SHA256.HashData(WebEncoders.Base64UrlDecode(token)) : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
