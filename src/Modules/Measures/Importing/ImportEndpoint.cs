using System.Collections.Immutable;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Vicinal.Formats.Records.Importing;
using Vicinal.Formats.Sheets;
using Vicinal.Measures.Governments;
using Vicinal.Platform.Identity;
using Vicinal.Platform.Refusals;
using Vicinal.Platform.Safety;

namespace Vicinal.Measures.Importing;

/// <summary>What is wrong in a cell.</summary>
internal sealed record ImportCellProblem(string? Column, string Field, string Message, bool IsError);

/// <summary>What happened, or would happen, to a row.</summary>
/// <param name="Line">Its line in the file.</param>
/// <param name="Outcome">Added, Changed, Same, Duplicate or Wrong.</param>
/// <param name="Id">The record's id; null where the row is wrong.</param>
/// <param name="Like">The record that it seems to repeat.</param>
/// <param name="Problems">What is wrong, cell by cell.</param>
internal sealed record ImportRowAnswer(int Line, string Outcome, string? Id, string? Like, IReadOnlyList<ImportCellProblem> Problems);

/// <summary>What happened, or would happen, to a table.</summary>
/// <param name="DryRun">Whether nothing was kept.</param>
/// <param name="Columns">How each column was read: its header and field, empty where it was left out.</param>
/// <param name="Rows">Every row.</param>
internal sealed record ImportAnswer(bool DryRun, IReadOnlyList<string[]> Columns, IReadOnlyList<ImportRowAnswer> Rows);

/// <summary><c>POST /api/v1/measures/imports</c>: a table of measures, tried or imported.</summary>
internal static class ImportEndpoint
{
    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapPost("/api/v1/measures/imports", PostAsync)
        .WithMetadata(new TakesUploadsAttribute())
        .NeedsRole(GovernmentBook.Writers)
        .Accepts<byte[]>("application/octet-stream")
        .WithName("ImportMeasures").WithTags("Measures")
        .WithSummary("Reads a table (CSV of any separator and encoding, or XLSX; at most 10 MB) sent as the body into records of government=; columns are recognised by their headers and by how its last table was read. language, country, level, currency and channel stand where the table says nothing. Nothing is kept unless dryRun=false; rows that seem to be here already are left out unless duplicates=true.")
        .Produces<ImportAnswer>().ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status403Forbidden);

    private static async Task<Results<Ok<ImportAnswer>, ProblemHttpResult>> PostAsync(
        HttpRequest request, MeasureImport import, GovernmentBook governments, string? government = null, bool dryRun = true, bool duplicates = false, bool monthFirst = false, CancellationToken cancellation = default)
    {
        if (government is null || await governments.FindAsync(government, cancellation) is not { } mine || !await import.MayAsync(mine, cancellation))
            return new Refusal(RefusalCategory.Forbidden, "role-needed", "Name by government= one for which this account writes, as in the address of its page.").ToProblem();
        using var bytes = new MemoryStream();
        var chunk = new byte[81920];
        for (int read; bytes.Length <= SpreadsheetFile.MostBytes && (read = await request.Body.ReadAsync(chunk, cancellation)) > 0;)
            await bytes.WriteAsync(chunk.AsMemory(0, read), cancellation);
        bytes.Position = 0;
        var reading = SpreadsheetFile.Read(bytes, "table");
        if (reading.IsRefused)
            return new Refusal(RefusalCategory.Invalid, "table-refused", string.Join(' ', reading.Errors)).ToProblem();
        var memory = await import.MemoryAsync(mine, cancellation);
        var otherwise = memory?.OtherwiseFields ?? new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var field in (string[])["language", "country", "level", "currency", "channel", "contact", "source"])
        {
            if (request.Query[field].ToString() is { Length: > 0 } value)
                otherwise[field] = value;
        }

        var fields = ImportFields.Suggest(reading.Value.Headers, memory?.ColumnFields ?? new Dictionary<string, string>(StringComparer.Ordinal));
        var order = new ImportOrder(new ImportMapping(fields, otherwise, monthFirst), mine, "", duplicates);
        var plan = dryRun ? await import.PlanAsync(reading.Value, order, cancellation) : await import.DoAsync(reading.Value, order, "Imported from a table.", cancellation);
        return plan.Faults.Count > 0
            ? new Refusal(RefusalCategory.Invalid, "columns-refused", string.Join(' ', plan.Faults)).ToProblem()
            : TypedResults.Ok(new ImportAnswer(dryRun, [.. reading.Value.Headers.Select((header, at) => new[] { header, fields[at] })], [.. plan.Rows.Select(Answer)]));
    }

    private static ImportRowAnswer Answer(PlannedRow row) =>
        new(row.Line, row.Outcome.ToString(), row.Record?.Id, row.Like, [.. row.Problems.Select(problem => new ImportCellProblem(problem.Column, problem.Field, problem.Message, problem.IsError))]);
}
