using System.Text.Json;
using Microsoft.Playwright;

namespace Vicinal.Browser.Tests;

/// <summary>A line of 400 kbit/s that answers after 400 ms, and what a page took from it.</summary>
internal sealed class SlowLine
{
    private const int BytesPerSecond = 400_000 / 8;
    private const int Milliseconds = 400;

    /// <summary>Milliseconds; a font or script that begins meanwhile is through by then.</summary>
    private const int Silence = 1200;

    private long bytes;

    /// <summary>Bytes that came since a page began, headers included.</summary>
    public long Bytes => Interlocked.Read(ref bytes);

    public static async Task<SlowLine> On(IPage page)
    {
        var line = new SlowLine();
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("Network.enable");
        await session.SendAsync("Network.emulateNetworkConditions", new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["offline"] = false, ["latency"] = Milliseconds, ["downloadThroughput"] = BytesPerSecond, ["uploadThroughput"] = BytesPerSecond,
        });
        session.Event("Network.loadingFinished").OnEvent += (_, finished) =>
        {
            if (finished?.TryGetProperty("encodedDataLength", out var length) == true && length.ValueKind == JsonValueKind.Number)
                Interlocked.Add(ref line.bytes, (long)length.GetDouble());
        };
        return line;
    }

    /// <summary>Until nothing more comes: scripts and fonts follow the text, and count with the page that asked for them.</summary>
    public async Task Quiet()
    {
        for (long before = -1; Bytes != before;)
        {
            before = Bytes;
            await Task.Delay(Silence);
        }
    }

    /// <summary>Another page begins.</summary>
    public void Begin() => Interlocked.Exchange(ref bytes, 0);
}
