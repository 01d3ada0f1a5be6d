using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Vicinal.Platform.Modules;
using Vicinal.Responses.Api;
using Vicinal.Responses.Compare;
using Vicinal.Responses.DayOne;
using Vicinal.Responses.Places;
using Vicinal.Responses.Scenarios;
using Vicinal.Responses.Texts;
using Vicinal.Responses.WhatIf;

namespace Vicinal.Responses;

/// <summary>What a shock does, day by day; which measures keep what; and, where there is no table, whose work stops.</summary>
public sealed class ResponsesModule : IModule
{
    /// <inheritdoc/>
    public ModuleManifest Manifest { get; } = new("Responses")
    {
        Texts = typeof(ResponsesTexts),
        Navigation =
        [
            new NavigationLink("WhatIf.Navigation", "/responses/what-if"),
            new NavigationLink("Compare.Navigation", "/responses/compare"),
            new NavigationLink("DayOne.Navigation", "/day-one"),
        ],
    };

    /// <inheritdoc/>
    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<ReadyTables>();
        services.AddSingleton<Answers>();
        services.AddSingleton<ScenarioPresets>();
        services.AddScoped<PlaceBook>();
        services.AddScoped<ActivityNames>();
    }

    /// <inheritdoc/>
    public void ConfigureModel(ModelBuilder model)
    {
        // Every state is an address: this module keeps nothing.
    }

    /// <inheritdoc/>
    public void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        ChangeWhatIf.Map(endpoints);
        ChangeCompare.Map(endpoints);
        ChangeDayOne.Map(endpoints);
        ImpactEndpoint.Map(endpoints);
        ComparisonEndpoint.Map(endpoints);
        ExposureEndpoint.Map(endpoints);
    }
}
