using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Vicinal.Sessions.Times;

namespace Vicinal.Sessions.Calendars;

/// <summary>What day and hour and calendars add to the module.</summary>
internal static class CalendarParts
{
    public static void AddServices(IServiceCollection services)
    {
        services.AddScoped<ReaderZone>();
        services.AddScoped<SessionTimes>();
        services.AddScoped<SessionCalendars>();
    }

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        ReadTime.Map(endpoints);
        ChooseZone.Map(endpoints);
        CalendarEndpoints.Map(endpoints);
    }
}
