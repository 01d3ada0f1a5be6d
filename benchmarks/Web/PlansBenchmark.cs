using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Vicinal.Benchmarks.Web;

/// <summary>
/// Pages of territories and of adopted plans with 300 territories and 2,000 plans, on each database: 30 requests a second, open loop, in turns with a page that
/// only says hello. Which page is asked for is drawn anew each time, so most answers are computed, not remembered.
/// </summary>
internal static class PlansBenchmark
{
    private const int PerSecond = 30;
    private const int Seconds = 20;
    private const int Rounds = 3;
    private const double Aim = 150;

    public static async Task<int> Run()
    {
        await using var hello = await ServerProcess.Start(typeof(PlansBenchmark).Assembly.Location, ["hello"], "/");
        Console.WriteLine(WebBenchmark.Line($"{ManyPlans.Territories} territories, {ManyPlans.Plans} plans; {PerSecond} requests a second, open loop, {Rounds} rounds of {Seconds} s, in turns with hello"));
        Console.WriteLine("                  p50 ms   p95 ms   p99 ms   failed   (medians of the rounds)");
        await On("sqlite", null, hello);
        if (Environment.GetEnvironmentVariable("VICINAL_TEST_POSTGRES") is { Length: > 0 } server)
            await On("postgresql", await Database(server), hello);
        return 0;
    }

    private static async Task On(string name, string? postgres, ServerProcess hello)
    {
        var data = Directory.CreateTempSubdirectory("vicinal-bench-");
        try
        {
            var program = Path.Combine(WebBenchmark.FindRoot(), "src", "Cli", "bin", "Release", "net10.0", "Vicinal.Cli.dll");
            string[] arguments = ["serve", "--data", data.FullName, .. postgres is null ? Array.Empty<string>() : ["--Vicinal:Postgres", postgres]];
            await using (await ServerProcess.Start(program, arguments, "/health/ready"))
            {
                // The program makes its own database and loads the samples.
            }

            IReadOnlyList<string> pages;
            await using (DbConnection connection = postgres is null ? new SqliteConnection($"Data Source={Directory.EnumerateFiles(data.FullName, "*.db").Single()}") : new NpgsqlConnection(postgres))
            {
                await connection.OpenAsync();
                pages = Drawn(await new ManyPlans(connection, WebBenchmark.FindRoot()).Fill());
            }

            SqliteConnection.ClearAllPools();
            await using var vicinal = await ServerProcess.Start(program, arguments, "/health/ready");
            await Check(vicinal, pages);
            await Measure(name, vicinal, hello, pages);
        }
        finally
        {
            data.Delete(recursive: true);
        }
    }

    /// <summary>Of ten requests four are plans, four territories, one a list and one a list of one territory.</summary>
    private static IReadOnlyList<string> Drawn((IReadOnlyList<string> Slugs, IReadOnlyList<Guid> Plans) there)
    {
        var random = new Random(2);
        return
        [
            .. Enumerable.Range(0, PerSecond * Seconds * Rounds).Select(request => (request % 10) switch
            {
                < 4 => $"/plans/{there.Plans[random.Next(there.Plans.Count)]}",
                < 8 => $"/territories/{there.Slugs[random.Next(there.Slugs.Count)]}",
                8 => "/plans",
                _ => $"/plans?territory={there.Slugs[random.Next(there.Slugs.Count)]}",
            }),
        ];
    }

    /// <summary>A plan's page without its figures would be nothing to time.</summary>
    private static async Task Check(ServerProcess vicinal, IReadOnlyList<string> pages)
    {
        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(60) };
        var plan = await client.GetStringAsync(new Uri(vicinal.Address, pages[0]));
        var territory = await client.GetStringAsync(new Uri(vicinal.Address, pages[4]));
        if (!plan.Contains("job-months", StringComparison.Ordinal) || !territory.Contains("invented-", StringComparison.Ordinal))
            throw new InvalidOperationException($"{pages[0]} or {pages[4]} gave a page without an answer: there is nothing to time.");
    }

    private static async Task Measure(string name, ServerProcess vicinal, ServerProcess hello, IReadOnlyList<string> pages)
    {
        var (ours, hellos) = (new List<LoadResult>(), new List<LoadResult>());
        for (var round = 0; round < Rounds; round++)
        {
            // Each round has pages of its own, so that it does not repeat what the last one left in memory.
            ours.Add(await OpenLoop.Run(vicinal.Address, [.. pages.Skip(round * PerSecond * Seconds).Take(PerSecond * Seconds)], PerSecond, Seconds));
            hellos.Add(await OpenLoop.Run(hello.Address, ["/"], PerSecond, Seconds));
        }

        WebBenchmark.Print(name, ours);
        WebBenchmark.Print("hello", hellos);
        var p95 = WebBenchmark.Median([.. ours.Select(result => result.Quantile(0.95))]);
        var ratio = p95 / WebBenchmark.Median([.. hellos.Select(result => result.Quantile(0.95))]);
        Console.WriteLine(WebBenchmark.Line($"  p95 ratio {ratio:F1}; aim p95 under {Aim:F0} ms: {(p95 < Aim ? "met" : "missed")}"));
    }

    /// <summary>A new database on a server.</summary>
    internal static async Task<string> Database(string server)
    {
        var name = $"vicinal_bench_{Guid.NewGuid():N}";
        await using var connection = new NpgsqlConnection(server);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"CREATE DATABASE {name}";
        await command.ExecuteNonQueryAsync();
        return new NpgsqlConnectionStringBuilder(server) { Database = name }.ConnectionString;
    }
}
