using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Vicinal.Planning;
using Vicinal.Platform.Forms;
using Vicinal.Platform.Shell;
using Vicinal.Responses.Scenarios;

namespace Vicinal.Responses.Choose;

/// <summary>Takes the assumptions of one instrument from their form into the page's address, and goes there. What is as the template has it is left out.</summary>
internal static class ChangeChoose
{
    public const string Path = "/responses/choose/change";

    /// <summary>Before the names of assumptions, so that none is taken for a parameter of the scenario.</summary>
    public const string Prefix = "v-";

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet(Path, Go).ExcludeFromDescription();

    private static RedirectHttpResult Go(HttpContext context, Links links)
    {
        var query = context.Request.Query;
        var request = ChooseRequest.Of(query);
        if (InstrumentCatalogue.Find(ScenarioRequest.One(query, "of")) is not { } template)
            return TypedResults.Redirect(links.To("/responses/choose", [.. request.Parameters()]));
        var others = request.Values.Where(typed => !typed.Code.StartsWith(template.Code + ".", StringComparison.Ordinal));
        var own = template.Parameters
            .Select(parameter => (Parameter: parameter, Typed: ScenarioRequest.One(query, Prefix + parameter.Code)))
            .Where(pair => pair.Typed.Length > 0 && Typed.Number(pair.Typed) != pair.Parameter.Default)
            .Select(pair => new AssumptionRequest($"{template.Code}.{pair.Parameter.Code}", pair.Typed));
        var changed = request with { Values = [.. others, .. own], One = template.Code };
        return TypedResults.Redirect(links.To("/responses/choose", [.. changed.Parameters()]) + "#c-" + template.Code);
    }
}
