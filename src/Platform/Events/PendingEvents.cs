using Microsoft.Extensions.DependencyInjection;

namespace Vicinal.Platform.Events;

/// <summary>Events raised and not yet handed to their handlers.</summary>
internal sealed class PendingEvents
{
    // A handler that raises what it handles would never end.
    private const int MostRounds = 1000;

    private readonly Queue<Func<IServiceProvider, CancellationToken, Task>> _deliveries = new();

    internal void Add<TEvent>(TEvent happened) where TEvent : IEvent =>
        _deliveries.Enqueue(async (services, cancellationToken) =>
        {
            foreach (var handler in services.GetServices<IHandle<TEvent>>())
                await handler.HandleAsync(happened, cancellationToken);
        });

    internal async Task DeliverAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        for (var round = 0; _deliveries.TryDequeue(out var deliver); round++)
        {
            if (round == MostRounds)
                throw new InvalidOperationException($"More than {MostRounds} events in one transaction: a handler seems to raise the event that it handles.");
            await deliver(services, cancellationToken);
        }
    }

    internal void Clear() => _deliveries.Clear();
}
