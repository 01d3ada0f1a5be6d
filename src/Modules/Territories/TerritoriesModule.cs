using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Vicinal.Platform.Modules;
using Vicinal.Territories.Adding;
using Vicinal.Territories.Economies;
using Vicinal.Territories.Listing;
using Vicinal.Territories.Profile;
using Vicinal.Territories.Public;
using Vicinal.Territories.Samples;

namespace Vicinal.Territories;

/// <summary>Who and what is here: territories, their jobs by industry, and the economies that they are part of.</summary>
public sealed class TerritoriesModule : IModule
{
    /// <summary>The permission to add territories and to change their figures.</summary>
    public const string Edit = "territories.edit";

    /// <inheritdoc/>
    public ModuleManifest Manifest { get; } = new("Territories")
    {
        Texts = typeof(Texts),
        Navigation = [new NavigationLink("Navigation", "/territories")],
        Permissions = [Edit],
    };

    /// <inheritdoc/>
    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<EconomyShelf>();
        services.AddScoped<TerritoryDirectory>();
        services.AddScoped<ITerritories>(provider => provider.GetRequiredService<TerritoryDirectory>());
        services.AddScoped<IndustryNames>();
        services.AddScoped<AddTerritory>();
        services.AddHostedService<SampleStart>();
    }

    /// <inheritdoc/>
    public void ConfigureModel(ModelBuilder model) => TerritoryTables.Configure(model);

    /// <inheritdoc/>
    public void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        ListTerritories.Map(endpoints);
        GetTerritory.Map(endpoints);
    }
}
