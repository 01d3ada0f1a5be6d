using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Vicinal.Platform.Database;

internal static class DatabaseRegistration
{
    // Migrations of both providers stand where the list of modules is.
    private const string MigrationsAssembly = "Vicinal.Web";

    internal static void AddVicinalDatabase(this IServiceCollection services, IConfiguration configuration)
    {
        var settings = DatabaseSettings.From(configuration);
        services.AddSingleton(settings);
        services.AddSingleton<CommitSignals>();
        services.AddSingleton<WriterTurns>();
        services.AddScoped<DbSurroundings>();
        if (settings.Postgres is { } connection)
        {
            services.AddDbContext<VicinalDb, PostgresDb>(options => options
                .UseNpgsql(connection, postgres => postgres.MigrationsAssembly(MigrationsAssembly))
                .ReplaceService<Microsoft.EntityFrameworkCore.Infrastructure.IModelCacheKeyFactory, ModelPerModules>());
        }
        else
        {
            services.AddDbContext<VicinalDb, SqliteDb>(options => options
                .UseSqlite(settings.Sqlite, sqlite => sqlite.MigrationsAssembly(MigrationsAssembly))
                .AddInterceptors(new SqliteWriteAheadLog())
                .ReplaceService<Microsoft.EntityFrameworkCore.Infrastructure.IModelCacheKeyFactory, ModelPerModules>());
        }
        services.AddHostedService<DatabaseStart>();
    }
}
