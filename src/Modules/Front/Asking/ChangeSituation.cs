using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Vicinal.Platform.Shell;

namespace Vicinal.Front.Asking;

/// <summary>Turns the fields of a form into a short address, and goes to the page that comes next.</summary>
internal static class ChangeSituation
{
    public const string Path = "/situation/change";

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet(Path, Go).ExcludeFromDescription();

    private static RedirectHttpResult Go(HttpContext context, Links links, TimeProvider time)
    {
        var (request, fragment) = SituationRequest.Changed(context.Request.Query, time);
        var action = context.Request.Query["do"].ToString();

        // What has happened is asked first, then who works there; a row more or less stays on the form.
        var next = action == "show" ? "/situation" : "/situation/people";
        return TypedResults.Redirect(links.To(next, [.. request.Parameters()]) + (action == "show" ? "" : fragment));
    }
}
