using System.Security.Cryptography;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vicinal.Platform.Database;

namespace Vicinal.Platform.Identity;

/// <summary>How a link of invitation stands.</summary>
public enum InvitationState
{
    /// <summary>It works.</summary>
    Open,

    /// <summary>As many people as it was for have used it.</summary>
    Used,

    /// <summary>Its time is over.</summary>
    Expired,

    /// <summary>Somebody withdrew it.</summary>
    Withdrawn,
}

/// <summary>A link of invitation in a list. Its address is kept nowhere.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Role">What it gives.</param>
/// <param name="Places">How many people may use it.</param>
/// <param name="Taken">How many have.</param>
/// <param name="ExpiresAt">When it ends by itself.</param>
/// <param name="State">How it stands.</param>
public sealed record InvitationLine(Guid Id, Role Role, int Places, int Taken, Instant ExpiresAt, InvitationState State);

/// <summary>Links that give a role on a territory to whoever opens them. They end, and they can be withdrawn. Who may make one is the caller's to ask.</summary>
public sealed class InvitationLinks
{
    /// <summary>Most people that one link is for.</summary>
    public const int MostPlaces = 50;

    /// <summary>Most days that one works.</summary>
    public const int MostDays = 90;

    private const int MostOfATerritory = 200;
    private readonly VicinalDb _db;
    private readonly Roles _roles;

    internal InvitationLinks(VicinalDb db, Roles roles) => (_db, _roles) = (db, roles);

    /// <summary>Makes a link; null where the territory has too many open ones.</summary>
    /// <param name="territory">Where the role is given.</param>
    /// <param name="place">The territory's name.</param>
    /// <param name="role">What it gives.</param>
    /// <param name="places">For how many people, 1 to <see cref="MostPlaces"/>.</param>
    /// <param name="days">For how many days, 1 to <see cref="MostDays"/>.</param>
    /// <param name="leadsTo">A path of this site for who has the role now.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>The path of the link without a language, which is kept nowhere.</returns>
    public async Task<string?> MakeAsync(Guid territory, string place, Role role, int places, int days, string leadsTo, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(places, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(places, MostPlaces);
        ArgumentOutOfRangeException.ThrowIfLessThan(days, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(days, MostDays);
        var now = _db.Now;
        if (await _db.Set<InvitationLink>().CountAsync(link => link.TerritoryId == territory && link.EndedAt == null && link.ExpiresAt > now, cancellationToken) >= MostOfATerritory)
            return null;
        var token = RandomNumberGenerator.GetBytes(OneTimeLinks.TokenBytes);
        _db.Add(new InvitationLink
        {
            TokenHash = SHA256.HashData(token), TerritoryId = territory, Place = place, LeadsTo = leadsTo, Role = role, Places = places, MadeAt = now, ExpiresAt = now + Duration.FromDays(days),
        });
        await _db.SaveChangesAsync(cancellationToken);
        return "/account/invitation?token=" + WebEncoders.Base64UrlEncode(token);
    }

    /// <summary>Links of a territory, the newest first.</summary>
    public async Task<IReadOnlyList<InvitationLine>> OfAsync(Guid territory, CancellationToken cancellationToken)
    {
        var now = _db.Now;
        return [.. (await _db.Set<InvitationLink>().AsNoTracking().Where(link => link.TerritoryId == territory).OrderByDescending(link => link.MadeAt).Take(MostOfATerritory).ToListAsync(cancellationToken))
            .Select(link => new InvitationLine(link.Id, link.Role, link.Places, link.Taken, link.ExpiresAt, State(link, now)))];
    }

    /// <summary>Withdraws a link at once.</summary>
    /// <returns>False where the territory has no such link.</returns>
    public async Task<bool> WithdrawAsync(Guid territory, Guid id, CancellationToken cancellationToken)
    {
        if (await _db.Set<InvitationLink>().SingleOrDefaultAsync(link => link.Id == id && link.TerritoryId == territory, cancellationToken) is not { } found)
            return false;
        found.EndedAt ??= _db.Now;
        await _db.SaveChangesAsync(cancellationToken);
        return true;
    }

    /// <summary>Withdraws all links of a territory in the transaction of the next saving.</summary>
    public async Task WithdrawAllAsync(Guid territory, CancellationToken cancellationToken)
    {
        foreach (var link in await _db.Set<InvitationLink>().Where(link => link.TerritoryId == territory && link.EndedAt == null).ToListAsync(cancellationToken))
            link.EndedAt = _db.Now;
    }

    /// <summary>The link that a token opens; null where it is unknown, used up, expired or withdrawn.</summary>
    internal async Task<InvitationLink?> FindAsync(string? token, CancellationToken cancellationToken) =>
        OneTimeLinks.HashOf(token) is { } hash && await _db.Set<InvitationLink>().AsNoTracking().SingleOrDefaultAsync(link => link.TokenHash == hash, cancellationToken) is { } found && State(found, _db.Now) == InvitationState.Open
            ? found
            : null;

    /// <summary>Gives an account the role and takes one place, inside the caller's transaction; who has the role already takes none.</summary>
    /// <returns>False where the last place was taken meanwhile, or the link ended.</returns>
    internal async Task<bool> RedeemAsync(InvitationLink link, Guid account, CancellationToken cancellationToken)
    {
        if (await _roles.HasAsync(account, link.Role, link.TerritoryId, cancellationToken))
            return true;
        var now = _db.Now;
        var taken = await _db.Set<InvitationLink>().Where(one => one.Id == link.Id && one.EndedAt == null && one.ExpiresAt > now && one.Taken < one.Places)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.Taken, one => one.Taken + 1), cancellationToken);
        if (taken != 1)
            return false;
        _db.Audit("used", "invitation_links", link.Id);
        await _roles.GiveAsync(account, link.Role, link.TerritoryId, cancellationToken);
        await _db.SaveChangesAsync(cancellationToken);
        return true;
    }

    private static InvitationState State(InvitationLink link, Instant now) =>
        link.EndedAt is not null ? InvitationState.Withdrawn
        : link.Taken >= link.Places ? InvitationState.Used
        : link.ExpiresAt <= now ? InvitationState.Expired
        : InvitationState.Open;
}
