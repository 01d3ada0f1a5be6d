using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vicinal.Platform.Audit;
using Vicinal.Platform.Database;

namespace Vicinal.Platform.Jobs;

/// <summary>What a person sees of a job.</summary>
/// <param name="Id">The job.</param>
/// <param name="Kind">The kind that a module registered.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Done">Units done.</param>
/// <param name="Total">All units, where known.</param>
/// <param name="Note">A few words on what is being done.</param>
/// <param name="Result">JSON, once done.</param>
/// <param name="Error">Why it failed.</param>
/// <param name="CreatedAt">When it was asked for.</param>
/// <param name="FinishedAt">When it ended.</param>
public sealed record JobStatus(
    Guid Id, string Kind, JobState State, long Done, long? Total, string? Note, string? Result, string? Error,
    Instant CreatedAt, Instant? FinishedAt);

/// <summary>Asks for long work, looks how far it is, and calls it off.</summary>
public sealed class JobRequests(VicinalDb db, Actor actor)
{
    /// <summary>Adds a job to the transaction of the next saving; it starts once that is committed.</summary>
    /// <returns>The job's id.</returns>
    public Guid Add(string kind, string input)
    {
        var job = new Job { Kind = kind, Input = input, RequestedBy = actor.Id, CreatedAt = db.Now };
        db.Add(job);
        return job.Id;
    }

    /// <summary>The job's status; null where there is no such job, or where it is somebody else's.</summary>
    public async Task<JobStatus?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        var asker = actor.Id;
        return await db.Set<Job>().Where(j => j.Id == id && (j.RequestedBy == null || j.RequestedBy == asker))
            .Select(j => new JobStatus(j.Id, j.Kind, j.State, j.Done, j.Total, j.Note, j.Result, j.Error, j.CreatedAt, j.FinishedAt))
            .SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>Calls a job off: at once when it waits, within seconds when it runs.</summary>
    /// <returns>False where there is no such job of this person that has not ended.</returns>
    public async Task<bool> CancelAsync(Guid id, CancellationToken cancellationToken)
    {
        var asker = actor.Id;
        var now = db.Now;
        var mine = db.Set<Job>().Where(j => j.Id == id && (j.RequestedBy == null || j.RequestedBy == asker));
        var waiting = await mine.Where(j => j.State == JobState.Queued).ExecuteUpdateAsync(set => set
            .SetProperty(j => j.State, JobState.Cancelled)
            .SetProperty(j => j.CancelRequestedAt, now)
            .SetProperty(j => j.FinishedAt, now), cancellationToken);
        return waiting == 1 || await mine.Where(j => j.State == JobState.Running).ExecuteUpdateAsync(
            set => set.SetProperty(j => j.CancelRequestedAt, now), cancellationToken) == 1;
    }
}
