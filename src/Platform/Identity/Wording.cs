using System.Net.Mail;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Localization;
using Vicinal.Platform.Components;

namespace Vicinal.Platform.Identity;

/// <summary>Identity's errors in our words and the reader's language.</summary>
internal static class Wording
{
    internal static IEnumerable<FieldError> Of(IdentityResult result, IStringLocalizer<IdentityTexts> texts) => result.Errors.Select(error => error.Code switch
    {
        "DuplicateEmail" or "DuplicateUserName" => new FieldError("Email", texts["EmailTaken"]),
        "InvalidEmail" or "InvalidUserName" => new FieldError("Email", texts["NeedEmail"]),
        "PasswordMismatch" => new FieldError("OldPassword", texts["WrongPassword"]),
        "LinkUsed" => new FieldError("", texts["LinkUsed"]),
        _ => new FieldError("Password", texts["ShortPassword", IdentityRegistration.ShortestPassword]),
    }).DistinctBy(error => (error.Name, error.Message));

    internal static bool IsEmail(string? text) =>
        text?.Trim() is { Length: > 2 and <= 256 } address && MailAddress.TryCreate(address, out var parsed) && parsed.Address == address;
}
