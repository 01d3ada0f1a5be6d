namespace Vicinal.Formats.Tests;

/// <summary>The repository's own files, and the shared data beside it where a machine has them.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    public static string Samples(params string[] parts) => Path.Combine([Root, "samples", .. parts]);

    public static string Shared(params string[] parts) => Path.Combine([Root, "..", "shared", .. parts]);

    public static void NeedsSharedData(params string[] parts) =>
        Assert.SkipUnless(Path.Exists(Shared(parts)), $"needs ../shared/{string.Join('/', parts)}, which is not on this machine");

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Vicinal.slnx")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests run inside the repository.");
    }
}
