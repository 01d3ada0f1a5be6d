using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Vicinal.Browser.Tests;

/// <summary>The person who runs a server: comes in by the link on its console, and by password afterwards.</summary>
internal static partial class Administrator
{
    public const string Email = "ana@example.org";
    public const string Password = "correct horse battery";

    private static readonly HashSet<RunningVicinal> Known = [];
    private static readonly SemaphoreSlim First = new(1, 1);

    /// <summary>Signs in by the forms; the first time on this server, makes the account.</summary>
    public static async Task SignIn(IPage page, RunningVicinal server)
    {
        await First.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            if (!Known.Contains(server))
            {
                await MakeAccount(page, server);
                Known.Add(server);
                return;
            }
        }
        finally
        {
            First.Release();
        }

        await page.GotoAsync("/account/sign-in?returnUrl=%2Faccount");
        await page.FillAsync("[name=Email]", Email);
        await page.FillAsync("[name=Password]", Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
        await page.ArriveAsync("**/account");
    }

    private static async Task MakeAccount(IPage page, RunningVicinal server)
    {
        await page.GotoAsync(await Link(server));
        await page.FillAsync("[name=Name]", "Ana");
        await page.FillAsync("[name=Email]", Email);
        await page.FillAsync("[name=Password]", Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Make the account" }).ClickAsync();
        await page.ArriveAsync("**/account");
    }

    private static async Task<string> Link(RunningVicinal server)
    {
        for (var waited = 0; !Printed().IsMatch(server.Output) && waited < 100; waited++)
        {
            await Task.Delay(100);
        }

        return Printed().Match(server.Output).Value;
    }

    [GeneratedRegex("http://[^ \\r\\n]+/account/first-administrator[^ \\r\\n]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Printed();
}
