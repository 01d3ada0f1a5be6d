using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Localization;
using Vicinal.Platform.Database;
using Vicinal.Platform.Hosting;
using Vicinal.Platform.Outbox;
using Vicinal.Platform.Shell;

namespace Vicinal.Platform.Identity;

/// <summary>
/// Accounts that people ask for themselves. A letter goes to the address that was typed, and its link carries everything in sealed form: nothing about anybody is kept before the link is opened.
/// Such an account has no role. Setting: <c>Vicinal:Accounts:Open</c> (true); with false only those who are invited have accounts.
/// </summary>
internal sealed class NewAccounts(
    VicinalDb db, IDataProtectionProvider seals, UserManager<Account> accounts, PublicAddress address, LetterLimits limits, IStringLocalizer<IdentityTexts> texts, IConfiguration configuration)
{
    /// <summary>Longest way back that a letter carries.</summary>
    private const int LongestReturn = 6000;

    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(1);

    private readonly ITimeLimitedDataProtector _seal = seals.CreateProtector("vicinal.new-account").ToTimeLimitedDataProtector();

    /// <summary>Whether people may ask for an account here.</summary>
    internal bool AreOpen { get; } = configuration.GetValue("Vicinal:Accounts:Open", defaultValue: true);

    /// <summary>Writes to an address, unless it had several such letters within the hour: with the link, or that there is an account already.</summary>
    /// <param name="email">Whom.</param>
    /// <param name="language">Of the letter and of the account.</param>
    /// <param name="back">A path of this site to go on with afterwards; null for none.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    internal Task AskAsync(string email, Language language, string? back, CancellationToken cancellationToken) => !limits.Takes(email) ? Task.CompletedTask : db.WriteAsync(async () =>
    {
        var known = await accounts.FindByEmailAsync(email) is not null;
        var path = known ? "/account/sign-in" : "/account/new/confirm";
        var link = address.Of(QueryHelpers.AddQueryString(language.Prefix + path, Query(known ? null : email, back)));
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = language.Culture;
        try
        {
            var letter = known ? "Known" : "Asked";
            db.Send(new Mail(email, texts[letter + "Subject"], texts[letter + "Text", link], language.Code));
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }, cancellationToken);

    /// <summary>Whose link it is; null where it is none of ours, or its day is over.</summary>
    internal string? Read(string? token)
    {
        try
        {
            return token is { Length: > 0 and < 2000 } ? _seal.Unprotect(token) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private Dictionary<string, string?> Query(string? email, string? back)
    {
        var query = new Dictionary<string, string?>(StringComparer.Ordinal);
        if (email is not null)
            query["token"] = _seal.Protect(email, Lifetime);
        if (back is { Length: > 0 and <= LongestReturn })
            query["returnUrl"] = back;
        return query;
    }
}
