using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace Vicinal.Platform.Shell;

/// <summary>
/// The place that a reader looks at, remembered by a cookie that holds its address and its name and nothing about the reader. It leads links of the shell to that place;
/// what a page is about stands in its address, never in the cookie.
/// </summary>
/// <param name="Kind">What it is: the first part of its address.</param>
/// <param name="Slug">Its part of the address.</param>
/// <param name="Name">As it was called when it was chosen.</param>
public sealed partial record LookedAt(LookedAtKind Kind, string Slug, string Name)
{
    internal const string Cookie = "vicinal-place";

    private const int LongestName = 120;
    private const int DaysKept = 180;

    /// <summary>Its page, without language and path base.</summary>
    public string Path => $"/{Word(Kind)}/{Slug}";

    /// <summary>The parameter by which pages are asked for it.</summary>
    public (string Name, string? Value) Parameter => (Kind == LookedAtKind.Territory ? "territory" : "government", Slug);

    /// <summary>What the reader's browser remembers; null where nothing, or nothing that could be a place.</summary>
    public static LookedAt? Of(HttpContext? context)
    {
        if (context?.Request.Cookies[Cookie] is not { } kept)
            return null;
        var parts = kept.Split('|', 3);
        return parts.Length == 3 ? From(parts[0], parts[1], Uri.UnescapeDataString(parts[2])) : null;
    }

    internal static LookedAt? From(string kind, string slug, string name) =>
        Enum.GetValues<LookedAtKind>().Where(one => Word(one) == kind).Select(one => (LookedAtKind?)one).FirstOrDefault() is { } known
            && Slugs().IsMatch(slug) && name.Trim() is { Length: > 0 and <= LongestName } called && !called.Any(char.IsControl)
            ? new LookedAt(known, slug, called)
            : null;

    internal void Remember(HttpContext context) =>
        context.Response.Cookies.Append(Cookie, $"{Word(Kind)}|{Slug}|{Uri.EscapeDataString(Name)}", Settings(context));

    internal static void Forget(HttpContext context) => context.Response.Cookies.Delete(Cookie, Settings(context));

    internal static string Word(LookedAtKind kind) => kind switch
    {
        LookedAtKind.Territory => "territories",
        LookedAtKind.Government => "governments",
    };

    private static CookieOptions Settings(HttpContext context) => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Lax,
        Secure = context.Request.IsHttps,
        Path = context.Request.PathBase.HasValue ? context.Request.PathBase.Value : "/",
        MaxAge = TimeSpan.FromDays(DaysKept),
    };

    [GeneratedRegex("^[a-z0-9-]{1,100}$", RegexOptions.None, 1000)]
    private static partial Regex Slugs();
}

/// <summary>What can be looked at.</summary>
public enum LookedAtKind
{
    /// <summary>An area with its figures.</summary>
    Territory,

    /// <summary>A government with what it does.</summary>
    Government,
}
