using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vicinal.Measures.Sharing.Feed;
using Vicinal.Measures.Sharing.Pulling;
using Vicinal.Measures.Sharing.Store;
using Vicinal.Platform.Backup;
using Vicinal.Platform.Events;
using Vicinal.Platform.Jobs;

namespace Vicinal.Measures.Sharing;

/// <summary>Exchange of records between instances: signed changes, pulled or as a file.</summary>
internal static class SharingParts
{
    public static void AddServices(IServiceCollection services)
    {
        services.AddScoped<OwnIdentity>();
        services.AddScoped<IHandle<BackupRestored>, EpochAfterRestore>();
        services.AddScoped<ChangeFeed>();
        services.AddScoped<Arrivals>();
        services.AddScoped<EntryTaking>();
        services.AddScoped<PageReception>();
        services.AddScoped<SourcePull>();
        services.AddScoped<IJobKind, PullJob>();
        services.AddScoped<SourceBook>();
        services.AddScoped<ChangesImport>();
        services.AddHostedService<PullRound>();
    }

    public static void ConfigureModel(ModelBuilder model) => SharingTables.Configure(model);

    public static void Map(IEndpointRouteBuilder endpoints) => SharingEndpoints.Map(endpoints);
}
