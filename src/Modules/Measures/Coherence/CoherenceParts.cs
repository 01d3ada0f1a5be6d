using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vicinal.Measures.Coherence.Claims;
using Vicinal.Measures.Coherence.Covering;
using Vicinal.Measures.Coherence.Frameworks;
using Vicinal.Measures.Coherence.Linking;
using Vicinal.Measures.Coherence.Reviewing;
using Vicinal.Measures.Coherence.Store;
using Vicinal.Platform.PersonalData;

namespace Vicinal.Measures.Coherence;

/// <summary>What measures serve: objectives of every level, suggested by words and confirmed by people.</summary>
internal static class CoherenceParts
{
    public static void AddServices(IServiceCollection services)
    {
        services.AddScoped<FrameworkShelf>();
        services.AddScoped<LinkSubjects>();
        services.AddScoped<ObjectiveLinks>();
        services.AddScoped<CoverageWork>();
        services.AddScoped<ClaimShelf>();
        services.AddScoped<ReviewWork>();
        services.AddScoped<IPersonalData, CoherenceWriters>();
    }

    public static void ConfigureModel(ModelBuilder model) => CoherenceTables.Configure(model);

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        FrameworkEndpoints.Map(endpoints);
        CoverageEndpoint.Map(endpoints);
        ReviewEndpoint.Map(endpoints);
        ListClaims.Map(endpoints);
    }
}
