using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime;
using Vicinal.Platform.Audit;
using Vicinal.Platform.Database;

namespace Vicinal.Platform.Jobs;

/// <summary>
/// Runs jobs one after the other on this node. A running job is leased: the lease is renewed while the process lives, and another
/// node, or this one after a restart, takes the job over when it has run out.
/// </summary>
internal sealed partial class JobWorker(
    IServiceScopeFactory scopes, CommitSignals signals, TimeProvider time, ILogger<JobWorker> logger) : BackgroundService
{
    internal static readonly Duration Lease = Duration.FromSeconds(60);
    internal const int MostAttempts = 3;
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(2);

    private readonly string _node = Guid.CreateVersion7().ToString();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var committed = signals.Next;
            try
            {
                while (await RunNextAsync(stoppingToken))
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

    /// <summary>Runs the oldest job that waits or was abandoned; false when there is none.</summary>
    internal async Task<bool> RunNextAsync(CancellationToken stopping)
    {
        if (await TakeAsync(stopping) is not { } job)
            return false;
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var heartbeat = KeepLeaseAsync(job.Id, ending);
        var (state, result, error) = await RunAsync(job, ending.Token, stopping);
        await ending.CancelAsync();
        await heartbeat;
        await EndAsync(job.Id, state, result, error);
        return true;
    }

    private async Task<(JobState State, string? Result, string? Error)> RunAsync(Job job, CancellationToken ending, CancellationToken stopping)
    {
        if (job.Attempts >= MostAttempts)
            return (JobState.Failed, null, $"The work was interrupted {MostAttempts} times and given up.");
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Actor>().ActFor(job.RequestedBy);
        try
        {
            if (scope.ServiceProvider.GetServices<IJobKind>().SingleOrDefault(kind => kind.Name == job.Kind) is not { } kind)
                return (JobState.Failed, null, $"No module of this program does work of the kind '{job.Kind}'.");
            var run = new JobRun(job.Id, job.Input, (done, total, note) => ReportAsync(job.Id, done, total, note));
            return await kind.RunAsync(run, ending) switch
            {
                JobOutcome.Finished finished => (JobState.Done, finished.Result, null),
                JobOutcome.Refused refused => (JobState.Failed, null, refused.Message),
                _ => throw new InvalidOperationException("A job ends finished or refused."),
            };
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
            // Stopped with the program: back into the queue. Otherwise somebody called it off.
            return (stopping.IsCancellationRequested ? JobState.Queued : JobState.Cancelled, null, null);
        }
#pragma warning disable CA1031 // Whatever a kind throws ends its job, not the worker.
        catch (Exception error)
#pragma warning restore CA1031
        {
            LogJobFailed(error, job.Id, job.Kind);
            return (JobState.Failed, null, "The work failed in an unexpected way. The operator finds the reason in the log under the job's id.");
        }
    }

    private async Task<Job?> TakeAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<VicinalDb>();
        while (true)
        {
            var now = db.Now;
            var free = db.Set<Job>().Where(j => j.State == JobState.Queued || (j.State == JobState.Running && j.LeasedUntil < now));
            var job = await free.AsNoTracking().OrderBy(j => j.CreatedAt).FirstOrDefaultAsync(cancellationToken);
            if (job is null)
                return null;
            var leasedUntil = now + Lease;
            var taken = await free.Where(j => j.Id == job.Id).ExecuteUpdateAsync(set => set
                .SetProperty(j => j.State, JobState.Running)
                .SetProperty(j => j.LeasedBy, _node)
                .SetProperty(j => j.LeasedUntil, leasedUntil)
                .SetProperty(j => j.Attempts, j => j.Attempts + 1), cancellationToken);
            if (taken == 1)
                return job;
        }
    }

    private async Task KeepLeaseAsync(Guid id, CancellationTokenSource ending)
    {
        try
        {
            while (true)
            {
                await Task.Delay(Heartbeat, time, ending.Token);
                await using var scope = scopes.CreateAsyncScope();
                var db = scope.ServiceProvider.GetRequiredService<VicinalDb>();
                var leasedUntil = db.Now + Lease;
                var stillMine = await Mine(db, id).Where(j => j.CancelRequestedAt == null)
                    .ExecuteUpdateAsync(set => set.SetProperty(j => j.LeasedUntil, leasedUntil), ending.Token);
                if (stillMine == 0)
                    await ending.CancelAsync();
            }
        }
        catch (OperationCanceledException)
        {
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            // Without a lease another node may take the job: stop here.
            LogRoundFailed(error.GetType().Name);
            await ending.CancelAsync();
        }
    }

    private async Task ReportAsync(Guid id, long done, long? total, string? note)
    {
        await using var scope = scopes.CreateAsyncScope();
        await Mine(scope.ServiceProvider.GetRequiredService<VicinalDb>(), id).ExecuteUpdateAsync(set => set
            .SetProperty(j => j.Done, done)
            .SetProperty(j => j.Total, total)
            .SetProperty(j => j.Note, note));
    }

    private async Task EndAsync(Guid id, JobState state, string? result, string? error)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<VicinalDb>();
        var again = state is JobState.Queued;
        Instant? now = again ? null : db.Now;
        await Mine(db, id).ExecuteUpdateAsync(set => set
            .SetProperty(j => j.State, state)
            .SetProperty(j => j.Result, result)
            .SetProperty(j => j.Error, error)
            .SetProperty(j => j.FinishedAt, now)
            .SetProperty(j => j.LeasedBy, (string?)null)
            .SetProperty(j => j.LeasedUntil, (Instant?)null)
            .SetProperty(j => j.Attempts, j => again ? j.Attempts - 1 : j.Attempts), CancellationToken.None);
    }

    private IQueryable<Job> Mine(VicinalDb db, Guid id) => db.Set<Job>().Where(j => j.Id == id && j.LeasedBy == _node);

    [LoggerMessage(Level = LogLevel.Error, Message = "Job {Id} of kind {Kind} failed")]
    private partial void LogJobFailed(Exception error, Guid id, string kind);

    [LoggerMessage(Level = LogLevel.Error, Message = "The table of jobs could not be used ({Error}); it will be tried again")]
    private partial void LogRoundFailed(string error);
}
