using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Vicinal.Platform.Shell;
using Vicinal.Responses.Public;
using Vicinal.Responses.Scenarios;

namespace Vicinal.Responses.DayOne;

/// <summary>Turns the fields of the form into the page's short address, and goes there.</summary>
internal static class ChangeDayOne
{
    public const string Path = "/day-one/change";

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet(Path, Go).ExcludeFromDescription();

    private static RedirectHttpResult Go(HttpContext context, Links links, TimeProvider time)
    {
        var (changed, fragment) = DayOneRequest.Changed(context.Request.Query, time);
        return TypedResults.Redirect(links.To("/day-one", [.. changed.Parameters()]) + fragment);
    }
}
