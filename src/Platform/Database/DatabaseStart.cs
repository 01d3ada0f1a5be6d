using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Vicinal.Platform.Audit;

namespace Vicinal.Platform.Database;

/// <summary>Brings the database to this program's version before anything else starts.</summary>
internal sealed class DatabaseStart(IServiceScopeFactory scopes, DatabaseSettings settings) : IHostedLifecycleService, IDisposable
{
    private FileStream? _folderLock;

    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(settings.DataFolder);
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<VicinalDb>();
        if (db is SqliteDb)
            _folderLock = LockFolder();
        await UpgradeAsync(db, cancellationToken);
    }

    internal static async Task UpgradeAsync(VicinalDb db, CancellationToken cancellationToken)
    {
        if (db is SqliteDb)
            await ForgetDeadMigrationAsync(db, cancellationToken);
        await db.Database.MigrateAsync(cancellationToken);
        await AuditTables.MakeAppendOnlyAsync(db, cancellationToken);
    }

    private FileStream LockFolder()
    {
        var path = Path.Combine(settings.DataFolder, "in-use");
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException error)
        {
            throw new InvalidOperationException(
                $"The data folder {settings.DataFolder} is in use by another vicinal server. Stop it, or give this one its own folder with --data DIR. Several servers on the same data need PostgreSQL (Vicinal:Postgres).",
                error);
        }
    }

    // EF's lock on SQLite is a row, which a killed process leaves behind; the next start would wait for it for ever.
    // The folder's lock above says that no other server can be migrating.
    private static async Task ForgetDeadMigrationAsync(VicinalDb db, CancellationToken cancellationToken) =>
        await db.Database.ExecuteSqlRawAsync("""DROP TABLE IF EXISTS "__EFMigrationsLock";""", cancellationToken);

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken)
    {
        Dispose();
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        _folderLock?.Dispose();
        _folderLock = null;
    }
}
