using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Vicinal.Platform.Database;

namespace Vicinal.Platform.Backup;

/// <summary>A column, and the one type in which its values travel between providers.</summary>
/// <param name="Name">The column.</param>
/// <param name="Type">What is read and written; the JSON columns of the model travel as canonical text.</param>
/// <param name="StoreType">The provider's own word, e.g. <c>jsonb</c>.</param>
/// <param name="IsJson">Whether the database may write the same value in other letters.</param>
internal sealed record ColumnShape(string Name, Type Type, string StoreType, bool IsJson);

/// <summary>A table as the model knows it; the same on both providers except for store types.</summary>
/// <param name="Name">The table.</param>
/// <param name="Columns">By name.</param>
/// <param name="ForeignKeys">Names of the constraints.</param>
/// <param name="BeginsWithARow">Whether migrations write its first row, so that an empty database has it.</param>
internal sealed record TableShape(string Name, IReadOnlyList<ColumnShape> Columns, IReadOnlyList<string> ForeignKeys, bool BeginsWithARow)
{
    internal static IReadOnlyList<TableShape> Of(VicinalDb db) => [.. db.Model.GetRelationalModel().Tables
        .Select(table => new TableShape(
            table.Name,
            [.. table.Columns.Select(Column).OrderBy(column => column.Name, StringComparer.Ordinal)],
            [.. table.ForeignKeyConstraints.Select(key => key.Name)],
            table.EntityTypeMappings.Any(mapping => mapping.TypeBase is IReadOnlyEntityType entity && entity.BeginsWithARow())))
        .OrderBy(table => table.Name, StringComparer.Ordinal)];

    private static ColumnShape Column(IColumn column)
    {
        if (column.PropertyMappings.Count == 0)
            return new(column.Name, typeof(string), column.StoreType, IsJson: true);
        var mapping = column.PropertyMappings[0].TypeMapping;
        var type = mapping.Converter?.ProviderClrType ?? mapping.ClrType;
        return new(column.Name, Nullable.GetUnderlyingType(type) ?? type, column.StoreType,
            IsJson: column.StoreType.StartsWith("json", StringComparison.Ordinal));
    }
}
