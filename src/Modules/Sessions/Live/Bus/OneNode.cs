using NodaTime;
using Vicinal.Platform.Database;

namespace Vicinal.Sessions.Live.Bus;

/// <summary>The bus of a program that runs once: it wrote everything itself, so there is nobody to tell.</summary>
internal sealed class OneNode : ILiveBus
{
    public Duration Grace => Duration.Zero;

    public Task TellAsync(VicinalDb db, Guid session, long number, CancellationToken cancellation) => Task.CompletedTask;

    public void Listen(Action<Guid, long> heard)
    {
    }
}
