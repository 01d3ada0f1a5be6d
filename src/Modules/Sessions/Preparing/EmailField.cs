using System.Net.Mail;
using Vicinal.Platform.Forms;

namespace Vicinal.Sessions.Preparing;

/// <summary>One address of one person, as typed.</summary>
internal static class EmailField
{
    private const int Longest = 256;

    /// <summary>What is wrong with what was typed; null where it is one address or nothing.</summary>
    public static EmailProblem? Problem(string typed) => typed.Length switch
    {
        0 => null,
        _ when typed.Count(letter => letter == '@') > 1 || typed.AsSpan().IndexOfAny(',', ';', '\n') >= 0 => EmailProblem.Several,
        > Longest => EmailProblem.None,
        _ => MailAddress.TryCreate(typed, out var address) && address.Address == typed && typed.All(letter => !char.IsControl(letter) && !char.IsWhiteSpace(letter)) ? null : EmailProblem.None,
    };

    /// <summary>Reads the field; what is wrong is noted with the page's <c>Error.Emails</c> or <c>Error.Email</c>.</summary>
    public static string Read(FormReading read, TypedForm form, string field, Func<string, string> text)
    {
        if (Problem(form[field]) is { } problem)
            read.Wrong(field, text(problem == EmailProblem.Several ? "Error.Emails" : "Error.Email"));
        return Plain(form[field]);
    }

    /// <summary>As it is kept: in small letters, so that one person is one row.</summary>
    public static string Plain(string email) => email.ToLowerInvariant();
}

/// <summary>Why a text is not one person's address.</summary>
internal enum EmailProblem
{
    /// <summary>It is none.</summary>
    None,

    /// <summary>It is a list.</summary>
    Several,
}
