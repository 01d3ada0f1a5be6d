using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Vicinal.Browser.Tests;

/// <summary>A real <c>vicinal serve</c> in a process of its own, on a free loopback port with a fresh data folder.</summary>
public abstract class RunningVicinal : IAsyncLifetime
{
    private readonly string data = Directory.CreateTempSubdirectory("vicinal-browser-").FullName;
    private readonly StringBuilder output = new();
    private Process? process;

    public string Address { get; private set; } = "";

    /// <summary>The data folder.</summary>
    internal string Data => data;

    /// <summary>What the server has printed so far: the one-time administrator link stands there.</summary>
    public string Output
    {
        get
        {
            lock (output)
            {
                return output.ToString();
            }
        }
    }

    public async ValueTask InitializeAsync()
    {
        var port = FreePort();
        Address = $"http://localhost:{port}";
        var program = Path.Combine(Repository.Root, "src", "Cli", "bin", Repository.Configuration, "net10.0", "Vicinal.Cli.dll");
        // One address and one account for all who are here, so the limits of each are wide.
        var start = new ProcessStartInfo("dotnet", [program, "serve", "--data", data, "--urls", Address, "--Vicinal:Limits:RequestsPerMinute=100000", "--Vicinal:Limits:SignInsPerMinute=100000"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Repository.Root,
        };
        process = Process.Start(start) ?? throw new InvalidOperationException("The server did not start.");
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await UntilReady();
    }

    /// <summary>Takes the server away, as a line that is cut does.</summary>
    internal async Task StopAsync()
    {
        if (process is { HasExited: false })
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        process?.Dispose();
        Directory.Delete(data, recursive: true);
        GC.SuppressFinalize(this);
    }

    private async Task UntilReady()
    {
        using var client = new HttpClient();
        var deadline = Stopwatch.StartNew();
        while (deadline.Elapsed < TimeSpan.FromSeconds(90))
        {
            if (process!.HasExited)
            {
                break;
            }

            try
            {
                using var response = await client.GetAsync(new Uri(Address + "/health/ready"));
                if (response.IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await Task.Delay(150);
        }

        throw new InvalidOperationException($"The server was not ready. It printed:\n{Output}");
    }

    private void Keep(string? line)
    {
        lock (output)
        {
            output.AppendLine(line);
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
