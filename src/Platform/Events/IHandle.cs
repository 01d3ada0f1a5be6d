namespace Vicinal.Platform.Events;

/// <summary>
/// Reacts to another module's event inside the same transaction: what it adds to the database is saved with what happened, or not at all.
/// It must be idempotent, and must not save, mail or call out by itself (mail goes through the outbox).
/// </summary>
public interface IHandle<in TEvent> where TEvent : IEvent
{
    /// <summary>Called once per event, in the order in which events were raised.</summary>
    Task HandleAsync(TEvent happened, CancellationToken cancellationToken);
}
