using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Vicinal.Platform.Database;

namespace Vicinal.Measures.Store;

/// <summary>Gives the index of words what it lacks: after an upgrade, or a restored backup.</summary>
internal sealed class WordStart(IServiceScopeFactory scopes) : IHostedService
{
    private const int AtOnce = 500;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<VicinalDb>();
        var words = scope.ServiceProvider.GetRequiredService<WordIndex>();
        foreach (var numbers in (await words.MissingAsync(cancellationToken)).Chunk(AtOnce))
        {
            await db.WriteAsync(async () =>
            {
                var rows = await db.Set<StoredMeasure>().AsNoTracking().Where(measure => numbers.Contains(measure.Number)).Select(measure => new { measure.Number, measure.Document }).ToListAsync(cancellationToken);
                await words.PutAsync([.. rows.Select(row => (row.Number, MeasureKeeping.Read(row.Document)))], cancellationToken);
            }, cancellationToken);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
