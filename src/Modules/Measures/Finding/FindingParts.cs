using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vicinal.Measures.Finding.Saved;
using Vicinal.Measures.Public;
using Vicinal.Platform.PersonalData;

namespace Vicinal.Measures.Finding;

/// <summary>What finding measures adds to the module.</summary>
internal static class FindingParts
{
    public static void AddServices(IServiceCollection services)
    {
        services.AddScoped<SimilarMeasures>();
        services.AddScoped<IAlikeMeasures, FittingMeasures>();
        services.AddScoped<SavedSearches>();
        services.AddScoped<IPersonalData>(provider => provider.GetRequiredService<SavedSearches>());
    }

    public static void ConfigureModel(ModelBuilder model) => StoredSearch.Configure(model);

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        ListMeasures.Map(endpoints);
        BulkMeasures.Map(endpoints);
        MeasureFeed.Map(endpoints);
    }
}
