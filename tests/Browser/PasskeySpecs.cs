using Microsoft.Playwright;

namespace Vicinal.Browser.Tests;

/// <summary>Passkeys as Chromium itself makes and uses them; only the device that holds them is Chromium's virtual one.</summary>
public sealed class PasskeySpecs(BusyVicinal server, Chromium chromium)
{
    [Fact]
    public async Task I_can_add_a_passkey_sign_in_with_it_and_remove_it()
    {
        await using var visit = await chromium.Visit(server, Screen.Desktop);
        await GiveADevice(visit.Page);
        await Administrator.SignIn(visit.Page, server);

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Add a passkey" }).ClickAsync();
        var remove = visit.Page.GetByRole(AriaRole.Button, new() { Name = "Remove", Exact = true });
        await remove.WaitForAsync();
        await visit.Accessible();

        await SignOut(visit.Page);
        await SignInByPasskey(visit.Page);
        await visit.Page.ArriveAsync("**/account");
        Assert.Contains(Administrator.Email, await visit.Page.TextContentAsync("main"), StringComparison.Ordinal);
        visit.Quiet();

        await remove.ClickAsync();
        await visit.Page.GetByRole(AriaRole.Status).WaitForAsync();
        Assert.Equal(0, await remove.CountAsync());
        await SignOut(visit.Page);
        await SignInByPasskey(visit.Page);
        var said = visit.Page.Locator("[data-passkey] [role=alert]");
        await said.Filter(new() { HasText = "The passkey could not be used" }).WaitForAsync();
        Assert.EndsWith("/account/sign-in?returnUrl=%2Faccount", visit.Page.Url, StringComparison.Ordinal);
    }

    /// <summary>A device that keeps passkeys and knows its owner, such as a phone with a fingerprint.</summary>
    private static async Task GiveADevice(IPage page)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("WebAuthn.enable");
        await session.SendAsync("WebAuthn.addVirtualAuthenticator", new(StringComparer.Ordinal)
        {
            ["options"] = new Dictionary<string, object>(StringComparer.Ordinal)
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = true,
                ["automaticPresenceSimulation"] = true,
            },
        });
    }

    private static async Task SignOut(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await page.ArriveAsync(url => !url.EndsWith("/account", StringComparison.Ordinal));
    }

    private static async Task SignInByPasskey(IPage page)
    {
        // Who is not signed in is sent to sign in, and back afterwards.
        await page.GotoAsync("/account");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in with a passkey" }).ClickAsync();
    }
}
