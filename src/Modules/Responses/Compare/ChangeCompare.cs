using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Vicinal.Platform.Shell;
using Vicinal.Responses.Scenarios;

namespace Vicinal.Responses.Compare;

/// <summary>Turns the fields of the form into the comparison's short address, and goes there.</summary>
internal static class ChangeCompare
{
    public const string Path = "/responses/compare/change";

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet(Path, Go).ExcludeFromDescription();

    private static RedirectHttpResult Go(HttpContext context, Links links)
    {
        var typed = CompareRequest.OfForm(context.Request.Query);
        var action = ScenarioRequest.One(context.Request.Query, "do");
        var changed = typed with { Measures = FormAction.Apply(action, "", typed.Measures, last => Next(last, typed.Scenario)) };
        var fragment = action == "add" ? "#f-m-" + (changed.Measures.Count - 1).ToString(CultureInfo.InvariantCulture) : action == "show" ? "#result" : "";
        return TypedResults.Redirect(links.To("/responses/compare", [.. changed.Parameters()]) + fragment);
    }

    // A new row lasts as long as the one before it, or as the restrictions.
    private static MeasureRequest Next(MeasureRequest? last, ScenarioRequest scenario) => last is not null
        ? last with { Kind = "", Amount = "", Cost = "", Industries = "" }
        : new MeasureRequest("", "", scenario.Restrictions.Select(row => row.From).Order(StringComparer.Ordinal).FirstOrDefault() ?? "", scenario.Restrictions.Select(row => row.To).Order(StringComparer.Ordinal).LastOrDefault() ?? "", "", "");
}
