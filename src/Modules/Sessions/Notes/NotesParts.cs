using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vicinal.Platform.PersonalData;

namespace Vicinal.Sessions.Notes;

/// <summary>The learning note of a session, generated from its outcomes, edited and kept in versions.</summary>
internal static class NotesParts
{
    public static void AddServices(IServiceCollection services)
    {
        services.AddScoped<NoteBook>();
        services.AddScoped<IPersonalData>(provider => provider.GetRequiredService<NoteBook>());
    }

    public static void ConfigureModel(ModelBuilder model) => NoteVersion.Configure(model);

    public static void Map(IEndpointRouteBuilder endpoints) => GetNote.Map(endpoints);
}
