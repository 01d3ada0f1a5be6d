using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Vicinal.Cli.Output;
using Vicinal.Formats.Records.Importing;
using Vicinal.Formats.Sheets;
using Vicinal.Measures.Public;
using Vicinal.Planning.Records;

namespace Vicinal.Cli.Measures;

/// <summary><c>vicinal measures import</c>: somebody's own table, or whole records, into a file or a data folder.</summary>
internal static class ImportMeasuresCommand
{
    private const int LongestId = 50;
    private const int MostColumnsShown = 40;

    public static Command Create(Terminal terminal)
    {
        var file = new Argument<string>("FILE") { Description = "A table of your own (XLSX, or CSV of any separator and encoding), or records as JSON, CSV or JSON-LD." };
        var columns = new Option<string[]>("--column") { Description = "How a column is read, where its header is not recognised: HEADER=FIELD, or HEADER= to leave it out.", HelpName = "HEADER=FIELD", DefaultValueFactory = _ => [] };
        var sets = new Option<string[]>("--set") { Description = "What stands where the table says nothing: FIELD=VALUE, such as government=Sevilla, country=ES, language=es.", HelpName = "FIELD=VALUE", DefaultValueFactory = _ => [] };
        var monthFirst = new Option<bool>("--month-first") { Description = "3/4/2020 is the fourth of March." };
        var to = new Option<string>("--out") { Description = "The file of records to write as JSON; without it and without --data nothing is kept and only told what would be.", HelpName = "FILE" };
        var data = new Option<string>("--data") { Description = "The data folder of an instance into which they go; its server may run meanwhile.", HelpName = "DIR" };
        var government = new Option<string>("--government") { Description = "With --data: whose records they are, as in the address of the government's page.", HelpName = "SLUG" };
        var dryRun = new Option<bool>("--dry-run") { Description = "Tells what would happen, row by row, and keeps nothing." };
        var duplicates = new Option<bool>("--duplicates") { Description = "With --data: adds rows, too, that seem to be here already." };
        var command = new Named(
            "import",
            "Reads a table of measures as you have it, says what is wrong cell by cell, and makes records of it: a file of them, or new versions in a data folder. Without --out or --data it is a dry run.",
            "vicinal measures import samples/tables/terrazas.csv --set government=Sevilla --set country=ES --set level=municipality --set language=es --set currency=EUR --set channel=forgone-revenue")
        {
            file, columns, sets, monthFirst, to, data, government, dryRun, duplicates,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            var (path, folder, slug) = (parsed.GetRequiredValue(file), parsed.GetValue(data), parsed.GetValue(government));
            if (folder is not null && slug is null)
                return Refuse(terminal, "--data needs --government: say whose records they are.");
            if (folder is not null && parsed.GetValue(to) is not null)
                return Refuse(terminal, "name a file by --out or a data folder by --data, not both.");
            if (!File.Exists(path))
                return Refuse(terminal, $"{path}: there is no such file.");
            if (new FileInfo(path).Length > Formats.Records.RecordJson.MostBytes)
                return Refuse(terminal, $"{path}: the file is too large; records have at most 64 MB and tables 10 MB.");
            var bytes = await File.ReadAllBytesAsync(path, cancellation);
            var keep = !parsed.GetValue(dryRun);
            if (RecordForms.IsWhole(bytes))
            {
                if (terminal.Accept(RecordForms.Read(bytes, path)) is not { } list)
                    return VicinalCommand.Refused;
                return folder is null
                    ? Kept(terminal, list.Measures, [.. list.Measures.Select((record, at) => new BroughtIn(at + 1, "read", record.Id, "", []))], keep ? parsed.GetValue(to) : null)
                    : Told(terminal, await StoredMeasures.BringAsync(folder, list.Measures, slug!, keep, parsed.GetValue(duplicates), cancellation), keep);
            }

            if (terminal.Accept(SpreadsheetFile.Read(new MemoryStream(bytes), path)) is not { } table || Mapping(terminal, table, parsed.GetValue(columns)!, parsed.GetValue(sets)!, parsed.GetValue(monthFirst)) is not { } mapping)
                return VicinalCommand.Refused;
            new Page(terminal).Table("Columns", ["column", " read as"], table.Headers.Zip(mapping.Fields).Take(MostColumnsShown).Select(pair => (IReadOnlyList<string>)[pair.First, pair.Second.Length > 0 ? pair.Second : "left out"]));
            if (folder is not null)
                return Told(terminal, await StoredMeasures.BringAsync(folder, table, mapping, slug!, keep, parsed.GetValue(duplicates), cancellation), keep);
            var import = new RecordImport(table, mapping) { Id = (name, title, year) => RecordIds.Of($"{name} {title}", LongestId, "measure") + (year is { } some ? "-" + some.ToString(CultureInfo.InvariantCulture) : "") };
            if (import.MappingProblems() is { Count: > 0 } faults)
                return Refuse(terminal, string.Join('\n', faults));
            var rows = import.Read();
            return Kept(
                terminal,
                [.. rows.Select(row => row.Record).OfType<MeasureRecord>()],
                [.. rows.Select(row => new BroughtIn(row.Line, row.Record is null ? "wrong" : "read", row.Record?.Id ?? "", "", row.Problems))],
                keep ? parsed.GetValue(to) : null);
        });
        return command;
    }

    private static ImportMapping? Mapping(Terminal terminal, Spreadsheet table, string[] columns, string[] sets, bool monthFirst)
    {
        var remembered = new Dictionary<string, string>(StringComparer.Ordinal);
        var otherwise = new Dictionary<string, string>(StringComparer.Ordinal);
        List<string> wrong = [];
        foreach (var (text, isColumn) in columns.Select(text => (text, true)).Concat(sets.Select(text => (text, false))))
        {
            // A header may hold an equals sign, and so may a value.
            var at = isColumn ? text.LastIndexOf('=') : text.IndexOf('=', StringComparison.Ordinal);
            var (left, right) = at > 0 ? (text[..at].Trim(), text[(at + 1)..].Trim()) : ("", "");
            var field = isColumn ? right : left;
            if (left.Length == 0)
                wrong.Add($"'{text}' has no equals sign: write {(isColumn ? "HEADER=FIELD" : "FIELD=VALUE")}.");
            else if (field.Length > 0 && !ImportFields.All.Contains(field, StringComparer.Ordinal))
                wrong.Add($"'{field}' is no field. Fields are {string.Join(", ", ImportFields.All)}.");
            else if (isColumn && table.Headers.All(header => ImportFields.Folded(header) != ImportFields.Folded(left)))
                wrong.Add($"no column is called '{left}'. There are: {string.Join(", ", table.Headers)}.");
            else if (isColumn)
                remembered[ImportFields.Folded(left)] = right;
            else
                otherwise[left] = right;
        }

        wrong.ForEach(terminal.Error.WriteLine);
        return wrong.Count > 0 ? null : new ImportMapping(ImportFields.Suggest(table.Headers, remembered), otherwise, monthFirst);
    }

    /// <summary>Tells each row and writes the records where a file is named; not where a row is wrong, for half a table is easily taken for the whole.</summary>
    private static int Kept(Terminal terminal, ImmutableArray<MeasureRecord> records, IReadOnlyList<BroughtIn> rows, string? file)
    {
        if (!Tell(terminal, rows))
            return Refuse(terminal, "nothing was written: put the rows right that are wrong, or take them out. What the table says nowhere is given by --set, such as --set currency=EUR.");
        if (file is null)
        {
            terminal.Out.WriteLine("Nothing was kept: name a file by --out, or a data folder by --data and --government.");
            return VicinalCommand.Done;
        }

        WholeFile.Write(file, RecordForms.Write(records, RecordForm.Json, ""));
        terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{file}: {records.Length} records."));
        return VicinalCommand.Done;
    }

    private static int Told(Terminal terminal, BroughtInAnswer answer, bool keep)
    {
        if (answer.Reason is { } reason)
            return Refuse(terminal, reason);
        var right = Tell(terminal, answer.Rows);
        terminal.Out.WriteLine(keep ? "Rows that are added or changed are kept; all others were left out." : "Nothing was kept: this was a dry run.");
        return right ? VicinalCommand.Done : VicinalCommand.Refused;
    }

    /// <summary>Whether no row is wrong.</summary>
    private static bool Tell(Terminal terminal, IReadOnlyList<BroughtIn> rows)
    {
        new Page(terminal).Table("Rows", ["line", " outcome", " record"], rows.Select(row => (IReadOnlyList<string>)[row.Line.ToString(CultureInfo.InvariantCulture), row.Outcome, row.Like.Length > 0 ? $"{row.Id} (seems to be {row.Like})" : row.Id]));
        foreach (var row in rows)
        {
            foreach (var problem in row.Problems)
                terminal.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(problem.IsError ? "" : "note: ")}line {row.Line}, {problem.Column ?? problem.Field}: {problem.Message}"));
        }

        return rows.All(row => row.Outcome != "wrong");
    }

    private static int Refuse(Terminal terminal, string why)
    {
        terminal.Error.WriteLine(why);
        return VicinalCommand.Refused;
    }
}
