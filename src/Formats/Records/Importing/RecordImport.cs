using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Vicinal.Formats.Sheets;
using Vicinal.Planning.Records;

namespace Vicinal.Formats.Records.Importing;

/// <summary>How the columns of a table are read.</summary>
/// <param name="Fields">The field of each column, by <see cref="ImportFields"/>; empty where a column is left out.</param>
/// <param name="Otherwise">What stands in a field whose cell is empty or that has no column.</param>
/// <param name="MonthFirst">Whether 3/4/2020 is the fourth of March.</param>
public sealed record ImportMapping(ImmutableArray<string> Fields, IReadOnlyDictionary<string, string> Otherwise, bool MonthFirst = false);

/// <summary>Something wrong in a cell.</summary>
/// <param name="Line">The row's line in the file.</param>
/// <param name="Column">What stands over the column; null where no column has the field.</param>
/// <param name="Field">The field.</param>
/// <param name="Message">What was found and what would be right.</param>
/// <param name="IsError">False for a remark.</param>
public sealed record CellProblem(int Line, string? Column, string Field, string Message, bool IsError);

/// <summary>A row as a record, or what is wrong with it.</summary>
/// <param name="Line">Its line in the file.</param>
/// <param name="Record">Null where there are errors.</param>
/// <param name="Problems">Errors and remarks, by column.</param>
public sealed record ImportedRow(int Line, MeasureRecord? Record, ImmutableArray<CellProblem> Problems);

/// <summary>Reads rows of somebody's own table as records. Pure: what is kept already is asked for by id.</summary>
/// <param name="sheet">The table.</param>
/// <param name="mapping">What its columns are.</param>
public sealed class RecordImport(Spreadsheet sheet, ImportMapping mapping)
{
    private static readonly string[] OfGovernment = ["government", "country", "level", "government.codes"];

    /// <summary>Whose records they are; null where the table itself says so.</summary>
    public Government? Government { get; init; }

    /// <summary>Who compiled them, where it was not the government.</summary>
    public string? CompiledBy { get; init; }

    /// <summary>Makes an id from the government's name, the title and the year.</summary>
    public required Func<string, string, int?, string> Id { get; init; }

    /// <summary>The record that is kept under an id: cells are put over it, and what the table does not say stays.</summary>
    public Func<string, MeasureRecord?> Kept { get; init; } = _ => null;

    /// <summary>What is wrong with the mapping itself; empty where nothing is.</summary>
    public IReadOnlyList<string> MappingProblems()
    {
        var problems = new List<string>();
        foreach (var twice in mapping.Fields.Select((field, at) => (field, at)).Where(pair => pair.field.Length > 0).GroupBy(pair => pair.field, StringComparer.Ordinal).Where(group => group.Count() > 1))
            problems.Add($"the columns {string.Join(" and ", twice.Select(pair => Quote.Of(sheet.Headers[pair.at])))} are both read as {twice.Key}: choose one.");
        if (!mapping.Fields.Contains("title", StringComparer.Ordinal))
            problems.Add("say which column holds the title.");
        problems.AddRange(mapping.Fields.Where(field => field.Length > 0 && !ImportFields.All.Contains(field, StringComparer.Ordinal)).Select(field => $"{Quote.Of(field)} is no field."));
        return problems;
    }

    /// <summary>Every row.</summary>
    public ImmutableArray<ImportedRow> Read()
    {
        var rows = ImmutableArray.CreateBuilder<ImportedRow>(sheet.Rows.Length);
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var row in sheet.Rows)
        {
            var read = Row(row);
            if (read.Record is { } record && !seen.TryAdd(record.Id, row.Line))
                read = read with { Record = null, Problems = read.Problems.Add(Problem(row, "id", string.Create(CultureInfo.InvariantCulture, $"line {seen[record.Id]} makes the same record ({record.Id}): give them other titles or ids, or take one out."), true)) };
            rows.Add(read);
        }

