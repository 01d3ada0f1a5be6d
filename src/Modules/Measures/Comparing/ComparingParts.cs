using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vicinal.Measures.Comparing.Rates;
using Vicinal.Platform.PersonalData;

namespace Vicinal.Measures.Comparing;

/// <summary>Measures side by side, in one currency and price year.</summary>
internal static class ComparingParts
{
    public static void AddServices(IServiceCollection services)
    {
        services.AddScoped<RateBook>();
        services.AddScoped<IPersonalData>(provider => provider.GetRequiredService<RateBook>());
        services.AddHostedService<FirstRates>();
    }

    public static void ConfigureModel(ModelBuilder model) => StoredRate.Configure(model);

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        CompareEndpoint.Map(endpoints);
        RatesEndpoint.Map(endpoints);
    }
}
