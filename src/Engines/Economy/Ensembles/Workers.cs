namespace Vicinal.Economy.Ensembles;

/// <summary>Spreads independent runs over threads.</summary>
internal static class Workers
{
    /// <summary>Calls <paramref name="work"/> once for each run, each thread with a state of its own; where results go is the caller's, by run number.</summary>
    /// <param name="runs">How many runs.</param>
    /// <param name="maxParallel">How many threads at most.</param>
    /// <param name="newState">Makes a thread's state.</param>
    /// <param name="work">One run.</param>
    /// <param name="progress">Told the share done, about a hundred times, from any of the threads.</param>
    /// <param name="cancellation">Ends the work early.</param>
    public static void Run<TState>(
        int runs,
        int maxParallel,
        Func<TState> newState,
        Action<int, TState> work,
        IProgress<double>? progress,
        CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxParallel, 1);
        var done = 0;
        var step = Math.Max(1, runs / 100);
        var options = new ParallelOptions { MaxDegreeOfParallelism = maxParallel, CancellationToken = cancellation };
        Parallel.For(
            0,
            runs,
            options,
            newState,
            (run, _, state) =>
            {
                work(run, state);
                var now = Interlocked.Increment(ref done);
                if (now % step == 0 || now == runs)
                {
                    progress?.Report((double)now / runs);
                }

                return state;
            },
            static _ => { });
    }
}
