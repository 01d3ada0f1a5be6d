using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vicinal.Platform.PersonalData;
using Vicinal.Sessions.Preparing.Speakers;

namespace Vicinal.Sessions.Preparing;

/// <summary>What preparing sessions adds to the module.</summary>
internal static class PreparingParts
{
    public static void AddServices(IServiceCollection services)
    {
        services.AddSingleton<PersonalLinks>();
        services.AddScoped<Organisers>();
        services.AddScoped<SessionKeeping>();
        services.AddScoped<SessionStanding>();
        services.AddScoped<ProgrammeBook>();
        services.AddScoped<IPersonalData>(provider => provider.GetRequiredService<ProgrammeBook>());
        services.AddScoped<SpeakerBook>();
        services.AddScoped<IPersonalData>(provider => provider.GetRequiredService<SpeakerBook>());
    }

    public static void ConfigureModel(ModelBuilder model)
    {
        ProgrammeVersion.Configure(model);
        SessionChange.Configure(model);
        StoredSpeaker.Configure(model);
    }
}
