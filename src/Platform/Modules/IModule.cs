using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Vicinal.Platform.Modules;

/// <summary>
/// One part of Vicinal: its own tables, pages and endpoints, and the only way in is this contract.
/// <c>Program.cs</c> names the modules in a plain list; nothing is found by scanning.
/// </summary>
public interface IModule
{
    /// <summary>What the rest of the program may show of this module: navigation, cards, permissions.</summary>
    ModuleManifest Manifest { get; }

    /// <summary>Registers the module's services. Called once, before the host is built.</summary>
    void AddServices(IServiceCollection services, IConfiguration configuration);

    /// <summary>Adds the module's entity configurations to the one database model.</summary>
    void ConfigureModel(ModelBuilder model);

    /// <summary>Maps the module's endpoints under <c>/api/v1</c>. Pages are found in the module's assembly.</summary>
    void MapEndpoints(IEndpointRouteBuilder endpoints);
}
