using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Vicinal.Platform.Modules;
using Vicinal.Sessions.Calendars;
using Vicinal.Sessions.Listing;
using Vicinal.Sessions.Live;
using Vicinal.Sessions.Notes;
using Vicinal.Sessions.Outcomes;
using Vicinal.Sessions.Preparing;
using Vicinal.Sessions.Raising;
using Vicinal.Sessions.Registering;
using Vicinal.Sessions.Store;
using Vicinal.Sessions.Texts;
using Vicinal.Sessions.Transcripts;

namespace Vicinal.Sessions;

/// <summary>Live learning between governments: prepared, run, and kept as outcomes.</summary>
public sealed class SessionsModule : IModule
{
    /// <inheritdoc/>
    public ModuleManifest Manifest { get; } = new("Sessions")
    {
        Texts = typeof(SessionsTexts),
        Navigation = [new NavigationLink("List.Navigation", "/sessions"), new NavigationLink("Proposals.Navigation", "/proposals")],
    };

    /// <inheritdoc/>
    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        PreparingParts.AddServices(services);
        RegisteringParts.AddServices(services);
        ListingParts.AddServices(services);
        TranscriptsParts.AddServices(services);
        CalendarParts.AddServices(services);
        OutcomesParts.AddServices(services);
        NotesParts.AddServices(services);
        RaisingParts.AddServices(services);
        LiveParts.AddServices(services, configuration);
    }

    /// <inheritdoc/>
    public void ConfigureModel(ModelBuilder model)
    {
        SessionTables.Configure(model);
        PreparingParts.ConfigureModel(model);
        RegisteringParts.ConfigureModel(model);
        TranscriptsParts.ConfigureModel(model);
        OutcomesParts.ConfigureModel(model);
        NotesParts.ConfigureModel(model);
        RaisingParts.ConfigureModel(model);
        LiveParts.ConfigureModel(model);
    }

    /// <inheritdoc/>
    public void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        ListingParts.Map(endpoints);
        RegisteringParts.Map(endpoints);
        CalendarParts.Map(endpoints);
        OutcomesParts.Map(endpoints);
        NotesParts.Map(endpoints);
        RaisingParts.Map(endpoints);
        LiveParts.Map(endpoints);
    }
}
