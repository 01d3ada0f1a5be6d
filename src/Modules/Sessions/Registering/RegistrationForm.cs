using Microsoft.Extensions.Localization;
using Vicinal.Platform.Forms;
using Vicinal.Platform.Shell;
using Vicinal.Sessions.Preparing;
using Vicinal.Sessions.Registering.Texts;

namespace Vicinal.Sessions.Registering;

/// <summary>What somebody says of themselves when they register.</summary>
/// <param name="Name">May be empty.</param>
/// <param name="Organisation">May be empty.</param>
/// <param name="Email">Null where no letters are wanted.</param>
/// <param name="Language">A language of the interface.</param>
/// <param name="Zone">IANA.</param>
internal sealed record RegistrationForm(string Name, string Organisation, string? Email, string Language, string Zone)
{
    private const int LongestName = 120;

    /// <summary>Reads the fields; what is wrong is noted at each.</summary>
    public static RegistrationForm Of(TypedForm form, FormReading read, IStringLocalizer<RegisteringTexts> texts)
    {
        var name = read.Text("name", LongestName);
        var organisation = read.Text("organisation", Programme.LongestLine);
        var email = EmailField.Read(read, form, "email", key => texts[key]);
        if (Platform.Shell.Language.Find(form["language"]) is null)
            read.Wrong("language", texts["Error.Choice", form["language"]]);
        if (SessionZones.Find(form["zone"]) is null)
            read.Wrong("zone", form["zone"].Length == 0 ? texts["Error.Needed"] : texts["Error.Choice", form["zone"]]);
        return new RegistrationForm(name, organisation, email.Length == 0 ? null : email, form["language"], form["zone"]);
    }
}
