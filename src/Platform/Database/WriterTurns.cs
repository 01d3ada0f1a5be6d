namespace Vicinal.Platform.Database;

/// <summary>
/// Lets the writers of this program into a SQLite file one after the other, in the order in which they came. SQLite takes one writer at a time too, but who waits there holds a thread, and who comes next is luck:
/// of twenty one may wait for half a minute. Other programs on the same file (a backup, the command line) still meet SQLite's own lock.
/// </summary>
internal sealed class WriterTurns : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly SemaphoreSlim _turn = new(1, 1);

    /// <summary>Waits for a turn; disposing what comes back ends it.</summary>
    /// <exception cref="TimeoutException">The turn did not come within half a minute: a writer hangs, or waits for another.</exception>
    internal async Task<IDisposable> TakeAsync(CancellationToken cancellationToken)
    {
        if (!await _turn.WaitAsync(Patience, cancellationToken))
            throw new TimeoutException("The database was written by others for half a minute without a pause.");
        return new Turn(_turn);
    }

    public void Dispose() => _turn.Dispose();

    private sealed class Turn(SemaphoreSlim turn) : IDisposable
    {
        private SemaphoreSlim? _turn = turn;

        public void Dispose() => Interlocked.Exchange(ref _turn, null)?.Release();
    }
}
