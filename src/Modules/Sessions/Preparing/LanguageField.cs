using System.Globalization;
using Microsoft.Extensions.Localization;
using Vicinal.Formats.Codes;
using Vicinal.Platform.Forms;
using Vicinal.Sessions.Preparing.Texts;

namespace Vicinal.Sessions.Preparing;

/// <summary>Languages as people type and read them.</summary>
internal static class LanguageField
{
    private const int Longest = 35;

    /// <summary>A tag of BCP 47 that must be there; noted where it is none.</summary>
    public static string Needed(FormReading read, string field, string typed, IStringLocalizer<PreparingTexts> texts)
    {
        read.Needed(field, Longest);
        if (typed.Length is > 0 and <= Longest && LanguageTags.Problem(typed) is not null)
            read.Wrong(field, texts["Error.Language", typed]);
        return typed;
    }

    /// <summary>A language's name in itself; its tag where the system does not know it.</summary>
    public static string Name(string tag)
    {
        try
        {
            var culture = CultureInfo.GetCultureInfo(tag);
            return culture.NativeName.Length == 0 || culture.ThreeLetterWindowsLanguageName is "ZZZ" && culture.NativeName == tag ? tag : culture.NativeName;
        }
        catch (CultureNotFoundException)
        {
            return tag;
        }
    }

    /// <summary>How it is written: <c>rtl</c> or <c>ltr</c>.</summary>
    public static string Direction(string tag)
    {
        try
        {
            return CultureInfo.GetCultureInfo(tag).TextInfo.IsRightToLeft ? "rtl" : "ltr";
        }
        catch (CultureNotFoundException)
        {
            return "auto";
        }
    }
}
