using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;
using Vicinal.Platform.Texts;

namespace Vicinal.Platform.Shell;

/// <summary><c>/site.webmanifest</c>: how a telephone keeps the pages beside its own programs (W3C Web Application Manifest).</summary>
internal static class WebManifest
{
    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet("/site.webmanifest", Get).ExcludeFromDescription();

    private static JsonHttpResult<object> Get(Links links, IStringLocalizer<PlatformTexts> texts) => TypedResults.Json<object>(
        new
        {
            name = "Vicinal",
            short_name = "vicinal",
            description = texts["ShareDescription"].Value,
            lang = links.Language.Code,
            dir = links.Language.Direction,
            id = links.Plain("/"),
            start_url = links.To("/"),
            scope = links.Plain("/"),
            display = "minimal-ui",
            background_color = "#FBFAF7",
            theme_color = "#0B5C7A",
            icons = new[]
            {
                new { src = links.Plain("/mark.svg"), sizes = "any", type = "image/svg+xml" },
                new { src = links.Plain("/icon-192.png"), sizes = "192x192", type = "image/png" },
                new { src = links.Plain("/icon-512.png"), sizes = "512x512", type = "image/png" },
            },
        },
        contentType: "application/manifest+json");
}
