using System.Diagnostics;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Vicinal.Benchmarks.Web;
using Vicinal.Formats.Records;
using Vicinal.Measures.Store;
using Vicinal.Planning.Records;
using Vicinal.Web;

namespace Vicinal.Benchmarks.Measures;

/// <summary>
/// Searches with counts of facets over 100,000 invented records in three languages, at 20 a second, open loop, on each database; beside it, in turns, the same questions
/// as SQL written by hand for PostgreSQL alone. Which question is asked is drawn anew each time. Counts are checked before anything is timed.
/// </summary>
internal static class MeasuresBenchmark
{
    private const int PerSecond = 20;
    private const int Seconds = 20;
    private const int Rounds = 3;
    private const int Checked = 60;
    private const int AtOnce = 1000;
    private const double Aim = 50;
    private const double Bound = 2;
    private const double FeedAim = 30;

    public static async Task<int> Run(int count)
    {
        if (Environment.GetEnvironmentVariable("VICINAL_TEST_POSTGRES") is not { Length: > 0 } server)
        {
            Console.Error.WriteLine("PostgreSQL is missing: there is no bound to measure against.");
            return 1;
        }

        var records = Records(count);
        var questions = Questions.Draw(PerSecond * Seconds * Rounds, records, 2);
        await using var source = NpgsqlDataSource.Create(await PlansBenchmark.Database(server));
        var bound = new HandWritten(source);
        await bound.FillAsync(records);
        Console.WriteLine(WebBenchmark.Line($"{records.Count:N0} records in 3 languages; {PerSecond} searches a second with counts of facets, open loop, {Rounds} rounds of {Seconds} s, in turns with SQL by hand"));
        await On("postgresql", await PlansBenchmark.Database(server), records, questions, bound);
        await On("sqlite", null, records, questions, bound);
        return 0;
    }

    private static async Task On(string name, string? postgres, IReadOnlyList<MeasureRecord> records, IReadOnlyList<Question> questions, HandWritten bound)
    {
        var data = Directory.CreateTempSubdirectory("vicinal-bench-");
        try
        {
            string[] arguments = ["--data", data.FullName, .. postgres is null ? Array.Empty<string>() : ["--Vicinal:Postgres", postgres]];
            await Import(name, arguments, records);
            Console.WriteLine(WebBenchmark.Line($"  {name}: database of {await Size(data, postgres) / 1e6:F0} MB"));
            var program = Path.Combine(WebBenchmark.FindRoot(), "src", "Cli", "bin", "Release", "net10.0", "Vicinal.Cli.dll");
            await using var vicinal = await ServerProcess.Start(program, ["serve", .. arguments], "/health/ready");
            await Check(name, vicinal, records, questions, postgres is null ? null : bound);
            await Measure(name, vicinal, questions, bound);
            await Feed(name, vicinal, records.Count);
        }
        finally
        {
            data.Delete(recursive: true);
        }
    }

    /// <summary>The sample instance's records, and as many invented ones.</summary>
    internal static IReadOnlyList<MeasureRecord> Records(int count) => [.. FirstRecords(), .. new ManyMeasures(1).Make(count)];

    /// <summary>Fills the database of a program that has only the sample's records.</summary>
    internal static async Task Import(string name, string[] arguments, IReadOnlyList<MeasureRecord> records)
    {
        await using var app = VicinalWeb.Build([.. arguments, "--urls", "http://127.0.0.1:0", "--Logging:LogLevel:Default", "Error"]);
        await app.StartAsync();
        var there = FirstRecords().Count;
        var clock = Stopwatch.StartNew();
        foreach (var batch in records.Skip(there).Chunk(AtOnce))
        {
            await using var scope = app.Services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<MeasureKeeping>().AddAllAsync(batch, null, CancellationToken.None);
        }

        var rate = (records.Count - there) / clock.Elapsed.TotalSeconds;
        Console.WriteLine(WebBenchmark.Line($"  {name}: {rate:N0} records imported a second; aim over 2,000: {(rate > 2000 ? "met" : "missed")}"));
        await app.StopAsync();
    }

