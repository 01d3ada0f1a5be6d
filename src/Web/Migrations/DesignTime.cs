using Microsoft.EntityFrameworkCore.Design;
using Vicinal.Platform.Database;

namespace Vicinal.Web.Migrations;

/// <summary>
/// Builds the contexts for <c>dotnet ef</c> out of the program's real services: the passkey table, for one, exists only
/// where Identity's options are registered. Nothing is connected to.
/// </summary>
internal sealed class SqliteDesign : IDesignTimeDbContextFactory<SqliteDb>
{
    public SqliteDb CreateDbContext(string[] args) => Design.Context<SqliteDb>("--data", Path.GetTempPath());
}

/// <inheritdoc cref="SqliteDesign"/>
internal sealed class PostgresDesign : IDesignTimeDbContextFactory<PostgresDb>
{
    public PostgresDb CreateDbContext(string[] args) => Design.Context<PostgresDb>("--postgres", "Host=localhost");
}

file static class Design
{
    internal static T Context<T>(params string[] args) where T : VicinalDb =>
        (T)VicinalWeb.Build(args).Services.CreateScope().ServiceProvider.GetRequiredService<VicinalDb>();
}
