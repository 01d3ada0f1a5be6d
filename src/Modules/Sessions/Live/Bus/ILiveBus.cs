using NodaTime;
using Vicinal.Platform.Database;

namespace Vicinal.Sessions.Live.Bus;

/// <summary>
/// Says to the nodes "session S is at N" and nothing else. What it loses is found again from the log, so it may lose anything.
/// </summary>
internal interface ILiveBus
{
    /// <summary>How long a poll waits, after voting ended, for other nodes to count what they had taken.</summary>
    Duration Grace { get; }

    /// <summary>Tells the others when the open transaction is kept.</summary>
    Task TellAsync(VicinalDb db, Guid session, long number, CancellationToken cancellation);

    /// <summary>Calls <paramref name="heard"/> with a session and its number whenever a node has told something; with an empty id where something may have been missed.</summary>
    void Listen(Action<Guid, long> heard);
}
