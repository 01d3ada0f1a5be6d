namespace Vicinal.Cli.Tests;

public sealed class SharingRuns
{
    [Fact]
    public async Task I_make_a_key_sign_my_records_and_somebody_else_verifies_them()
    {
        using var folder = new TemporaryFolder();
        var (key, file) = (folder["town.key.json"], folder["signed.ndjson"]);
        var made = await CommandLine.RunAsync("measures", "keys", "--out", key, "--name", "Town hall of Villanueva");
        Assert.Equal(0, made.Exit);
        var fingerprint = made.Out.TrimEnd('\n').Split('\n')[^1];
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(key));
        Assert.Contains("exists", (await CommandLine.RunAsync("measures", "keys", "--out", key, "--name", "Again")).Error, StringComparison.Ordinal);

        Assert.Equal(0, (await CommandLine.RunAsync("measures", "sign", "samples/commons/belgium.json", "--key", key, "--out", file)).Exit);
        var verified = await CommandLine.RunAsync("measures", "verify", file, "--fingerprint", fingerprint.Replace(" ", "", StringComparison.Ordinal));
        Assert.Equal((0, ""), (verified.Exit, verified.Error));
        Assert.Contains("“Town hall of Villanueva”", verified.Out, StringComparison.Ordinal);
        Assert.Contains("Every signature fits.", verified.Out, StringComparison.Ordinal);
        Assert.Contains(fingerprint, verified.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_wrong_with_a_signed_file_is_said_entry_by_entry()
    {
        using var folder = new TemporaryFolder();
        var text = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "samples", "sharing", "belgium.changes.ndjson"), TestContext.Current.CancellationToken);
        async Task<string> Verify(string changed, params string[] more)
        {
            var file = folder["changed.ndjson"];
            await File.WriteAllTextAsync(file, changed, TestContext.Current.CancellationToken);
            var ended = await CommandLine.RunAsync(["measures", "verify", file, .. more]);
            Assert.Equal(1, ended.Exit);
            return ended.Error;
        }

        var tampered = await Verify(text.Replace("Bridging right", "Bridging left", StringComparison.Ordinal));
        Assert.Contains("line 1: the signature does not fit", tampered, StringComparison.Ordinal);
        Assert.Contains("entry ", tampered, StringComparison.Ordinal);
        Assert.Contains("the signature does not fit: what it says was changed", tampered, StringComparison.Ordinal);
        Assert.Contains("not the one that you were told", await Verify(text, "--fingerprint", "0000 1111 2222 3333 4444 5555 6666 7777"), StringComparison.Ordinal);
        Assert.Contains("doubled", await Verify(text + text), StringComparison.Ordinal);
        Assert.Contains("the file is empty", await Verify(""), StringComparison.Ordinal);
        Assert.Contains("this is not what vicinal-changes/1 writes", await Verify(text[..(text.Length / 2)]), StringComparison.Ordinal);
    }
}
