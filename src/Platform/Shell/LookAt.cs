using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Vicinal.Platform.Refusals;

namespace Vicinal.Platform.Shell;

/// <summary><c>POST /place</c>: remembers the place that the reader looks at, or forgets it. Needs the form's token.</summary>
internal static class LookAt
{
    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapPost("/place", PostAsync).ExcludeFromDescription();

    private static async Task<IResult> PostAsync(HttpContext context, IAntiforgery antiforgery, Links links)
    {
        if (!await antiforgery.IsRequestValidAsync(context))
            return new Refusal(RefusalCategory.Invalid, "form-token", "The form is too old or was not sent from its page. Open the page again and send it once more.").ToProblem();
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (LookedAt.From(form["kind"].ToString(), form["slug"].ToString(), form["name"].ToString()) is not { } place)
            return new Refusal(RefusalCategory.Invalid, "place", "Name a place of this instance: kind (territories or governments), slug and name.").ToProblem();
        if (form["act"] == "leave")
            LookedAt.Forget(context);
        else
            place.Remember(context);
        return Results.LocalRedirect(links.To(place.Path));
    }
}
