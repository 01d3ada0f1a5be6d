using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Vicinal.Sessions.Listing;

/// <summary>What the list of sessions and their pages add to the module.</summary>
internal static class ListingParts
{
    public static void AddServices(IServiceCollection services)
    {
        services.AddSingleton<VideoFrames>();
        services.AddScoped<SessionShelf>();
    }

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        ListSessions.Map(endpoints);
        GetSession.Map(endpoints);
        SessionFeed.Map(endpoints);
    }
}
