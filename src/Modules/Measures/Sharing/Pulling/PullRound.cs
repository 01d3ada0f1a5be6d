using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NodaTime;
using Vicinal.Measures.Sharing.Store;
using Vicinal.Platform.Database;
using Vicinal.Platform.Jobs;

namespace Vicinal.Measures.Sharing.Pulling;

/// <summary>Makes this instance's identity at the first start, and asks for a pull of each source every hour (<c>Vicinal:Measures:PullMinutes</c>). One node asks, whoever is first.</summary>
internal sealed class PullRound(IServiceScopeFactory scopes, IConfiguration configuration, TimeProvider time) : BackgroundService
{
    private readonly Duration every = Duration.FromMinutes(Math.Max(1, configuration.GetValue("Vicinal:Measures:PullMinutes", 60)));

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await using (var scope = scopes.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<OwnIdentity>().RowAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await using (var scope = scopes.CreateAsyncScope())
                await AskAsync(scope.ServiceProvider, stoppingToken);
            await Task.Delay(TimeSpan.FromMinutes(1), time, stoppingToken);
        }
    }

    private async Task AskAsync(IServiceProvider services, CancellationToken cancellation)
    {
        var db = services.GetRequiredService<VicinalDb>();
        var (now, due) = (db.Now, db.Now - every);
        foreach (var id in await Due(db, due).Select(source => source.Id).ToListAsync(cancellation))
        {
            await db.WriteAsync(async () =>
            {
                if (await Due(db, due).Where(source => source.Id == id).ExecuteUpdateAsync(set => set.SetProperty(source => source.TriedAt, now), cancellation) == 1)
                    PullJob.Ask(services.GetRequiredService<JobRequests>(), id);
            }, cancellation);
        }
    }

    private static IQueryable<MeasureSource> Due(VicinalDb db, Instant due) => db.Set<MeasureSource>().Where(source => source.State == SourceState.Active && (source.TriedAt == null || source.TriedAt < due));
}
