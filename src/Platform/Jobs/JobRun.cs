namespace Vicinal.Platform.Jobs;

/// <summary>One run of a job, as its kind sees it.</summary>
public sealed class JobRun
{
    private readonly Func<long, long?, string?, Task> _report;

    internal JobRun(Guid id, string input, Func<long, long?, string?, Task> report) => (Id, Input, _report) = (id, input, report);

    /// <summary>The job.</summary>
    public Guid Id { get; }

    /// <summary>The JSON that the job was added with.</summary>
    public string Input { get; }

    /// <summary>Tells how far the work is; may be called as often as is convenient.</summary>
    /// <param name="done">Units done.</param>
    /// <param name="total">All units, where known.</param>
    /// <param name="note">A few words on what is being done.</param>
    public Task ReportAsync(long done, long? total, string? note = null) => _report(done, total, note);
}
