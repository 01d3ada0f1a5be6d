using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Localization;
using NodaTime;
using Vicinal.Platform.Database;
using Vicinal.Platform.Hosting;
using Vicinal.Platform.Outbox;
using Vicinal.Platform.Shell;

namespace Vicinal.Platform.Identity;

/// <summary>Letters with a link to choose a password: to somebody who forgot it, and to somebody who is invited.</summary>
internal sealed class PasswordLetters(
    VicinalDb db, OneTimeLinks links, UserManager<Account> accounts, PublicAddress address, IStringLocalizer<IdentityTexts> texts)
{
    internal Task ResetAsync(Account account, CancellationToken cancellationToken) => db.WriteAsync(async () =>
        await SendAsync(account, "Reset", Duration.FromDays(1), cancellationToken), cancellationToken);

    /// <summary>Makes an account without a password, and writes to its person. Joins the caller's transaction.</summary>
    internal async Task<Account> InviteAsync(string email, string language, CancellationToken cancellationToken)
    {
        var account = new Account { UserName = email, Email = email, DisplayName = email.Split('@')[0], Language = language, CreatedAt = db.Now };
        var result = await accounts.CreateAsync(account);
        if (!result.Succeeded)
            throw new InvalidOperationException($"The invited account was refused: {string.Join(", ", result.Errors.Select(error => error.Code))}.");
        await SendAsync(account, "Invite", Duration.FromDays(7), cancellationToken);
        return account;
    }

    private async Task SendAsync(Account account, string letter, Duration lifetime, CancellationToken cancellationToken)
    {
        var token = await links.CreateAsync(LinkPurpose.PasswordReset, account.Id, lifetime, cancellationToken);
        var language = Language.Find(account.Language) ?? Language.English;
        var link = address.Of($"{language.Prefix}/account/new-password?token={token}");
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = language.Culture;
        try
        {
            db.Send(new Mail(account.Email!, texts[letter + "Subject"], texts[letter + "Text", link], language.Code));
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }
}
