using System.CommandLine;
using System.Runtime.CompilerServices;
using Vicinal.Platform.Backup;

namespace Vicinal.Cli.Hosting;

/// <summary><c>vicinal backup FILE</c> and <c>vicinal restore FILE</c></summary>
internal static class BackupCommand
{
    public static Command CreateBackup(Terminal terminal) =>
        Create(terminal, "backup", "Writes everything the host keeps into one file; works while it runs.", "vicinal backup vicinal-backup.zip --data my-data", BackupAsync);

    public static Command CreateRestore(Terminal terminal) =>
        Create(terminal, "restore", "Brings a backup into an empty data folder or PostgreSQL database.", "vicinal restore vicinal-backup.zip --data new-data", RestoreAsync);

    private static Named Create(Terminal terminal, string name, string description, string example, Func<string[], string, CancellationToken, Task<(bool Done, string Message)>> work)
    {
        var file = new Argument<string>("FILE") { Description = "The backup." };
        var command = new Named(name, description + " Settings of the host follow, such as --data DIR.", example)
        {
            file,
        };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction(async (parsed, cancellation) =>
        {
            var path = parsed.GetRequiredValue(file);
            var (done, message) = await work([.. parsed.UnmatchedTokens], path, cancellation);
            await (done ? terminal.Out : terminal.Error).WriteLineAsync($"{path}: {message}");
            return done ? VicinalCommand.Done : VicinalCommand.Refused;
        });
        return command;
    }

    // Kept apart so that no other command loads the web host.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task<(bool Done, string Message)> BackupAsync(string[] settings, string file, CancellationToken cancellation) =>
        Say(await Vicinal.Web.VicinalWeb.BackupAsync(settings, file, cancellation));

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task<(bool Done, string Message)> RestoreAsync(string[] settings, string file, CancellationToken cancellation) =>
        Say(await Vicinal.Web.VicinalWeb.RestoreAsync(settings, file, cancellation));

    private static (bool Done, string Message) Say(BackupOutcome outcome) => outcome switch
    {
        BackupOutcome.Done done => (true, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"done, at audit number {done.Manifest.AuditNumber}: {done.Manifest.Tables.Count} tables, {done.Manifest.Tables.Sum(table => table.Rows)} rows, {done.Manifest.Uploads.Count} uploads.")),
        BackupOutcome.Refused refused => (false, refused.Message),
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "Not an outcome."),
    };
}
