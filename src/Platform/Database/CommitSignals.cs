namespace Vicinal.Platform.Database;

/// <summary>Tells the background workers of this process that a transaction was committed, so that they look at once instead of at their next round.</summary>
public sealed class CommitSignals
{
    private TaskCompletionSource _next = new(TaskCreationOptions.RunContinuationsAsynchronously);

    internal void Committed() =>
        Interlocked.Exchange(ref _next, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();

    internal Task Next => Volatile.Read(ref _next).Task;
}
