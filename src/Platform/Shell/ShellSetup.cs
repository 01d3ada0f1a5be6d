using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Vicinal.Platform.Modules;

namespace Vicinal.Platform.Shell;

/// <summary>What the host calls to have pages: services, the language in the path, and the pages of every module.</summary>
public static class ShellSetup
{
    public static IServiceCollection AddShell(this IServiceCollection services, IReadOnlyList<IModule> modules)
    {
        services.AddLocalization();
        services.AddScoped<Links>();
        services.AddScoped<PageTurn>();
        services.AddSingleton(new ModuleList(modules));
        services.AddRazorComponents();
        return services;
    }

    /// <summary>
    /// Takes the language off the path. Must run before routing, so the host calls <c>UseRouting</c> itself after this.
    /// </summary>
    public static IApplicationBuilder UseShell(this IApplicationBuilder app)
    {
        app.UseMiddleware<LanguageInPath>();
        return app;
    }

    public static RazorComponentsEndpointConventionBuilder MapPages(this IEndpointRouteBuilder endpoints, IReadOnlyList<IModule> modules)
        => endpoints.MapRazorComponents<App>()
            .AddAdditionalAssemblies([.. modules.Select(module => module.GetType().Assembly).Distinct()]);
}
