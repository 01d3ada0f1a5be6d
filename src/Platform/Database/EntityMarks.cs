using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Vicinal.Platform.Database;

/// <summary>What a table's rows are, said where the table is configured.</summary>
public static class EntityMarks
{
    private const string AuditedMark = "Vicinal:Audited";
    private const string BegunMark = "Vicinal:BeginsWithARow";
    private const string PersonalMark = "Vicinal:Personal";

    /// <summary>Leaves the rows out of the audit: only for tables that say nothing about people's or governments' acts (queues, keys).</summary>
    public static EntityTypeBuilder<T> NotAudited<T>(this EntityTypeBuilder<T> entity) where T : class
    {
        entity.Metadata.SetAnnotation(AuditedMark, false);
        return entity;
    }

    /// <summary>Says that migrations write the table's first row: an empty database has it, and a backup brings its own.</summary>
    public static EntityTypeBuilder<T> BeginsWithARow<T>(this EntityTypeBuilder<T> entity) where T : class
    {
        entity.Metadata.SetAnnotation(BegunMark, true);
        return entity;
    }

    /// <summary>Marks a table that holds personal data.</summary>
    /// <param name="entity">The table.</param>
    /// <param name="purpose">Why it is held, in plain words.</param>
    /// <param name="kept">For how long, in plain words, e.g. <c>until the account is erased</c>.</param>
    public static EntityTypeBuilder<T> HoldsPersonalData<T>(this EntityTypeBuilder<T> entity, string purpose, string kept) where T : class
    {
        entity.Metadata.SetAnnotation(PersonalMark, $"{purpose}; kept {kept}");
        return entity;
    }

    /// <summary>Purpose and retention of a table of personal data; null where it holds none.</summary>
    public static string? PersonalData(this IReadOnlyEntityType entity) => entity.FindAnnotation(PersonalMark)?.Value as string;

    internal static bool BeginsWithARow(this IReadOnlyEntityType entity) => entity.FindAnnotation(BegunMark)?.Value is true;

    internal static bool IsAudited(this IReadOnlyEntityType entity) => entity.FindAnnotation(AuditedMark)?.Value is not false;
}
