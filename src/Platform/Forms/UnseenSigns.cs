using System.Globalization;
using System.Text;

namespace Vicinal.Platform.Forms;

/// <summary>
/// Takes out of typed text what nobody types on purpose: signs that turn the direction of what follows, and signs that nobody sees. They come along when text is copied, and can make one text look like another
/// (Unicode Technical Report 36). Joiners, soft hyphens and plain marks of direction stay: some scripts need them.
/// </summary>
public static class UnseenSigns
{
    public static string Without(string text)
    {
        if (!text.AsSpan().ContainsAnyExceptInRange(' ', '~'))
            return text;
        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (!IsUnseen(rune))
                kept.Append(rune);
        }

        return kept.ToString();
    }

    private static bool IsUnseen(Rune rune) => rune.Value switch
    {
        '\n' or '\r' or '\t' => false,
        (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x206F) => true,
        0x180E or 0x200B or (>= 0x2060 and <= 0x2064) or 0xFEFF or (>= 0xFFF9 and <= 0xFFFB) or (>= 0xE0000 and <= 0xE007F) => true,
        _ => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control,
    };
}
