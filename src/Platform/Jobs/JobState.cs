namespace Vicinal.Platform.Jobs;

/// <summary>Where a job stands.</summary>
public enum JobState
{
    /// <summary>Waits for its turn.</summary>
    Queued,

    /// <summary>Is being worked on.</summary>
    Running,

    /// <summary>Finished with a result.</summary>
    Done,

    /// <summary>Ended without a result; the status says why.</summary>
    Failed,

    /// <summary>Ended because somebody asked for it.</summary>
    Cancelled,
}
