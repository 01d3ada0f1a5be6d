namespace Vicinal.Browser.Tests;

/// <summary>Where this repository stands, found from the test's own folder.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    public static string Configuration { get; } = AppContext.BaseDirectory.Contains($"{Path.DirectorySeparatorChar}Release{Path.DirectorySeparatorChar}", StringComparison.Ordinal) ? "Release" : "Debug";

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Vicinal.slnx")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("These tests run from inside the repository: no Vicinal.slnx was found above them.");
    }
}
