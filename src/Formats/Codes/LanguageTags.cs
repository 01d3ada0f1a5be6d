using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Vicinal.Formats.Codes;

/// <summary>Languages by tags of BCP 47 (RFC 5646): a code of ISO 639, then script, region and variants where they matter.</summary>
public static partial class LanguageTags
{
    private static readonly (FrozenSet<string> Primary, FrozenDictionary<string, string> Longer) Known = Read();

    /// <summary>What is wrong with a tag and what would be right; null where nothing is.</summary>
    public static string? Problem(string tag)
    {
        var parts = Shape().Match(tag);
        if (!parts.Success)
            return $"{Quote.Of(tag)} is not a language: write a tag of BCP 47, such as es or pt-BR.";
        var primary = parts.Groups["primary"].Value.ToLowerInvariant();
        if (Known.Longer.TryGetValue(primary, out var shorter))
            return $"{Quote.Of(tag)} is not how BCP 47 writes this language: write {shorter} instead of {primary}.";
        if (!Known.Primary.Contains(primary))
            return $"{Quote.Of(tag)} is not a language: ISO 639 has no code {primary}. Write a tag of BCP 47, such as es or pt-BR.";
        return parts.Groups["region"] is { Success: true, Value.Length: 2 } region && !CountryCodes.Exists(region.Value.ToUpperInvariant())
            ? $"{Quote.Of(tag)} names a region that is none: ISO 3166-1 has no code {region.Value.ToUpperInvariant()}."
            : null;
    }

    private static (FrozenSet<string>, FrozenDictionary<string, string>) Read()
    {
        var words = CodeFile.Lines("languages.txt").Where(line => line[0] != '#').SelectMany(line => line.Split(' ')).ToList();
        var pairs = words.Where(word => word.Contains('=', StringComparison.Ordinal)).Select(word => word.Split('=')).ToList();
        return (
            words.Where(word => !word.Contains('=', StringComparison.Ordinal)).Concat(pairs.Select(pair => pair[0])).ToFrozenSet(StringComparer.Ordinal),
            pairs.ToFrozenDictionary(pair => pair[1], pair => pair[0], StringComparer.Ordinal));
    }

    [GeneratedRegex("^(?<primary>[a-zA-Z]{2,3})(-[a-zA-Z]{4})?(-(?<region>[a-zA-Z]{2}|[0-9]{3}))?(-([a-zA-Z0-9]{5,8}|[0-9][a-zA-Z0-9]{3}))*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Shape();
}
