using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Vicinal.Platform.Shell;
using Vicinal.Responses.Scenarios;

namespace Vicinal.Responses.WhatIf;

/// <summary>Turns the fields of the form into the scenario's short address, and goes there. What was typed is kept, right or wrong.</summary>
internal static class ChangeWhatIf
{
    public const string Path = "/responses/what-if/change";

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet(Path, Go).ExcludeFromDescription();

    private static RedirectHttpResult Go(HttpContext context, Links links, TimeProvider time)
    {
        var typed = ScenarioRequest.OfForm(context.Request.Query);
        var action = ScenarioRequest.One(context.Request.Query, "do");
        var changed = CrisisForm.Short(typed, time) with
        {
            Restrictions = FormAction.Apply(action, "", typed.Restrictions, last => Starter.After(last, time)),
            Elsewhere = FormAction.Apply(action, "-n", typed.Elsewhere, last => Starter.After(last, time)),
        };
        return TypedResults.Redirect(links.To("/responses/what-if", [.. changed.Parameters()]) + Fragment(action, changed));
    }

    private static string Fragment(string action, ScenarioRequest changed)
        => action == "add" ? "#f-r-" + (changed.Restrictions.Count - 1).ToString(System.Globalization.CultureInfo.InvariantCulture)
            : action == "add-n" ? "#f-n-" + (changed.Elsewhere.Count - 1).ToString(System.Globalization.CultureInfo.InvariantCulture)
            : action.StartsWith("remove", StringComparison.Ordinal) ? "" : "#result";
}
