using System.Diagnostics;
using System.Globalization;

namespace Vicinal.Benchmarks.Web;

/// <summary>
/// What a page costs. Each answer of the first part is computed anew, for no two requests share a state; the second part sends mixed pages at a fixed rate,
/// and the same load to a page that only says hello, in turns.
/// </summary>
internal static class WebBenchmark
{
    private const int PerSecond = 200;
    private const int Seconds = 12;
    private const int Rounds = 3;

    public static async Task<int> Run()
    {
        var root = FindRoot();
        var data = Directory.CreateTempSubdirectory("vicinal-bench-");
        try
        {
            var program = Path.Combine(root, "src", "Cli", "bin", "Release", "net10.0", "Vicinal.Cli.dll");
            await using var vicinal = await ServerProcess.Start(program, ["serve", "--data", data.FullName], "/health/ready");
            await using var hello = await ServerProcess.Start(typeof(WebBenchmark).Assembly.Location, ["hello"], "/");

            await WhatIf(vicinal, hello);
            await Mixed(vicinal, hello);
        }
        finally
        {
            data.Delete(recursive: true);
        }

        await AnswerBenchmark.Run(Environment.GetEnvironmentVariable("VICINAL_TEST_POSTGRES"));
        return 0;
    }

    private static async Task WhatIf(ServerProcess vicinal, ServerProcess hello)
    {
        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(60) };
        for (var warm = 0; warm < 10; warm++)
        {
            await Time(client, vicinal.Address, Pages.WhatIf(200 + warm));
            await Time(client, hello.Address, "/");
        }

        var pages = new double[41];
        var bounds = new double[41];
        for (var i = 0; i < pages.Length; i++)
        {
            pages[i] = await Time(client, vicinal.Address, Pages.WhatIf(i));
            bounds[i] = await Time(client, hello.Address, "/");
        }

        var page = Median(pages);
        var bound = Median(bounds);
        Console.WriteLine("What if, Hainaut, 20 sections, band of 100 runs, no two states alike, one at a time (median of 41)");
        Console.WriteLine(Line($"  page          {page,8:F1} ms     aim 60 ms: {(page < 60 ? "met" : "missed")}"));
        Console.WriteLine(Line($"  hello         {bound,8:F1} ms     ratio {page / bound:F0}"));
        Console.WriteLine();
    }

    private static async Task Mixed(ServerProcess vicinal, ServerProcess hello)
    {
        var vicinals = new List<LoadResult>();
        var hellos = new List<LoadResult>();
        var before = vicinal.Processor;
        for (var round = 0; round < Rounds; round++)
        {
            vicinals.Add(await OpenLoop.Run(vicinal.Address, Pages.Mixed, PerSecond, Seconds));
            hellos.Add(await OpenLoop.Run(hello.Address, ["/"], PerSecond, Seconds));
        }

        var processor = (vicinal.Processor - before).TotalMilliseconds / vicinals.Sum(result => result.Requests);
        Console.WriteLine(Line($"Mixed pages, {PerSecond} requests a second, open loop, {Rounds} rounds of {Seconds} s, in turns with hello"));
        Console.WriteLine("                  p50 ms   p95 ms   p99 ms   failed   (medians of the rounds)");
        Print("vicinal", vicinals);
        Print("hello", hellos);
        var p99 = Median([.. vicinals.Select(result => result.Quantile(0.99))]);
        var ratio = p99 / Median([.. hellos.Select(result => result.Quantile(0.99))]);
        Console.WriteLine(Line($"  p99 ratio {ratio:F1}; aim p99 under 250 ms: {(p99 < 250 ? "met" : "missed")}; server processor time {processor:F2} ms a request"));
    }

    internal static void Print(string name, List<LoadResult> results) => Console.WriteLine(Line(
        $"  {name,-14}{Middle(results, 0.50),8:F1} {Middle(results, 0.95),8:F1} {Middle(results, 0.99),8:F1} {results.Sum(result => result.Failures),8}"));

    private static double Middle(List<LoadResult> results, double share) => Median([.. results.Select(result => result.Quantile(share))]);

    private static async Task<double> Time(HttpClient client, Uri server, string path)
    {
        var clock = Stopwatch.StartNew();
        using var response = await client.GetAsync(new Uri(server, path));
        var page = await response.Content.ReadAsStringAsync();
        var elapsed = clock.Elapsed.TotalMilliseconds;
        response.EnsureSuccessStatusCode();
        if (path != "/" && !page.Contains(Pages.AnswerMark, StringComparison.Ordinal))
        {
            throw new InvalidOperationException($"{path} gave a page without an answer: there is nothing to time.");
        }

        return elapsed;
    }

    internal static double Median(double[] values) => values.Order().ElementAt(values.Length / 2);

    internal static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    internal static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Vicinal.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("Run this from inside the repository.");
    }
}
