namespace Vicinal.Platform.Jobs;

/// <summary>
/// A kind of long work that a module registers (<c>services.AddScoped&lt;IJobKind, …&gt;()</c>). After a crash or a restart the same
/// job is run again from its beginning, so running must be idempotent.
/// </summary>
public interface IJobKind
{
    /// <summary>The kind's name, e.g. <c>responses.ensemble</c>.</summary>
    string Name { get; }

    /// <summary>Does the work.</summary>
    Task<JobOutcome> RunAsync(JobRun run, CancellationToken cancellationToken);
}

/// <summary>How a job ended by itself.</summary>
public abstract record JobOutcome
{
    private JobOutcome()
    {
    }

    /// <summary>It was done.</summary>
    /// <param name="Result">What came out, as JSON.</param>
    public sealed record Finished(string? Result) : JobOutcome;

    /// <summary>The input cannot be worked on.</summary>
    /// <param name="Message">What is wrong and what would be right, shown to the person who asked.</param>
    public sealed record Refused(string Message) : JobOutcome;
}
