using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Vicinal.Benchmarks.Web;

namespace Vicinal.Benchmarks.Live;

/// <summary>A server in processes of its own, and its subscribers in another.</summary>
/// <param name="name">For the table.</param>
/// <param name="port">Where it listens.</param>
/// <param name="processes">Of the server.</param>
internal sealed class Peer(string name, int port, params IReadOnlyList<Process> processes) : IAsyncDisposable
{
    private Process? _clients;

    public string Name => name;

    public Uri Address { get; } = new($"http://127.0.0.1:{port}");

    public List<RoundResult> Rounds { get; } = [];

    public List<double> ServerCpu { get; } = [];

    public double KiloBytesBefore { get; private set; }

    public double KiloBytesEach { get; private set; }

    public int Subscribers { get; private set; }

    /// <summary>Starts a program and waits for its port.</summary>
    public static async Task<Peer> StartAsync(string name, int port, string program, params IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, line) =>
        {
            if (line.Data is { } text)
                Console.Error.WriteLine($"{name}: {text}");
        };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        for (var clock = Stopwatch.StartNew(); ;)
        {
            try
            {
                using var probe = new TcpClient();
                await probe.ConnectAsync(IPAddress.Loopback, port);
                return new Peer(name, port, process);
            }
            catch (SocketException) when (clock.Elapsed < TimeSpan.FromSeconds(90) && !process.HasExited)
            {
                await Task.Delay(100);
            }
        }
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Connects subscribers; fails where fewer than all came in.</summary>
    /// <param name="kind">sse or ws.</param>
    /// <param name="path">Where to listen.</param>
    /// <param name="publish">Where to publish; - where another does.</param>
    /// <param name="count">How many.</param>
    /// <param name="collect">An address that gives freed memory back before it is weighed; null where there is none.</param>
    public async Task SubscribeAsync(string kind, string path, string publish, int count, string? collect)
    {
        await CollectAsync(collect);
        var before = Memory();
        var start = new ProcessStartInfo("dotnet", [typeof(Peer).Assembly.Location, "live-client", kind, Address.ToString(), path, publish, count.ToString(CultureInfo.InvariantCulture)])
        {
            RedirectStandardInput = true,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            // One hop less for each message in the client, alike for all peers.
            Environment = { ["DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS"] = "1" },
        };
        _clients = Process.Start(start)!;
        var said = await _clients.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(180));
        if (said != $"connected {count}")
            throw new InvalidOperationException($"{name}: not all of {count} subscribers could connect.");
        Subscribers = count;
        await Task.Delay(2000);
        KiloBytesBefore = (Memory() - before) / 1024.0 / count;
        await CollectAsync(collect);
        KiloBytesEach = (Memory() - before) / 1024.0 / count;
    }

    private async Task CollectAsync(string? collect)
    {
        if (collect is null)
            return;
        using var client = new HttpClient();
        using var answer = await client.PostAsync(new Uri(Address, collect), null);
        answer.EnsureSuccessStatusCode();
        await Task.Delay(500);
    }

    public async Task RoundAsync(int messages, double perSecond, int size)
    {
        var before = Cpu();
        await _clients!.StandardInput.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{messages} {perSecond} {size}"));
        var result = JsonSerializer.Deserialize<RoundResult>((await _clients.StandardOutput.ReadLineAsync())!)!;
        ServerCpu.Add((Cpu() - before).TotalMilliseconds);
        Rounds.Add(result);
    }

    /// <summary>Leaves out the first rounds, which are for the compiler.</summary>
    public void Forget(int rounds)
    {
        Rounds.RemoveRange(0, rounds);
        ServerCpu.RemoveRange(0, rounds);
    }

    public long Delivered => Rounds.Sum(round => round.Delivered);

    public long Due => Rounds.Sum(round => (long)round.Published * Subscribers);

    public double Middle(Func<RoundResult, double> of) => WebBenchmark.Median([.. Rounds.Select(of)]);

    private IEnumerable<Process> Processes() => processes.SelectMany(WithChildren);

    /// <summary>nginx works in children.</summary>
    private static IEnumerable<Process> WithChildren(Process process)
    {
        yield return process;
        var file = $"/proc/{process.Id}/task/{process.Id}/children";
        if (!File.Exists(file))
            yield break;
        foreach (var id in File.ReadAllText(file).Split(' ', StringSplitOptions.RemoveEmptyEntries))
            yield return Process.GetProcessById(int.Parse(id, CultureInfo.InvariantCulture));
    }

    private long Memory() => Processes().Sum(process =>
    {
        process.Refresh();
        return process.WorkingSet64;
    });

    private TimeSpan Cpu() => Processes().Aggregate(TimeSpan.Zero, (sum, process) => sum + process.TotalProcessorTime);

    public async ValueTask DisposeAsync()
    {
        foreach (var process in processes.Append(_clients).OfType<Process>())
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
                await process.WaitForExitAsync();
            }

            process.Dispose();
        }
    }
}
