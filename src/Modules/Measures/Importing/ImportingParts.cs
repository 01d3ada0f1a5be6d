using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vicinal.Platform.PersonalData;

namespace Vicinal.Measures.Importing;

/// <summary>Import of somebody's own table of measures.</summary>
internal static class ImportingParts
{
    public static void AddServices(IServiceCollection services)
    {
        services.AddScoped<MeasureImport>();
        services.AddScoped<IPersonalData, ImportMemories>();
    }

    public static void ConfigureModel(ModelBuilder model) => ImportMemory.Configure(model);

    public static void Map(IEndpointRouteBuilder endpoints) => ImportEndpoint.Map(endpoints);
}
