using Microsoft.Playwright;

namespace Vicinal.Browser.Tests;

/// <summary>The machine's own Chromium, driven by Playwright. Tests skip aloud where there is none.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Flags =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private IPlaywright? playwright;
    private IBrowser? browser;

    public static string? Program { get; } =
        Environment.GetEnvironmentVariable("VICINAL_TEST_CHROMIUM") is { Length: > 0 } named ? named
        : File.Exists("/usr/bin/chromium") ? "/usr/bin/chromium"
        : null;

    public async ValueTask InitializeAsync()
    {
        if (Program is null)
        {
            return;
        }

        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Program, Headless = true, Args = Flags });
    }

    /// <summary>A fresh profile on the given screen.</summary>
    /// <param name="server">Whose pages are read.</param>
    /// <param name="screen">In whose size.</param>
    /// <param name="script">Whether scripts run.</param>
    /// <param name="colours">By day or by night.</param>
    /// <param name="keeps">Whether the profile keeps the pages read last; the browser's network events do not tell of what comes through the worker that does.</param>
    internal async Task<Visit> Visit(RunningVicinal server, Screen screen, bool script = true, ColorScheme colours = ColorScheme.Light, bool keeps = false)
    {
        Assert.SkipUnless(browser is not null, "Chromium is not installed (Debian: apt-get install chromium).");
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = server.Address,
            JavaScriptEnabled = script,
            ColorScheme = colours,
            ViewportSize = Tests.Visit.SizeOf(screen),
            ReducedMotion = ReducedMotion.Reduce,
            ServiceWorkers = keeps ? ServiceWorkerPolicy.Allow : ServiceWorkerPolicy.Block,
        });
        context.SetDefaultTimeout(20_000);
        // A dialogue that nobody answers would keep the page from being printed to a file.
        await context.AddInitScriptAsync("window.print = () => {};");
        return await Tests.Visit.Begin(context);
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
    }
}

/// <summary>What a person holds in the hand or has on the desk.</summary>
public enum Screen
{
    Phone,
    Desktop,
}