        return rows.ToImmutable();
    }

    private ImportedRow Row(SheetRow row)
    {
        var problems = ImmutableArray.CreateBuilder<CellProblem>();
        var cells = Cells(row, problems);
        if (problems.Count > 0)
            return new ImportedRow(row.Line, null, problems.ToImmutable());
        var year = cells.TryGetValue("from", out var from) ? int.Parse(from.AsSpan(0, 4), CultureInfo.InvariantCulture) : (int?)null;
        var id = cells.TryGetValue("id", out var own) ? own : Id(cells.GetValueOrDefault("government.name", ""), cells.GetValueOrDefault("texts.1.title", ""), year);
        var kept = Kept(id);
        var whole = kept is null ? new Dictionary<string, string>(StringComparer.Ordinal) { ["contact"] = "" } : RecordCells.Of(kept).Cells.ToDictionary(cell => cell.Key, cell => FormulaCells.Bare(cell.Value), StringComparer.Ordinal);
        foreach (var (path, cell) in cells)
            whole[path] = cell;
        whole["id"] = id;
        if (kept is null && CompiledBy is { } compiler)
            whole["compiledBy"] = compiler;
        foreach (var empty in whole.Where(cell => cell.Value.Length == 0).Select(cell => cell.Key).ToList())
            whole.Remove(empty);
        var json = new RecordRow(whole, (path, message) => problems.Add(Problem(row, RecordColumns.NameOf(path), message, true))).ToJson();
        if (problems.Count > 0)
            return new ImportedRow(row.Line, null, problems.ToImmutable());
        var reading = RecordJson.ReadOne(Encoding.UTF8.GetBytes(json.ToJsonString(RecordJson.Options)), "");
        problems.AddRange(reading.Problems.Select(problem => Problem(row, problem.Field is { } field ? RecordCsv.Column(field) : "", problem.Message, problem.IsError)));
        return new ImportedRow(row.Line, reading.Value, problems.ToImmutable());
    }

    private Dictionary<string, string> Cells(SheetRow row, ImmutableArray<CellProblem>.Builder problems)
    {
        var cells = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var field in ImportFields.All)
        {
            var at = mapping.Fields.IndexOf(field);
            var cell = at >= 0 ? row.Cells[at] with { Text = FormulaCells.Bare(row.Cells[at].Text) } : new SheetCell("");
            if (cell.Text.Trim().Length == 0)
                cell = new SheetCell(mapping.Otherwise.GetValueOrDefault(field, ""));
            if (cell.Text.Trim().Length == 0 || (Government is not null && OfGovernment.Contains(field, StringComparer.Ordinal)))
                continue;
            if (ImportCells.Of(field, cell, mapping.MonthFirst, message => problems.Add(Problem(row, field, message, true))) is { } text)
                cells[RecordColumns.PathOf(field)!] = text;
        }

        // A currency, channel or address by itself, taken from what stands otherwise, is no cost and no source.
        if (!cells.ContainsKey("costs.1.amount"))
        {
            cells.Remove("costs.1.currency");
            cells.Remove("costs.1.channel");
        }

        if (cells.TryGetValue("sources.1.url", out var url))
            cells.TryAdd("sources.1.title", url);
        if (cells.ContainsKey("reach.reached") || cells.ContainsKey("reach.eligible"))
            cells.TryAdd("reach.unit", "people");
        if (Government is { } government)
        {
            (cells["government.name"], cells["government.country"]) = (government.Name, government.Country);
            cells["government.level"] = JsonNamingPolicy.KebabCaseLower.ConvertName(government.Level.ToString());
            cells["government.codes"] = string.Join("; ", government.Codes);
            if (government.Population is { } people)
                cells["government.population"] = people.ToString(CultureInfo.InvariantCulture);
        }

        return cells;
    }

    private CellProblem Problem(SheetRow row, string field, string message, bool isError) =>
        new(row.Line, mapping.Fields.IndexOf(field) is >= 0 and var at ? sheet.Headers[at] : null, field, message, isError);
}
