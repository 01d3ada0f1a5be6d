using Microsoft.EntityFrameworkCore;

namespace Vicinal.Platform.Database;

/// <summary>The database in a file of the data folder. Its own type because its migrations are its own.</summary>
public sealed class SqliteDb(DbContextOptions<SqliteDb> options, DbSurroundings surroundings) : VicinalDb(options, surroundings);
