namespace Vicinal.Formats;

/// <summary>How input is shown back in a message: in quotes, short, control characters taken out.</summary>
internal static class Quote
{
    private const int Longest = 60;

    public static string Of(ReadOnlySpan<char> text)
    {
        var shown = text.Length > Longest ? string.Concat(text[..Longest], "…") : text.ToString();
        if (shown.AsSpan().ContainsAnyInRange('\0', '\u001f'))
            shown = string.Concat(shown.Select(character => char.IsControl(character) ? '\uFFFD' : character));
        return $"'{shown}'";
    }
}
