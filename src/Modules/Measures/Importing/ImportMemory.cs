using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Vicinal.Platform.Database;
using Vicinal.Platform.PersonalData;

namespace Vicinal.Measures.Importing;

/// <summary>How a government, or a person who compiles, read the columns of the last tables: fields by folded header, and what stands where a table says nothing.</summary>
internal sealed class ImportMemory
{
    /// <summary>The government as in roles, or the account.</summary>
    public Guid Owner { get; init; }

    public string Columns { get; set; } = "{}";

    public string Otherwise { get; set; } = "{}";

    public bool MonthFirst { get; set; }

    public Dictionary<string, string> ColumnFields => JsonSerializer.Deserialize<Dictionary<string, string>>(Columns)!;

    public Dictionary<string, string> OtherwiseFields => JsonSerializer.Deserialize<Dictionary<string, string>>(Otherwise)!;

    public static void Configure(ModelBuilder model) => model.Entity<ImportMemory>(memory =>
    {
        memory.ToTable("measure_import_memory").HoldsPersonalData("how a person's own tables were read, so that the next is read alike", "until the account is erased");
        memory.HasKey(m => m.Owner);
        memory.Property(m => m.Owner).ValueGeneratedNever();
        memory.Ignore(m => m.ColumnFields);
        memory.Ignore(m => m.OtherwiseFields);
    });
}

/// <summary>What is remembered of a person's own tables.</summary>
internal sealed class ImportMemories(VicinalDb db) : IPersonalData
{
    public string Section => "measure imports";

    public async Task<object?> ExportAsync(Guid account, CancellationToken cancellationToken) =>
        await db.Set<ImportMemory>().AsNoTracking().SingleOrDefaultAsync(memory => memory.Owner == account, cancellationToken) is { } memory ? new { memory.Columns, memory.Otherwise } : null;

    public Task EraseAsync(Guid account, CancellationToken cancellationToken) => db.Set<ImportMemory>().Where(memory => memory.Owner == account).ExecuteDeleteAsync(cancellationToken);
}
