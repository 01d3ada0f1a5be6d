using System.Text.RegularExpressions;

namespace Vicinal.Formats.Transcripts;

/// <summary>Masks telephone numbers and mail addresses in what people wrote: the last two digits and the domain stay, so that one can tell two apart.</summary>
public static partial class PersonalNumbers
{
    private const int FewestDigits = 8;
    private const int MostDigits = 15;

    /// <summary>The text with its numbers and addresses masked. Days and amounts of money stay.</summary>
    public static string Mask(string text) => Address().Replace(
        Number().Replace(text, found => IsTelephone(text, found) ? "•••" + string.Concat(found.Value.Where(char.IsDigit).TakeLast(2)) : found.Value),
        found => "•••@" + found.Groups["domain"].Value);

    private static bool IsTelephone(string text, Match found)
    {
        var digits = found.Value.Count(char.IsDigit);
        if (digits is < FewestDigits or > MostDigits || Day().IsMatch(found.Value))
            return false;
        var around = text[Math.Max(0, found.Index - 4)..found.Index] + " " + text[(found.Index + found.Length)..Math.Min(text.Length, found.Index + found.Length + 5)];
        return !(Thousands().IsMatch(found.Value) && Currency().IsMatch(around));
    }

    [GeneratedRegex(@"(?<![\w.])[+(]{0,2}\d[\d \u00A0\u202F().\-\u2010\u2011/]{5,24}\d(?!\w)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Number();

    [GeneratedRegex(@"^(\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.](\d{4}|\d{2}))(\s+\d{1,2})?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Day();

    [GeneratedRegex(@"^\d{1,3}([ \u00A0\u202F.]\d{3})+$|^\d+$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Thousands();

    [GeneratedRegex(@"[€$£¥₩₹]|\b(EUR|USD|GBP|MXN|ARS|COP|BRL|XOF|CFA|KRW|euro|dólar|dollar|peso|real|reais)", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Currency();

    [GeneratedRegex(@"[\w.+\-]{1,64}@(?<domain>[\w\-]{1,63}(\.[\w\-]{1,63}){1,5})", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Address();
}
