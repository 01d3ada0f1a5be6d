using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Vicinal.Platform.Modules;
using Vicinal.Sessions.Live;
using Vicinal.Sessions.Store;
using Vicinal.Sessions.Texts;

namespace Vicinal.Sessions;

/// <summary>Live learning between governments: prepared, run, and kept as outcomes.</summary>
public sealed class SessionsModule : IModule
{
    /// <inheritdoc/>
    public ModuleManifest Manifest { get; } = new("Sessions") { Texts = typeof(SessionsTexts) };

    /// <inheritdoc/>
    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        LiveParts.AddServices(services, configuration);
    }

    /// <inheritdoc/>
    public void ConfigureModel(ModelBuilder model)
    {
        SessionTables.Configure(model);
        LiveParts.ConfigureModel(model);
    }

    /// <inheritdoc/>
    public void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        LiveParts.Map(endpoints);
    }
}
