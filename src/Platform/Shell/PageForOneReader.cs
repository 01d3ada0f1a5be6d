using Microsoft.AspNetCore.Http;

namespace Vicinal.Platform.Shell;

/// <summary>Pages that are meant for one reader although nobody is signed in.</summary>
public static class PageForOneReader
{
    private static readonly object Mark = new();

    /// <summary>The page being written depends on who reads it: no copy of it stays on the device.</summary>
    public static void ForOneReader(this HttpContext context) => context.Items[Mark] = Mark;

    /// <summary>Who knows the address of the page being written may read it: no copy of it stays on the device, and no other site is told the address.</summary>
    public static void AtSecretAddress(this HttpContext context)
    {
        context.ForOneReader();
        context.Response.Headers["Referrer-Policy"] = "no-referrer";
    }

    internal static bool IsForOneReader(this HttpContext context) => context.Items.ContainsKey(Mark);
}
