using Microsoft.AspNetCore.Identity;
using Vicinal.Platform.Database;

namespace Vicinal.Platform.Identity;

/// <summary>Gives roles to people by their address; who has no account yet gets a letter with a link to choose a password.</summary>
public sealed class Invitations
{
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

    /// <summary>Takes a role; nothing happens where there is no such account.</summary>
    /// <returns>False where it is the last administrator of the instance.</returns>
    public Task<bool> TakeAsync(string email, Role role, Guid? territory, CancellationToken cancellationToken) => _db.WriteAsync(async () =>
        await _accounts.FindByEmailAsync(email) is not { } account || await _roles.TakeAsync(account.Id, role, territory, cancellationToken), cancellationToken);
}
