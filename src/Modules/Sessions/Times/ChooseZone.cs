using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Vicinal.Sessions.Times;

/// <summary><c>POST /zone</c>: keeps the reader's zone in a cookie and goes back to the page.</summary>
internal static class ChooseZone
{
    public const string Path = "/zone";

    private static readonly TimeSpan Kept = TimeSpan.FromDays(365);

    // The form's token is checked because the fields are taken from a form.
    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapPost(Path, Choose).ExcludeFromDescription();

    private static IResult Choose([FromForm] string? zone, [FromForm] string? back, HttpContext context)
    {
        if (ReaderZone.Find(zone) is { } known)
        {
            context.Response.Cookies.Append(ReaderZone.Name, known.Id, new CookieOptions
            {
                HttpOnly = true, Secure = context.Request.IsHttps, SameSite = SameSiteMode.Lax, MaxAge = Kept, Path = context.Request.PathBase.HasValue ? context.Request.PathBase.Value : "/", IsEssential = true,
            });
        }

        return Results.LocalRedirect(RedirectHttpResult.IsLocalUrl(back) ? back! : context.Request.PathBase + "/");
    }
}
