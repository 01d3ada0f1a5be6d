namespace Vicinal.Formats;

/// <summary>How much a reader takes before it refuses; the defaults let a table of 1,435 region-industries pass.</summary>
public sealed record ReadLimits
{
    /// <summary>Most files in a zip.</summary>
    public int Entries { get; init; } = 32;

    /// <summary>Most bytes of one file, unpacked.</summary>
    public long FileBytes { get; init; } = 64L << 20;

    /// <summary>Most bytes of all files of a zip together, unpacked.</summary>
    public long TotalBytes { get; init; } = 128L << 20;

    /// <summary>Most bytes of a zip itself.</summary>
    public long ZipBytes { get; init; } = 32L << 20;

    /// <summary>Most bytes of a scenario, measures or mapping file.</summary>
    public long YamlBytes { get; init; } = 1L << 20;

    /// <summary>Most industries (rows) of a table.</summary>
    public int Industries { get; init; } = 4000;
}
