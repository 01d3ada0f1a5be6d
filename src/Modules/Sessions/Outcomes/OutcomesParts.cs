using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vicinal.Platform.PersonalData;

namespace Vicinal.Sessions.Outcomes;

/// <summary>What stays of a session: outcomes, captured, published, confirmed and followed up.</summary>
internal static class OutcomesParts
{
    public static void AddServices(IServiceCollection services)
    {
        services.AddScoped<OutcomeShelf>();
        services.AddScoped<OutcomeLetters>();
        services.AddScoped<OutcomeKeeping>();
        services.AddScoped<IPersonalData, OutcomeWriters>();
        services.AddHostedService<CommitmentRound>();
    }

    public static void ConfigureModel(ModelBuilder model)
    {
        StoredOutcome.Configure(model);
        OutcomeReport.Configure(model);
    }

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        ListOutcomes.Map(endpoints);
        WriteOutcomes.Map(endpoints);
    }
}
