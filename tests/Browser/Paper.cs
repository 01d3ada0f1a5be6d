using System.Text;
using System.Text.RegularExpressions;

namespace Vicinal.Browser.Tests;

/// <summary>What a page is on paper.</summary>
internal static partial class Paper
{
    /// <summary>How many sheets of A4 the page prints on.</summary>
    public static async Task<int> Sheets(Visit visit)
    {
        var pdf = await visit.Page.PdfAsync(new() { PreferCSSPageSize = true });
        if (Environment.GetEnvironmentVariable("VICINAL_SCREENS") is { Length: > 0 })
            await File.WriteAllBytesAsync(Path.Combine(Repository.Root, "artifacts", "screens", $"{visit.Page.Url.Split('/')[^1].Split('?')[0]}.pdf"), pdf);
        return Sheet().Count(Encoding.Latin1.GetString(pdf));
    }

    [GeneratedRegex("/Type\\s*/Page\\b", RegexOptions.None, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Sheet();
}
