using Vicinal.Platform.Tests.Running;

namespace Vicinal.Platform.Tests.Api;

public sealed class OpenApiTests
{
    [Fact]
    public async Task The_committed_description_is_what_the_program_serves()
    {
        await using var program = await TestProgram.StartAsync(Provider.Sqlite);
        using var visitor = program.Visit();
        var served = (await visitor.Client.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative), TestContext.Current.CancellationToken))
            .ReplaceLineEndings("\n").TrimEnd() + "\n";
        var committed = CommittedPath();
        if (Environment.GetEnvironmentVariable("VICINAL_TEST_UPDATE") is "1")
            await File.WriteAllTextAsync(committed, served, TestContext.Current.CancellationToken);
        Assert.Contains("\"openapi\": \"3.1", served, StringComparison.Ordinal);
        Assert.True(served == await File.ReadAllTextAsync(committed, TestContext.Current.CancellationToken),
            "The API has changed. Run this test with VICINAL_TEST_UPDATE=1 and review the change of src/Web/openapi.v1.json.");
    }

    private static string CommittedPath()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Vicinal.slnx")))
            folder = folder.Parent!;
        return Path.Combine(folder.FullName, "src", "Web", "openapi.v1.json");
    }
}
