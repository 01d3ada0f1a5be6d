using NodaTime;
using Vicinal.Platform.Audit;
using Vicinal.Platform.Modules;

namespace Vicinal.Platform.Database;

/// <summary>What the database needs to know of the program around it; one per scope.</summary>
public sealed class DbSurroundings(IEnumerable<IModule> modules, IServiceProvider services, Actor actor, IClock clock, CommitSignals signals)
{
    internal IReadOnlyList<IModule> Modules { get; } = [.. modules];

    internal IServiceProvider Services => services;

    internal Actor Actor => actor;

    internal IClock Clock => clock;

    internal CommitSignals Signals => signals;
}
