using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Vicinal.Platform.Database;

namespace Vicinal.Platform.Uploads;

/// <summary>Sweeps the folder of uploads at start and once a day.</summary>
internal sealed class UploadSweep(IServiceScopeFactory scopes, TimeProvider time) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await using (var scope = scopes.CreateAsyncScope())
            {
                var db = scope.ServiceProvider.GetRequiredService<VicinalDb>();
                var named = await db.Set<Upload>().Select(upload => upload.Sha256).Distinct().ToListAsync(stoppingToken);
                scope.ServiceProvider.GetRequiredService<UploadStore>().Sweep(named.ToHashSet(StringComparer.Ordinal), db.Now);
            }
            await Task.Delay(TimeSpan.FromDays(1), time, stoppingToken);
        }
    }
}
