namespace Vicinal.Browser.Tests;

/// <summary>Finds the pages by following the links that a visitor sees, so that a new page is looked at without being listed anywhere.</summary>
internal static class Crawl
{
    private const int MostPages = 250;

    /// <summary>Addresses of one declared page differ in content only: so many of them are looked at, one more where everything is asked for.</summary>
    private static readonly int MostOfAKind = Environment.GetEnvironmentVariable("VICINAL_TEST_FULL") == "1" ? 2 : 1;

    /// <summary>Files to keep and programs' addresses are not pages.</summary>
    private static readonly string[] NotPages = ["/api/", "/openapi/", "/health/", "/dist/", ".atom", ".ics"];

    /// <summary>Opens each page once (one address per path, whatever its query) and hands it to <paramref name="look"/>.</summary>
    /// <returns>The paths that were looked at.</returns>
    public static async Task<IReadOnlyList<string>> Pages(Visit visit, string language, Func<string, Task> look)
    {
        var start = language == "en" ? "/" : $"/{language}/";
        var waiting = new Queue<string>([start]);
        var known = new HashSet<string>(StringComparer.Ordinal) { PathOf(start) };
        var seen = new List<string>();
        var kinds = new Dictionary<string, int>(StringComparer.Ordinal);
        while (waiting.TryDequeue(out var address) && seen.Count < MostPages)
        {
            await visit.Open(address);
            seen.Add(PathOf(address));
            await look(PathOf(address));
            foreach (var link in await Links(visit))
            {
                if (InLanguage(link, language) && !NotPages.Any(part => link.Contains(part, StringComparison.Ordinal)) && known.Add(PathOf(link)) && IsToBeSeen(WithoutLanguage(PathOf(link), language), kinds))
                {
                    waiting.Enqueue(link);
                }
            }
        }

        return seen;
    }

    private static bool IsToBeSeen(string path, Dictionary<string, int> kinds)
    {
        var kind = PageKinds.Of(path) ?? path;
        kinds[kind] = kinds.GetValueOrDefault(kind) + 1;
        return kinds[kind] <= MostOfAKind;
    }

    private static async Task<string[]> Links(Visit visit) => await visit.Page.EvaluateAsync<string[]>(
        "() => [...document.querySelectorAll('a[href]:not([download])')].filter(a => a.origin === location.origin).map(a => a.pathname + a.search)");

    private static bool InLanguage(string link, string language)
    {
        var first = link.TrimStart('/').Split('/', '?')[0];
        return language == "en" ? first is not ("es" or "fr") : first == language;
    }

    /// <summary>The path as pages are declared.</summary>
    public static string WithoutLanguage(string path, string language)
    {
        var prefix = "/" + language;
        return path == prefix ? "/" : path.StartsWith(prefix + "/", StringComparison.Ordinal) ? path[prefix.Length..] : path;
    }

    private static string PathOf(string address) => address.Split('?')[0];
}