    private static async Task<long> Size(DirectoryInfo data, string? postgres)
    {
        if (postgres is null)
            return data.EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length);
        await using var connection = new NpgsqlConnection(postgres);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("SELECT pg_database_size(current_database())", connection);
        return (long)(await command.ExecuteScalarAsync())!;
    }

    /// <summary>Counts of facets are those of counting by hand: by codes alone against the records themselves, with words against the hand-written SQL, which stems alike on PostgreSQL.</summary>
    private static async Task Check(string name, ServerProcess vicinal, IReadOnlyList<MeasureRecord> records, IReadOnlyList<Question> questions, HandWritten? bound)
    {
        using var client = new HttpClient { BaseAddress = vicinal.Address, Timeout = TimeSpan.FromMinutes(2) };
        var (same, hits) = (0, 0L);
        foreach (var question in questions.Where(question => bound is not null || question.Words.Count == 0).Take(Checked))
        {
            using var answer = JsonDocument.Parse(await client.GetStringAsync(new Uri(question.Path, UriKind.Relative)));
            var found = answer.RootElement.GetProperty("facets").EnumerateObject()
                .SelectMany(facet => facet.Value.EnumerateObject().Select(code => (Facet: facet.Name, Code: code.Name, Count: code.Value.GetInt64()))).ToHashSet();
            var (count, wanted) = question.Words.Count == 0 ? Counted(records, question) : Hand(await bound!.AskAsync(question));
            if (answer.RootElement.GetProperty("count").GetInt64() != count || !found.SetEquals(wanted))
                throw new InvalidOperationException($"{name} counts otherwise than by hand: {question.Path} gives {answer.RootElement.GetProperty("count")} of {count}.");
            same++;
            hits += count;
        }

        Console.WriteLine(WebBenchmark.Line($"  {name}: {same} searches counted exactly as by hand, {hits / same:N0} records found on average"));
    }

    private static (long Count, HashSet<(string, string, long)> Facets) Hand(HandAnswer answer) =>
        (answer.Count, [.. answer.Facets.Select(facet => (facet.Key.Facet.ToLowerInvariant(), facet.Key.Code, facet.Value))]);

    private static (long Count, HashSet<(string, string, long)> Facets) Counted(IReadOnlyList<MeasureRecord> records, Question question)
    {
        var found = records.Where(record => question.Codes.All(code => Questions.Codes(record).Contains(code))).ToList();
        string[] counted = ["Instrument", "Phase", "Group", "Level", "Country", "Evidence"];
        return (found.Count, [.. found.SelectMany(record => Questions.Codes(record).Distinct().Where(code => counted.Contains(code.Facet, StringComparer.Ordinal)))
            .GroupBy(code => code).Select(group => (group.Key.Facet.ToLowerInvariant(), group.Key.Code, (long)group.Count()))]);
    }

    private static async Task Measure(string name, ServerProcess vicinal, IReadOnlyList<Question> questions, HandWritten bound)
    {
        var (ours, hands) = (new List<LoadResult>(), new List<LoadResult>());
        for (var round = 0; round < Rounds; round++)
        {
            // Each round has questions of its own, so that it does not repeat what the last one left in memory.
            IReadOnlyList<Question> asked = [.. questions.Skip(round * PerSecond * Seconds).Take(PerSecond * Seconds)];
            ours.Add(await OpenLoop.Run(vicinal.Address, [.. asked.Select(question => question.Path)], PerSecond, Seconds));
            hands.Add(await OpenLoop.Run(at => bound.AskAsync(asked[at % asked.Count]), PerSecond, Seconds));
        }

        Console.WriteLine("                  p50 ms   p95 ms   p99 ms   failed   (medians of the rounds)");
        WebBenchmark.Print(name, ours);
        WebBenchmark.Print("SQL by hand", hands);
        var p95 = WebBenchmark.Median([.. ours.Select(result => result.Quantile(0.95))]);
        var ratio = p95 / WebBenchmark.Median([.. hands.Select(result => result.Quantile(0.95))]);
        Console.WriteLine(WebBenchmark.Line($"  p95 ratio {ratio:F2}; at most {Bound:F0}: {(ratio <= Bound ? "passed" : "FAILED")}; aim p95 under {Aim:F0} ms: {(p95 < Aim ? "met" : "missed")}"));
    }

    /// <summary>The whole signed feed, as another instance reads it: every record, signed one by one, counted as it arrives.</summary>
    private static async Task Feed(string name, ServerProcess vicinal, int records)
    {
        using var client = new HttpClient { BaseAddress = vicinal.Address, Timeout = TimeSpan.FromMinutes(10) };
        var clock = Stopwatch.StartNew();
        await using var feed = await client.GetStreamAsync(new Uri("/api/v1/measures/changes/file?cursor=0", UriKind.Relative));
        var (entries, bytes) = (0, 0L);
        using var reader = new StreamReader(feed);
        while (await reader.ReadLineAsync() is { } line)
        {
            using var page = JsonDocument.Parse(line);
            entries += page.RootElement.GetProperty("entries").GetArrayLength();
            bytes += line.Length;
        }

        if (entries != records)
            throw new InvalidOperationException($"{name}: the feed has {entries} of {records} records.");
        Console.WriteLine(WebBenchmark.Line($"  {name}: the signed feed of all {entries:N0} records ({bytes / 1e6:F0} MB) in {clock.Elapsed.TotalSeconds:F1} s; aim under {FeedAim:F0} s: {(clock.Elapsed.TotalSeconds < FeedAim ? "met" : "missed")}"));
    }

    private static IReadOnlyList<MeasureRecord> FirstRecords() =>
    [
        .. Directory.EnumerateFiles(Path.Combine(WebBenchmark.FindRoot(), "samples", "commons"), "*.json").Order(StringComparer.Ordinal).SelectMany(file =>
        {
            using var stream = File.OpenRead(file);
            return RecordJson.Read(stream, file).Value!.Measures;
        }),
    ];
}
