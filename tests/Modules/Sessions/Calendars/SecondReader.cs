using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace Vicinal.Sessions.Tests.Calendars;

/// <summary>What a second program finds in a calendar file.</summary>
internal sealed record ReadCalendar(string? Method, IReadOnlyList<ReadEvent> Events);

/// <summary>An event in a calendar file; the moments in UTC, by the file's own zones.</summary>
internal sealed record ReadEvent(string Uid, int Sequence, string Summary, string Description, string Status, string Zone, string Start, string End);

/// <summary>Reads calendar files by ical.js in Node; the test is skipped, aloud, where one of them is missing.</summary>
internal static class SecondReader
{
    public static async Task<IReadOnlyList<ReadCalendar>> ReadAsync(IEnumerable<byte[]> files, [CallerFilePath] string source = "")
    {
        var folder = Directory.GetParent(Path.GetDirectoryName(source)!)!.FullName;
        Assert.SkipUnless(Directory.Exists(Path.Combine(folder, "node_modules", "ical.js")), "ical.js is not installed: 'npm ci' in tests/Modules/Sessions brings it.");
        using var node = Start(folder);
        Assert.SkipWhen(node is null, "Node.js was not found: https://nodejs.org.");
        var written = JsonSerializer.Serialize(files.Select(file => Encoding.UTF8.GetString(file)));
        var output = node!.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = node.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await node.StandardInput.WriteAsync(written);
        node.StandardInput.Close();
        await node.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(node.ExitCode == 0, await errors);
        return JsonSerializer.Deserialize<List<ReadCalendar>>(await output, JsonSerializerOptions.Web)!;
    }

    private static Process? Start(string folder)
    {
        try
        {
            return Process.Start(new ProcessStartInfo("node", ["read-calendars.mjs"])
            {
                UseShellExecute = false, WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
                StandardInputEncoding = new UTF8Encoding(false), StandardOutputEncoding = Encoding.UTF8,
            });
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
