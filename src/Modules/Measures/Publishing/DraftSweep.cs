using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Vicinal.Measures.Publishing;

/// <summary>Deletes old drafts at start and once a day.</summary>
internal sealed class DraftSweep(IServiceScopeFactory scopes, TimeProvider time) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await using (var scope = scopes.CreateAsyncScope())
                await scope.ServiceProvider.GetRequiredService<DraftStore>().SweepAsync(stoppingToken);
            await Task.Delay(TimeSpan.FromDays(1), time, stoppingToken);
        }
    }
}
