using Microsoft.EntityFrameworkCore;

namespace Vicinal.Platform.Database;

/// <summary>The database on a PostgreSQL server. Its own type because its migrations are its own.</summary>
public sealed class PostgresDb(DbContextOptions<PostgresDb> options, DbSurroundings surroundings) : VicinalDb(options, surroundings);
