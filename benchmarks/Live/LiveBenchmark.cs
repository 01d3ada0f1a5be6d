using System.Globalization;
using Vicinal.Benchmarks.Web;

namespace Vicinal.Benchmarks.Live;

/// <summary>
/// Telling thousands: the gateway beside nginx with nchan and Node with ws, in turns; two nodes on one PostgreSQL; snapshots that nobody needs anew.
/// </summary>
internal static class LiveBenchmark
{
    private const int Bytes = 256;

    // What stands around the text of a message of the gateway: numbers, time, key.
    private const int Around = 105;
    private const double PerSecond = 5;
    private const double Allowed = 1.25;
    private const double MostKiloBytes = 15;

    public static async Task<int> Run(string[] args)
    {
        var count = args is [var number, ..] ? int.Parse(number, CultureInfo.InvariantCulture) : 9_900;
        var rounds = args is [_, var some, ..] ? int.Parse(some, CultureInfo.InvariantCulture) : 5;
        var data = Directory.CreateTempSubdirectory("vicinal-bench-");
        try
        {
            var good = await FanOut(count, rounds, data.FullName);
            good &= await Snapshots(data.FullName);
            if (Environment.GetEnvironmentVariable("VICINAL_TEST_POSTGRES") is { Length: > 0 } server)
                good &= await TwoNodes(server, Math.Min(count, 9_500), data.FullName);
            return good ? 0 : 1;
        }
        finally
        {
            data.Delete(recursive: true);
        }
    }

    private static string Self => typeof(LiveBenchmark).Assembly.Location;

    private static async Task<bool> FanOut(int count, int rounds, string folder)
    {
        List<Peer> peers = [];
        try
        {
            var port = Peer.FreePort();
            var vicinal = await Peer.StartAsync("vicinal, SSE", port, "dotnet", Self, "live-server", "--urls", $"http://127.0.0.1:{port}");
            peers.Add(vicinal);
            await vicinal.SubscribeAsync("sse", "/events", "/publish", count, "/collect");
            if (await Nginx(folder) is { } nginx)
            {
                peers.Add(nginx);
                await nginx.SubscribeAsync("ws", "/sub", "/pub", count, null);
            }

            var ws = Path.Combine(WebBenchmark.FindRoot(), "benchmarks", "Live", "ws");
            if (Directory.Exists(Path.Combine(ws, "node_modules", "ws")))
            {
                port = Peer.FreePort();
                var node = await Peer.StartAsync("Node, ws", port, "node", Path.Combine(ws, "server.mjs"), port.ToString(CultureInfo.InvariantCulture));
                peers.Add(node);
                await node.SubscribeAsync("ws", "/", "/publish", count, null);
            }

            // Once for nothing, so that every program has compiled what it needs.
            foreach (var peer in peers)
                await peer.RoundAsync(10, PerSecond, Size(peer, vicinal));
            peers.ForEach(peer => peer.Forget(1));
            for (var round = 0; round < rounds; round++)
            {
                foreach (var peer in peers)
                    await peer.RoundAsync(50, PerSecond, Size(peer, vicinal));
            }

            return Print(peers, vicinal, count, rounds);
        }
        finally
        {
            foreach (var peer in peers)
                await peer.DisposeAsync();
        }
    }

    private static int Size(Peer peer, Peer vicinal) => peer == vicinal ? Bytes - Around : Bytes;

    private static bool Print(List<Peer> peers, Peer vicinal, int count, int rounds)
    {
        Console.WriteLine(WebBenchmark.Line($"{count:N0} subscribers, {PerSecond} messages a second of about {Bytes} B, {rounds} rounds of 50 messages in turns; medians of the rounds."));
        Console.WriteLine("A raw test of telling: the product itself lays together what happens within a quarter of a second.");
        Console.WriteLine("                  delivered   p99 ms   last subscriber: p50 ms   p99 ms   server µs/delivery   client µs/delivery   KB each (before collecting)");
        foreach (var peer in peers)
        {
            Console.WriteLine(WebBenchmark.Line(
                $"  {peer.Name,-16}{100.0 * peer.Delivered / peer.Due,9:F3} % {peer.Middle(round => round.P99),8:F0}{peer.Middle(round => round.LastMedian),25:F0}{peer.Middle(round => round.Last),9:F0}{WebBenchmark.Median([.. peer.ServerCpu]) * 1000 / (50.0 * count),21:F1}{peer.Middle(round => round.Cpu) * 1000 / (50.0 * count),21:F1}{peer.KiloBytesEach,10:F1} ({peer.KiloBytesBefore:F1})"));
        }

        var all = vicinal.Delivered == vicinal.Due;
        var small = vicinal.KiloBytesEach <= MostKiloBytes;
        Console.WriteLine($"  aim all delivered: {Word(all)}; aim at most {MostKiloBytes} KB a connection: {Word(small)}");
        if (peers.Find(peer => peer.Name.StartsWith("nginx", StringComparison.Ordinal)) is not { } nginx)
        {
            Console.WriteLine("  nginx with nchan is missing: nothing to compare with.");
            return all && small;
        }

        var ratio = vicinal.Middle(round => round.Last) / nginx.Middle(round => round.Last);
        Console.WriteLine(WebBenchmark.Line($"  p99 to the last subscriber against nchan: {ratio:F2}; aim at most {Allowed}: {Word(ratio <= Allowed)}"));
        return all && small && ratio <= Allowed;
    }

    private static string Word(bool met) => met ? "met" : "missed";

