using System.Text.RegularExpressions;

namespace Vicinal.Browser.Tests;

/// <summary>The pages that the program's sources declare. An address belongs to the most literal one that fits it.</summary>
internal static partial class PageKinds
{
    /// <summary>Every page, as it is declared, e.g. <c>/measures/{Key}/versions</c>.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        .. Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.razor", SearchOption.AllDirectories)
            .SelectMany(file => Declaration().Matches(File.ReadAllText(file)).Select(match => match.Groups["path"].Value))
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
    ];

    /// <summary>Which page an address without language is; null where none declares it.</summary>
    public static string? Of(string path) => All.Where(kind => Fits(kind, path)).MinBy(kind => kind.Count(sign => sign == '{'));

    private static bool Fits(string kind, string path)
    {
        var (parts, given) = (kind.Trim('/').Split('/'), path.Trim('/').Split('/'));
        return parts.Length == given.Length && parts.Zip(given).All(pair => pair.First.StartsWith('{') || string.Equals(pair.First, pair.Second, StringComparison.OrdinalIgnoreCase));
    }

    [GeneratedRegex("^@page \"(?<path>[^\"]+)\"", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Declaration();
}
