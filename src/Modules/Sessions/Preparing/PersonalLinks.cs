using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

namespace Vicinal.Sessions.Preparing;

/// <summary>
/// Links that only the person they were written to has: the key of a row, sealed with the keys of this installation. So every letter can carry the link, and nothing of it is kept.
/// </summary>
internal sealed class PersonalLinks(IDataProtectionProvider protection)
{
    /// <summary>The part of an address that opens a row.</summary>
    /// <param name="purpose">What kind of row: a link of one kind opens none of another.</param>
    /// <param name="row">Its key.</param>
    public string Token(string purpose, Guid row) => WebEncoders.Base64UrlEncode(Protector(purpose).Protect(row.ToByteArray()));

    /// <summary>The key of the row that a token opens; null where it opens none.</summary>
    public Guid? Row(string purpose, string token)
    {
        try
        {
            return Protector(purpose).Unprotect(WebEncoders.Base64UrlDecode(token)) is { Length: 16 } bytes ? new Guid(bytes) : null;
        }
        catch (Exception error) when (error is CryptographicException or FormatException)
        {
            return null;
        }
    }

    private IDataProtector Protector(string purpose) => protection.CreateProtector("Vicinal.Sessions", purpose);
}
