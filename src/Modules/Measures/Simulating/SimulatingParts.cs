using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vicinal.Measures.Simulating.Proposals;
using Vicinal.Platform.PersonalData;

namespace Vicinal.Measures.Simulating;

/// <summary>Measures of others tried here, and effects that readers propose.</summary>
internal static class SimulatingParts
{
    public static void AddServices(IServiceCollection services)
    {
        services.AddScoped<JobsElsewhere>();
        services.AddScoped<Simulations>();
        services.AddScoped<ProposalBook>();
        services.AddScoped<IPersonalData, ProposalDeciders>();
    }

    public static void ConfigureModel(ModelBuilder model) => EffectProposal.Configure(model);

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        SimulationEndpoints.Map(endpoints);
        ProposalEndpoints.Map(endpoints);
    }
}
