using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vicinal.Platform.PersonalData;

namespace Vicinal.Sessions.Raising;

/// <summary>What sessions raise: proposals to the national level, endorsed by governments, with their answer or its absence.</summary>
internal static class RaisingParts
{
    public static void AddServices(IServiceCollection services)
    {
        services.AddScoped<ProposalShelf>();
        services.AddScoped<ProposalKeeping>();
        services.AddScoped<IPersonalData>(provider => provider.GetRequiredService<ProposalKeeping>());
    }

    public static void ConfigureModel(ModelBuilder model) => StoredProposal.Configure(model);

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        ListProposals.Map(endpoints);
        WriteProposals.Map(endpoints);
    }
}
