using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NodaTime;
using Vicinal.Platform.Audit;
using Vicinal.Platform.Database;
using Vicinal.Platform.Identity;
using Vicinal.Platform.Modules;
using Vicinal.Platform.Shell;

namespace Vicinal.Platform.Hosting;

/// <summary>Puts Platform and a list of modules together into one web program.</summary>
public static class VicinalHost
{
    /// <summary>Registers everything that Platform holds, then each module.</summary>
    public static void AddVicinal(this WebApplicationBuilder builder, IReadOnlyList<IModule> modules)
    {
        var services = builder.Services;
        // Started from a build and not from a published folder, the files stand where the build's manifest says.
        builder.WebHost.UseStaticWebAssets();
        services.AddHttpContextAccessor();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IClock>(SystemClock.Instance);
        services.AddScoped<Actor>();
        services.AddVicinalDatabase(builder.Configuration);
        services.AddAntiforgery();
        services.AddVicinalIdentity();
        services.AddShell(modules);
        foreach (var module in modules)
        {
            services.AddSingleton(module);
            module.AddServices(services, builder.Configuration);
        }
    }

    /// <summary>The order in which a request passes, then the endpoints of Platform and of each module.</summary>
    public static void UseVicinal(this WebApplication app)
    {
        app.UseShell();
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.MapStaticAssets();
        var modules = app.Services.GetServices<IModule>().ToList();
        app.MapPages(modules);
        foreach (var module in modules)
            module.MapEndpoints(app);
    }
}
