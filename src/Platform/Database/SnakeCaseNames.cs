using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;

namespace Vicinal.Platform.Database;

/// <summary>Tables and columns in lower_snake_case, so that hand-written SQL needs no quotes on PostgreSQL.</summary>
internal static partial class SnakeCaseNames
{
    internal static void Apply(ModelBuilder model)
    {
        foreach (var entity in model.Model.GetEntityTypes().Where(entity => !entity.IsMappedToJson()))
        {
            if (entity.GetTableName() is { } table)
                entity.SetTableName(Snake(table));
            foreach (var property in entity.GetProperties())
                property.SetColumnName(Snake(property.GetColumnName()));
        }
    }

    private static string Snake(string name) => WordStart().Replace(name, "_").ToLowerInvariant();

    [GeneratedRegex("(?<=[a-z0-9])(?=[A-Z])", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex WordStart();
}
