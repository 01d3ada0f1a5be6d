using Microsoft.Extensions.DependencyInjection;
using Vicinal.Formats.Records.Importing;
using Vicinal.Formats.Sheets;
using Vicinal.Measures.Governments;
using Vicinal.Measures.Importing;
using Vicinal.Measures.Store;
using Vicinal.Planning.Records;
using Vicinal.Platform.Backup;
using Vicinal.Platform.Database;

namespace Vicinal.Measures.Public;

/// <summary>What came of a row or record that was brought in.</summary>
/// <param name="Line">Its line in the file, or its place from 1.</param>
/// <param name="Outcome">added, changed, same, duplicate or wrong.</param>
/// <param name="Id">The record's id; empty where the row is wrong.</param>
/// <param name="Like">The record that it seems to repeat; empty where there is none.</param>
/// <param name="Problems">What is wrong, cell by cell.</param>
public sealed record BroughtIn(int Line, string Outcome, string Id, string Like, IReadOnlyList<CellProblem> Problems);

/// <summary>What came of a file, or why nothing did.</summary>
/// <param name="Reason">Why nothing was done; null where something was.</param>
/// <param name="Rows">Each row.</param>
public sealed record BroughtInAnswer(string? Reason, IReadOnlyList<BroughtIn> Rows);

/// <summary>How a file is brought in.</summary>
/// <param name="Government">The address of the government whose records they are.</param>
/// <param name="Keep">Whether it is done; otherwise only what would happen is told.</param>
/// <param name="WithDuplicates">Whether what seems to be here already is added all the same.</param>
public sealed record BringingIn(string Government, bool Keep, bool WithDuplicates);

/// <summary>Records of a data folder or database for the command line, without a server. Who has the folder may do with it what an administrator may.</summary>
public static class MeasureFiles
{
    private const string Why = "Imported from a file.";

    /// <summary>Gives every published record, the last changed first.</summary>
    /// <returns>Why there are none to be had; null where there are.</returns>
    public static async Task<string?> ReadAsync(IServiceProvider services, Action<MeasureRecord> take, CancellationToken cancellation)
    {
        await using var scope = services.CreateAsyncScope();
        if (await Readiness.OfAsync(scope.ServiceProvider.GetRequiredService<VicinalDb>(), cancellation) is Readiness.NotThere missing)
            return missing.Message;
        var everything = new MeasureSearch("", new Dictionary<Facet, string>());
        await foreach (var kept in scope.ServiceProvider.GetRequiredService<MeasureShelf>().AllAsync(everything, cancellation))
            take(MeasureKeeping.Read(kept.Document));
        return null;
    }

    /// <summary>Brings somebody's own table in.</summary>
    public static Task<BroughtInAnswer> BringAsync(IServiceProvider services, Spreadsheet table, ImportMapping mapping, BringingIn how, CancellationToken cancellation) => BringAsync(
        services,
        how,
        mapping,
        (import, order) => how.Keep ? import.DoAsync(table, order, Why, cancellation) : import.PlanAsync(table, order, cancellation),
        cancellation);

    /// <summary>Brings whole records in. Each must be of the government that is named.</summary>
    public static Task<BroughtInAnswer> BringAsync(IServiceProvider services, IReadOnlyList<MeasureRecord> records, BringingIn how, CancellationToken cancellation) => BringAsync(
        services,
        how,
        new ImportMapping([], new Dictionary<string, string>(StringComparer.Ordinal)),
        (import, order) => how.Keep ? import.DoAsync(records, order, Why, cancellation) : import.PlanAsync(records, order, cancellation),
        cancellation);

    private static async Task<BroughtInAnswer> BringAsync(IServiceProvider services, BringingIn how, ImportMapping mapping, Func<MeasureImport, ImportOrder, Task<ImportPlan>> work, CancellationToken cancellation)
    {
        await using var scope = services.CreateAsyncScope();
        if (await Readiness.OfAsync(scope.ServiceProvider.GetRequiredService<VicinalDb>(), cancellation) is Readiness.NotThere missing)
            return new BroughtInAnswer(missing.Message, []);
        var book = scope.ServiceProvider.GetRequiredService<GovernmentBook>();
        if (await book.FindAsync(how.Government, cancellation) is not { } government)
            return new BroughtInAnswer($"There is no government '{how.Government}' here. There are: {string.Join(", ", (await book.ListAsync(cancellation)).Select(one => one.Slug).Order(StringComparer.Ordinal))}.", []);
        var plan = await work(scope.ServiceProvider.GetRequiredService<MeasureImport>(), new ImportOrder(mapping, government, "", how.WithDuplicates));
        return new BroughtInAnswer(
            plan.Faults.Count > 0 ? string.Join(' ', plan.Faults) : null,
            [.. plan.Rows.Select(row => new BroughtIn(row.Line, row.Outcome.ToString().ToLowerInvariant(), row.Record?.Id ?? "", row.Like ?? "", row.Problems))]);
    }
}
