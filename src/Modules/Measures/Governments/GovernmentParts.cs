using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vicinal.Platform.Events;
using Vicinal.Territories.Public;

namespace Vicinal.Measures.Governments;

/// <summary>Who publishes here: governments that are asked for, admitted, verified and sent away, each with its front page.</summary>
internal static class GovernmentParts
{
    public static void AddServices(IServiceCollection services)
    {
        services.AddScoped<GovernmentBook>();
        services.AddScoped<GovernmentDesk>();
        services.AddScoped<GovernmentFront>();
        services.AddScoped<IHandle<TerritoryAdded>, GovernmentsOfTerritories>();
        services.AddHostedService<GovernmentStart>();
    }

    public static void ConfigureModel(ModelBuilder model) => StoredGovernment.Configure(model);

    public static void Map(IEndpointRouteBuilder endpoints) => GovernmentsEndpoint.Map(endpoints);
}
