using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Vicinal.Front.About;
using Vicinal.Front.Answering;
using Vicinal.Front.Asking;
using Vicinal.Front.Finding;
using Vicinal.Front.Suggesting;
using Vicinal.Front.Texts;
using Vicinal.Platform.Modules;

namespace Vicinal.Front;

/// <summary>The front door: from one question to a page for the mayor, for any place, without an account.</summary>
public sealed class FrontModule : IModule
{
    /// <inheritdoc/>
    public ModuleManifest Manifest { get; } = new("Front")
    {
        Texts = typeof(FrontTexts),
        Navigation = [new NavigationLink("Navigation", "/")],
        Foot = [new NavigationLink("About.Title", "/what-is-this"), new NavigationLink("Operate.Title", "/operate")],
        AboveEveryPage = [typeof(TourGuide)],
    };

    /// <inheritdoc/>
    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<Tour>();
        services.AddScoped<SuggestedPeople>();
        services.AddScoped<SituationWork>();
    }

    /// <inheritdoc/>
    public void ConfigureModel(ModelBuilder model)
    {
        // The front door keeps nothing: what was typed stands in the address.
    }

    /// <inheritdoc/>
    public void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        ChangeSituation.Map(endpoints);
        Sitemap.Map(endpoints);
    }
}
