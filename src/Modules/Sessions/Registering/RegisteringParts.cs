using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vicinal.Platform.PersonalData;

namespace Vicinal.Sessions.Registering;

/// <summary>What registering for sessions, and writing to those who did, adds to the module.</summary>
internal static class RegisteringParts
{
    public static void AddServices(IServiceCollection services)
    {
        services.AddScoped<SessionLetters>();
        services.AddScoped<SessionPost>();
        services.AddScoped<RegistrationBook>();
        services.AddScoped<IPersonalData>(provider => provider.GetRequiredService<RegistrationBook>());
        services.AddHostedService<LetterRound>();
        services.AddHostedService<PeopleSweep>();
    }

    public static void Map(IEndpointRouteBuilder endpoints) => ListRegistrations.Map(endpoints);

    public static void ConfigureModel(ModelBuilder model) => StoredRegistration.Configure(model);
}
