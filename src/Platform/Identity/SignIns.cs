using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Vicinal.Platform.Database;

namespace Vicinal.Platform.Identity;

/// <summary>Lets people in and out. Everything that a sign-in writes is one transaction; the cookie is given after it.</summary>
internal sealed class SignIns(VicinalDb db, UserManager<Account> accounts, SignInManager<Account> signIn, OneTimeLinks links, Roles roles)
{
    /// <summary>False where the address and the password do not belong together, or the account is locked for a while; which of them is not told.</summary>
    internal async Task<bool> WithPasswordAsync(string email, string password, bool stay, CancellationToken cancellationToken)
    {
        var account = await db.WriteAsync(async () =>
        {
            if (await accounts.FindByEmailAsync(email) is not { } found)
            {
                // As long as a real check takes, so that the time does not tell which addresses have accounts.
                accounts.PasswordHasher.HashPassword(new Account(), password);
                return null;
            }
            var allowed = (await signIn.CheckPasswordSignInAsync(found, password, lockoutOnFailure: true)).Succeeded;
            db.Audit(allowed ? "signed-in" : "sign-in-refused", "accounts", found.Id);
            return allowed ? found : null;
        }, cancellationToken);
        if (account is not null)
            await signIn.SignInAsync(account, stay);
        return account is not null;
    }

    /// <summary>Checks a browser's answer to a passkey request and signs its account in.</summary>
    internal async Task<bool> WithPasskeyAsync(string credential, CancellationToken cancellationToken)
    {
        var account = await db.WriteAsync(async () =>
        {
            if (credential.Length == 0
                || await OrNoneAsync(() => signIn.PerformPasskeyAssertionAsync(credential)) is not { Succeeded: true } assertion
                || await accounts.IsLockedOutAsync(assertion.User))
                return null;
            await accounts.AddOrUpdatePasskeyAsync(assertion.User, assertion.Passkey);
            db.Audit("signed-in", "accounts", assertion.User.Id);
            return assertion.User;
        }, cancellationToken);
        if (account is not null)
            await signIn.SignInAsync(account, isPersistent: true);
        return account is not null;
    }

    /// <summary>Identity throws where no passkey request is under way in this browser: for us an ordinary refusal.</summary>
    internal static async Task<T?> OrNoneAsync<T>(Func<Task<T>> check) where T : class
    {
        try
        {
            return await check();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Makes the account of the first administrator and signs it in; errors are Identity's own, by code.</summary>
    internal async Task<IdentityResult> AsFirstAdministratorAsync(
        OneTimeLink link, string email, string name, string password, string language, CancellationToken cancellationToken)
    {
        var account = new Account { UserName = email, Email = email, DisplayName = name, Language = language, CreatedAt = db.Now };
        var result = await db.WriteAsync(async () =>
        {
            if (await db.Set<RoleAssignment>().AnyAsync(a => a.Role == Role.Administrator && a.TerritoryId == null, cancellationToken)
                || !await links.RedeemAsync(link, cancellationToken))
                return IdentityResult.Failed(new IdentityError { Code = "LinkUsed" });
            var created = await accounts.CreateAsync(account, password);
            if (created.Succeeded)
                await roles.GiveAsync(account.Id, Role.Administrator, territory: null, cancellationToken);
            return created;
        }, result => result.Succeeded, cancellationToken);
        if (result.Succeeded)
            await signIn.SignInAsync(account, isPersistent: false);
        return result;
    }

    /// <summary>Makes the account of somebody who opened the link of a letter to this address, without a role, and signs it in; errors are Identity's own, by code.</summary>
    internal async Task<IdentityResult> AsNewAsync(string email, string name, string password, string language, CancellationToken cancellationToken)
    {
        var account = new Account { UserName = email, Email = email, EmailConfirmed = true, DisplayName = name, Language = language, CreatedAt = db.Now };
        var result = await db.WriteAsync(() => accounts.CreateAsync(account, password), result => result.Succeeded, cancellationToken);
        if (result.Succeeded)
            await signIn.SignInAsync(account, isPersistent: false);
        return result;
    }

    /// <summary>Makes the account of somebody who was invited by a link, gives it the role and signs it in; errors are Identity's own, by code.</summary>
    internal async Task<IdentityResult> AsInvitedAsync(
        InvitationLinks invited, InvitationLink link, string email, string name, string password, string language, CancellationToken cancellationToken)
    {
        var account = new Account { UserName = email, Email = email, DisplayName = name, Language = language, CreatedAt = db.Now };
        var result = await db.WriteAsync(async () =>
        {
            var created = await accounts.CreateAsync(account, password);
            if (!created.Succeeded)
                return created;
            return await invited.RedeemAsync(link, account.Id, cancellationToken) ? created : IdentityResult.Failed(new IdentityError { Code = "LinkUsed" });
        }, result => result.Succeeded, cancellationToken);
        if (result.Succeeded)
            await signIn.SignInAsync(account, isPersistent: false);
        return result;
    }

    /// <summary>Sets a password by a link out of a letter and signs its account in.</summary>
    internal async Task<IdentityResult> WithNewPasswordAsync(OneTimeLink link, string password, CancellationToken cancellationToken)
    {
        Account? account = null;
        var result = await db.WriteAsync(async () =>
        {
            account = await accounts.FindByIdAsync(link.AccountId.ToString()!);
            if (account is null || !await links.RedeemAsync(link, cancellationToken))
                return IdentityResult.Failed(new IdentityError { Code = "LinkUsed" });
            account.EmailConfirmed = true;
            return await accounts.ResetPasswordAsync(account, await accounts.GeneratePasswordResetTokenAsync(account), password);
        }, result => result.Succeeded, cancellationToken);
        if (result.Succeeded)
            await signIn.SignInAsync(account!, isPersistent: false);
        return result;
    }

    internal Task OutAsync() => signIn.SignOutAsync();

    /// <summary>A same-site path to return to, or the given one: never another site.</summary>
    internal static string SafeReturn(string? address, string otherwise) =>
        address is ['/', ..] && !address.StartsWith("//", StringComparison.Ordinal) && !address.Contains('\\', StringComparison.Ordinal)
            && !address.Any(char.IsControl)
            ? address
            : otherwise;
}
