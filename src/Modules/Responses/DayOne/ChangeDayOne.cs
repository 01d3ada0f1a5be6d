using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Vicinal.Platform.Shell;
using Vicinal.Responses.Scenarios;

namespace Vicinal.Responses.DayOne;

/// <summary>Turns the fields of the form into the page's short address, and goes there.</summary>
internal static class ChangeDayOne
{
    public const string Path = "/day-one/change";

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet(Path, Go).ExcludeFromDescription();

    private static RedirectHttpResult Go(HttpContext context, Links links, TimeProvider time)
    {
        var typed = DayOneRequest.OfForm(context.Request.Query);
        var action = ScenarioRequest.One(context.Request.Query, "do");
        var changed = typed with
        {
            Restrictions = FormAction.Apply(action, "", typed.Restrictions, last => Starter.After(last, time)),
            People = FormAction.Apply(action, "-people", typed.People, _ => new PeopleRequest("", "informal", "", "", "", "")),
        };
        var fragment = action switch
        {
            "add" => "#f-r-" + (changed.Restrictions.Count - 1).ToString(CultureInfo.InvariantCulture),
            "add-people" => "#f-p-" + (changed.People.Count - 1).ToString(CultureInfo.InvariantCulture),
            "show" => "#result",
            _ => "",
        };
        return TypedResults.Redirect(links.To("/day-one", [.. changed.Parameters()]) + fragment);
    }
}
