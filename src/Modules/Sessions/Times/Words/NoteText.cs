using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Vicinal.Sessions.Times.Words;

/// <summary>A note in plain small letters without accents, letter for letter beside the original; what is read is taken out of it.</summary>
internal sealed class NoteText
{
    /// <summary>Stands where something was taken.</summary>
    public const char Taken = '¦';

    private readonly char[] rest;

    public NoteText(string words)
    {
        // Halves of pairs, which no text should hold, become U+FFFD.
        Original = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(words)).Normalize(NormalizationForm.FormC);
        rest = [.. Original.Select(Plain)];
    }

    /// <summary>As written.</summary>
    public string Original { get; }

    /// <summary>What was not taken yet.</summary>
    public string Rest => new(rest);

    /// <summary>Takes what a pattern found.</summary>
    /// <returns>It as written.</returns>
    public string Take(Capture found)
    {
        Array.Fill(rest, Taken, found.Index, found.Length);
        return Original.Substring(found.Index, found.Length).Trim();
    }

    /// <summary>The words from one place to another, as written.</summary>
    public string Between(int start, int end) => Original[start..end].Trim();

    private static char Plain(char letter) => char.GetUnicodeCategory(letter) switch
    {
        UnicodeCategory.DashPunctuation => '-',
        UnicodeCategory.SpaceSeparator or UnicodeCategory.Control => ' ',
        UnicodeCategory.Surrogate => '?',
        _ => letter switch
        {
            '−' => '-',
            '’' or '‘' or 'ʼ' or '´' => '\'',
            'º' or '°' => 'o',
            Taken => '?',
            _ => char.ToLowerInvariant(letter.ToString().Normalize(NormalizationForm.FormD)[0]),
        },
    };
}
