using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Vicinal.Platform.Modules;

namespace Vicinal.Sessions.Tests.Live;

/// <summary>A request that passes the whole program and does nothing, against which others are measured.</summary>
internal sealed class EmptyPosts : IModule
{
    public const string Path = "/api/v1/empty";

    public ModuleManifest Manifest { get; } = new("Empty") { Texts = typeof(EmptyPosts) };

    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
    }

    public void ConfigureModel(ModelBuilder model)
    {
    }

    public void MapEndpoints(IEndpointRouteBuilder endpoints) => endpoints.MapPost(Path, () => Results.NoContent());
}
