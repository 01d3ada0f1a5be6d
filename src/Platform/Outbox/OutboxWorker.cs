using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime;
using Vicinal.Platform.Database;

namespace Vicinal.Platform.Outbox;

/// <summary>Delivers what is committed. A lease keeps two nodes from delivering the same message at once.</summary>
internal sealed partial class OutboxWorker(
    IServiceScopeFactory scopes, CommitSignals signals, TimeProvider time, ILogger<OutboxWorker> logger) : BackgroundService
{
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(30);
    private static readonly Duration Lease = Duration.FromMinutes(2);
    private static readonly Duration LongestWait = Duration.FromHours(6);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            // Taken before looking, so that a commit during the delivery is not missed.
            var committed = signals.Next;
            try
            {
                while (await DeliverNextAsync(stoppingToken))
                {
                }
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                LogRoundFailed(error.GetType().Name);
            }
            await Task.WhenAny(committed, Task.Delay(Round, time, stoppingToken));
        }
    }

    /// <summary>Delivers the oldest message that is due; false when there is none.</summary>
    internal async Task<bool> DeliverNextAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<VicinalDb>();
        if (await TakeAsync(db, cancellationToken) is not { } message)
            return false;
        var one = db.Set<OutboxMessage>().Where(m => m.Id == message.Id);
        try
        {
            var courier = scope.ServiceProvider.GetServices<ICourier>().Last(c => c.Kind == message.Kind);
            await courier.DeliverAsync(message.Id, message.Body, cancellationToken);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            LogDeliveryFailed(message.Id, message.Kind, error.GetType().Name);
            var wait = Duration.Min(LongestWait, Duration.FromMinutes(Math.Pow(2, Math.Min(message.Attempts, 12))));
            var again = db.Now + wait;
            await one.ExecuteUpdateAsync(set => set
                .SetProperty(m => m.NotBefore, again)
                .SetProperty(m => m.LeasedUntil, (Instant?)null)
                .SetProperty(m => m.LastError, error.GetType().Name), cancellationToken);
            return true;
        }
        var now = db.Now;
        await one.ExecuteUpdateAsync(set => set
            .SetProperty(m => m.DeliveredAt, now)
            .SetProperty(m => m.Body, ""), CancellationToken.None);
        return true;
    }

    private static async Task<OutboxMessage?> TakeAsync(VicinalDb db, CancellationToken cancellationToken)
    {
        while (true)
        {
            var now = db.Now;
            var due = db.Set<OutboxMessage>().Where(m =>
                m.DeliveredAt == null && m.NotBefore <= now && (m.LeasedUntil == null || m.LeasedUntil < now));
            var message = await due.AsNoTracking().OrderBy(m => m.NotBefore).FirstOrDefaultAsync(cancellationToken);
            if (message is null)
                return null;
            var leasedUntil = now + Lease;
            var taken = await due.Where(m => m.Id == message.Id).ExecuteUpdateAsync(set => set
                .SetProperty(m => m.LeasedUntil, leasedUntil)
                .SetProperty(m => m.Attempts, m => m.Attempts + 1), cancellationToken);
            if (taken == 1)
                return message;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Outbox message {Id} of kind {Kind} could not be delivered ({Error}); it will be tried again")]
    private partial void LogDeliveryFailed(Guid id, string kind, string error);

    [LoggerMessage(Level = LogLevel.Error, Message = "The outbox could not be read ({Error}); it will be tried again")]
    private partial void LogRoundFailed(string error);
}