    private static async Task<Peer?> Nginx(string folder)
    {
        const string Module = "/usr/lib/nginx/modules/ngx_nchan_module.so";
        if (!File.Exists(Module))
            return null;
        var port = Peer.FreePort();
        var file = Path.Combine(folder, "nginx.conf");
        await File.WriteAllTextAsync(file, $$"""
            load_module {{Module}};
            daemon off;
            pid {{folder}}/nginx.pid;
            error_log {{folder}}/nginx.log error;
            worker_processes 1;
            worker_rlimit_nofile 20000;
            events { worker_connections 19990; }
            http {
                access_log off;
                client_body_temp_path {{folder}}/nginx-body;
                proxy_temp_path {{folder}}/nginx-proxy;
                fastcgi_temp_path {{folder}}/nginx-fastcgi;
                uwsgi_temp_path {{folder}}/nginx-uwsgi;
                scgi_temp_path {{folder}}/nginx-scgi;
                server {
                    listen 127.0.0.1:{{port}} backlog=4096;
                    location = /pub { nchan_publisher; nchan_channel_id bench; nchan_message_buffer_length 1; }
                    location = /sub { nchan_subscriber websocket; nchan_channel_id bench; nchan_subscriber_first_message newest; }
                }
            }
            """);
        return await Peer.StartAsync("nginx, nchan WS", port, "/usr/sbin/nginx", "-c", file, "-p", folder);
    }

    /// <summary>Conditional requests of the whole program's snapshot beside its own endpoint that answers nothing, in turns.</summary>
    private static async Task<bool> Snapshots(string folder)
    {
        var port = Peer.FreePort();
        await using var node = await Peer.StartAsync("snapshot", port, "dotnet", Self, "live-node", "--data", Path.Combine(folder, "snapshots"), "--urls", $"http://127.0.0.1:{port}");
        using var client = new HttpClient { BaseAddress = node.Address };
        var snapshot = new Uri("/api/v1/sessions/bench/live", UriKind.Relative);
        string? tag = null;
        for (var attempt = 0; tag is null && attempt < 100; attempt++, await Task.Delay(100))
        {
            using var answer = await client.GetAsync(snapshot);
            tag = answer.Headers.ETag?.ToString();
        }

        if (tag is null)
            throw new InvalidOperationException("The snapshot has no ETag: there is nothing to time.");
        List<double> conditional = [], empty = [];
        for (var round = 0; round < 6; round++)
        {
            var one = await ClosedLoop.RateAsync(port, $"GET {snapshot} HTTP/1.1\r\nHost: here\r\nIf-None-Match: {tag}\r\n\r\n", "HTTP/1.1 304", TimeSpan.FromSeconds(4));
            var other = await ClosedLoop.RateAsync(port, "GET /bench/empty HTTP/1.1\r\nHost: here\r\n\r\n", "HTTP/1.1 204", TimeSpan.FromSeconds(4));
            // The first round is for the compiler.
            if (round > 0)
                (conditional, empty) = ([.. conditional, one], [.. empty, other]);
        }

        var ratio = WebBenchmark.Median([.. conditional]) / WebBenchmark.Median([.. empty]);
        Console.WriteLine();
        Console.WriteLine(WebBenchmark.Line($"Snapshot: {WebBenchmark.Median([.. conditional]):N0} conditional requests a second answered 304, an endpoint that answers nothing {WebBenchmark.Median([.. empty]):N0}; ratio {ratio:F2}, aim at least 0.50: {Word(ratio >= 0.5)}"));
        return ratio >= 0.5;
    }

    /// <summary>Two whole programs on one PostgreSQL: what is written at one is told at both.</summary>
    private static async Task<bool> TwoNodes(string server, int each, string folder)
    {
        var database = await PlansBenchmark.Database(server);
        List<Peer> nodes = [];
        try
        {
            foreach (var name in (string[])["node A", "node B"])
            {
                var port = Peer.FreePort();
                nodes.Add(await Peer.StartAsync(name, port, "dotnet", Self, "live-node", "--data", Path.Combine(folder, name.Replace(' ', '-')), "--Vicinal:Postgres", database, "--urls", $"http://127.0.0.1:{port}"));
                await Task.Delay(3000);
            }

            await nodes[0].SubscribeAsync("sse", "/api/v1/sessions/bench/live/events", "/bench/publish", each, "/bench/collect");
            await nodes[1].SubscribeAsync("sse", "/api/v1/sessions/bench/live/events", "-", each, "/bench/collect");
            for (var round = 0; round < 4; round++)
                await Task.WhenAll(nodes.Select(node => node.RoundAsync(round == 0 ? 6 : 30, 3, 150)));
            nodes.ForEach(node => node.Forget(1));
            Console.WriteLine();
            Console.WriteLine(WebBenchmark.Line($"Two nodes of the whole program on one PostgreSQL, {each * 2:N0} subscribers, 3 lines of captions a second written at A, at the product's pace of 250 ms; 3 rounds of 30"));
            foreach (var node in nodes)
                Console.WriteLine(WebBenchmark.Line($"  {node.Name,-16}{100.0 * node.Delivered / node.Due,9:F3} % {node.Middle(round => round.P99),8:F0} ms p99{node.Middle(round => round.LastMedian),9:F0} ms p50 and {node.Middle(round => round.Last):F0} ms p99 to the last; {node.KiloBytesEach:F1} KB each ({node.KiloBytesBefore:F1})"));
            return nodes.TrueForAll(node => node.Delivered == node.Due);
        }
        finally
        {
            foreach (var node in nodes)
                await node.DisposeAsync();
        }
    }
}
