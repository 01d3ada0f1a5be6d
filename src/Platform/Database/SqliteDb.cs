using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Vicinal.Platform.Database;

/// <summary>The database in a file of the data folder. Its own type because its migrations are its own.</summary>
public sealed class SqliteDb(DbContextOptions<SqliteDb> options, DbSurroundings surroundings) : VicinalDb(options, surroundings)
{
    private readonly WriterTurns _turns = surroundings.Services.GetRequiredService<WriterTurns>();

    private protected override async Task<IDisposable?> TurnAsync(CancellationToken cancellationToken) => await _turns.TakeAsync(cancellationToken);
}
