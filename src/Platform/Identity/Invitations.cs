using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Vicinal.Platform.Database;

namespace Vicinal.Platform.Identity;

/// <summary>Somebody with a role on a territory.</summary>
/// <param name="Email">The address.</param>
/// <param name="Name">How the person wants to be called.</param>
/// <param name="Role">The role.</param>
public sealed record RoleHolder(string Email, string Name, Role Role);

/// <summary>Gives roles to people by their address; who has no account yet gets a letter with a link to choose a password.</summary>
public sealed class Invitations
{
    private const int MostHolders = 500;
    private readonly VicinalDb _db;
    private readonly UserManager<Account> _accounts;
    private readonly Roles _roles;
    private readonly PasswordLetters _letters;

    internal Invitations(VicinalDb db, UserManager<Account> accounts, Roles roles, PasswordLetters letters) =>
        (_db, _accounts, _roles, _letters) = (db, accounts, roles, letters);

    /// <summary>Whether a text can be an address of mail.</summary>
    public static bool IsAddress(string? text) => Wording.IsEmail(text);

    /// <summary>Gives a role. Joins the caller's transaction, if any.</summary>
    /// <param name="email">Whom.</param>
    /// <param name="role">Which.</param>
    /// <param name="territory">Where; null for the whole instance.</param>
    /// <param name="language">Of the letter.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    public Task GiveAsync(string email, Role role, Guid? territory, string language, CancellationToken cancellationToken) => _db.WriteAsync(async () =>
    {
        var account = await _accounts.FindByEmailAsync(email) ?? await _letters.InviteAsync(email, language, cancellationToken);
        await _roles.GiveAsync(account.Id, role, territory, cancellationToken);
    }, cancellationToken);

    /// <summary>Who has a role on the territory itself, by address.</summary>
    public async Task<IReadOnlyList<RoleHolder>> HoldersAsync(Guid territory, CancellationToken cancellationToken) => await (
            from role in _db.Set<RoleAssignment>().AsNoTracking()
            join account in _db.Users.AsNoTracking() on role.AccountId equals account.Id
            where role.TerritoryId == territory
            orderby account.NormalizedEmail, role.GivenAt
            select new RoleHolder(account.Email ?? "", account.DisplayName, role.Role)).Take(MostHolders).ToListAsync(cancellationToken);

    /// <summary>Takes every role on the territory from everybody, in the transaction of the next saving.</summary>
    public async Task TakeAllAsync(Guid territory, CancellationToken cancellationToken) =>
        _db.RemoveRange(await _db.Set<RoleAssignment>().Where(role => role.TerritoryId == territory).ToListAsync(cancellationToken));

    /// <summary>Takes a role; nothing happens where there is no such account.</summary>
    /// <returns>False where it is the last administrator of the instance.</returns>
    public Task<bool> TakeAsync(string email, Role role, Guid? territory, CancellationToken cancellationToken) => _db.WriteAsync(async () =>
        await _accounts.FindByEmailAsync(email) is not { } account || await _roles.TakeAsync(account.Id, role, territory, cancellationToken), cancellationToken);
}
