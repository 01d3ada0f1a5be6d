namespace Vicinal.Platform.Outbox;

/// <summary>Carries one kind of message out of the program.</summary>
public interface ICourier
{
    /// <summary>The kind of message, e.g. <c>mail</c>.</summary>
    string Kind { get; }

    /// <summary>Delivers, or throws: it is then tried again later. The same id may come twice after a crash.</summary>
    Task DeliverAsync(Guid id, string body, CancellationToken cancellationToken);
}
