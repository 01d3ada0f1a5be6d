using System.Diagnostics;

namespace Vicinal.Benchmarks.Web;

/// <summary>
/// Requests sent at set times whether or not earlier ones were answered; a latency counts from the time at which the request was due,
/// so a server that stalls cannot hide it. Bounded in count and time, and only to loopback.
/// </summary>
internal static class OpenLoop
{
    public static async Task<LoadResult> Run(Uri server, IReadOnlyList<string> paths, int perSecond, int seconds)
    {
        if (!server.IsLoopback)
        {
            throw new ArgumentException($"Load goes to this machine only, not to {server}.", nameof(server));
        }

        using var handler = new SocketsHttpHandler { MaxConnectionsPerServer = 512, PooledConnectionLifetime = Timeout.InfiniteTimeSpan };
        using var client = new HttpClient(handler) { BaseAddress = server, Timeout = TimeSpan.FromSeconds(30) };
        return await Run(Ask, perSecond, seconds);

        async Task Ask(int i)
        {
            using var response = await client.GetAsync(new Uri(paths[i % paths.Count], UriKind.Relative));
            await response.Content.CopyToAsync(Stream.Null);
            response.EnsureSuccessStatusCode();
        }
    }

    /// <summary>The same for anything that can be asked, by the number of the request.</summary>
    public static async Task<LoadResult> Run(Func<int, Task> ask, int perSecond, int seconds)
    {
        await Task.WhenAll(Enumerable.Range(0, 16).Select(ask));
        var count = perSecond * seconds;
        var latencies = new double[count];
        var failures = 0;
        var pending = new Task[count];
        var clock = Stopwatch.StartNew();
        for (var i = 0; i < count; i++)
        {
            var due = TimeSpan.FromSeconds((double)i / perSecond);
            var wait = due - clock.Elapsed;
            if (wait > TimeSpan.FromMilliseconds(1))
            {
                await Task.Delay(wait);
            }

            pending[i] = Send(i, due);
        }

        await Task.WhenAll(pending);
        return new LoadResult(count, failures, clock.Elapsed.TotalSeconds, latencies);

        async Task Send(int i, TimeSpan due)
        {
            try
            {
                await ask(i);
            }
            catch (Exception problem) when (problem is HttpRequestException or TaskCanceledException or System.Data.Common.DbException)
            {
                Interlocked.Increment(ref failures);
            }

            latencies[i] = (clock.Elapsed - due).TotalMilliseconds;
        }
    }
}

/// <summary>What a load did: latencies in milliseconds from the due time.</summary>
internal sealed record LoadResult(int Requests, int Failures, double Seconds, double[] Latencies)
{
    public double Quantile(double share)
    {
        var sorted = Latencies.Order().ToArray();
        return sorted[Math.Min(sorted.Length - 1, (int)(share * sorted.Length))];
    }
}
