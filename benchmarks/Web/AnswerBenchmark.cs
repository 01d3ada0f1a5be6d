using System.Globalization;
using Vicinal.Benchmarks.Measures;

namespace Vicinal.Benchmarks.Web;

/// <summary>
/// The answer page of the front door among 100,000 measures, at 50 requests a second, open loop, on each database; in turns with a page that only says hello. No two requests
/// share a state, so that every answer is computed anew, and each page is checked to hold an answer before anything is timed.
/// </summary>
internal static class AnswerBenchmark
{
    private const int Measures = 100_000;
    private const int PerSecond = 50;
    private const int Seconds = 15;
    private const int Rounds = 3;
    private const double Aim = 300;

    /// <summary>Stands on the page only where people are named: the table of those whose work stops.</summary>
    private const string AnswerMark = "<div class=\"table-scroll\"";

    private static readonly string[] Countries = ["BE", "CO", "SN", "DE", "ZA", "BR", "FR", "KE"];
    private static readonly string[] Activities = ["restaurants-and-bars", "non-essential-shops", "hotels", "construction-sites"];

    public static async Task Run(string? postgres)
    {
        var records = MeasuresBenchmark.Records(Measures);
        Console.WriteLine();
        Console.WriteLine(WebBenchmark.Line($"The answer page among {records.Count:N0} measures, {PerSecond} requests a second, open loop, {Rounds} rounds of {Seconds} s, in turns with hello"));
        await using var hello = await ServerProcess.Start(typeof(WebBenchmark).Assembly.Location, ["hello"], "/");
        await On("sqlite", null, records, hello);
        if (postgres is not null)
            await On("postgresql", await PlansBenchmark.Database(postgres), records, hello);
    }

    private static async Task On(string name, string? postgres, IReadOnlyList<Planning.Records.MeasureRecord> records, ServerProcess hello)
    {
        var data = Directory.CreateTempSubdirectory("vicinal-bench-");
        try
        {
            string[] arguments = ["--data", data.FullName, .. postgres is null ? Array.Empty<string>() : ["--Vicinal:Postgres", postgres]];
            await MeasuresBenchmark.Import(name, arguments, records);
            var program = Path.Combine(WebBenchmark.FindRoot(), "src", "Cli", "bin", "Release", "net10.0", "Vicinal.Cli.dll");
            await using var vicinal = await ServerProcess.Start(program, ["serve", .. arguments, "--Vicinal:Limits:RequestsPerMinute=1000000"], "/health/ready");
            await Check(vicinal);
            var (ours, hellos, before) = (new List<LoadResult>(), new List<LoadResult>(), vicinal.Processor);
            for (var round = 0; round < Rounds; round++)
            {
                var first = 1000 + (round * PerSecond * Seconds);
                ours.Add(await OpenLoop.Run(vicinal.Address, [.. Enumerable.Range(first, PerSecond * Seconds).Select(Page)], PerSecond, Seconds));
                hellos.Add(await OpenLoop.Run(hello.Address, ["/"], PerSecond, Seconds));
            }

            Console.WriteLine("                  p50 ms   p95 ms   p99 ms   failed   (medians of the rounds)");
            WebBenchmark.Print(name, ours);
            WebBenchmark.Print("hello", hellos);
            var p95 = WebBenchmark.Median([.. ours.Select(result => result.Quantile(0.95))]);
            var processor = (vicinal.Processor - before).TotalMilliseconds / ours.Sum(result => result.Requests);
            Console.WriteLine(WebBenchmark.Line($"  p95 ratio {p95 / WebBenchmark.Median([.. hellos.Select(result => result.Quantile(0.95))]):F1}; aim p95 under {Aim:F0} ms: {(p95 < Aim ? "met" : "missed")}; server processor time {processor:F1} ms a page"));
        }
        finally
        {
            data.Delete(recursive: true);
        }
    }

    /// <summary>Every page of a sample answers with an answer, and not with a refusal.</summary>
    private static async Task Check(ServerProcess vicinal)
    {
        using var client = new HttpClient { BaseAddress = vicinal.Address, Timeout = TimeSpan.FromMinutes(2) };
        foreach (var number in Enumerable.Range(0, 40))
        {
            var page = await client.GetStringAsync(new Uri(Page(number), UriKind.Relative));
            if (!page.Contains(AnswerMark, StringComparison.Ordinal))
                throw new InvalidOperationException($"{Page(number)} gave a page without an answer: there is nothing to time.");
        }
    }

    /// <summary>A place of which nobody has asked before: its inhabitants differ from those of every other request.</summary>
    private static string Page(int number)
    {
        var country = Countries[number % Countries.Length];
        var language = (number % 3) switch { 0 => "", 1 => "/es", _ => "/fr" };
        var last = new DateOnly(2020, 5, 1).AddDays(number % 60).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture, $"{language}/situation?country={country}&place=Place{number}&population={40_000 + (number * 37)}")
            + string.Concat(Activities.Take(1 + (number % Activities.Length)).Select((activity, at) => string.Create(CultureInfo.InvariantCulture, $"&r={activity},closed,2020-03-18,{last}&p={activity},formal,{200 + number},{900 + (2 * number) + at}")));
    }
}
