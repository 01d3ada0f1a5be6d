using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Vicinal.Formats.Csv;
using Vicinal.Formats.Records;

namespace Vicinal.Formats.Coherence;

/// <summary>
/// The objectives of a strategy as a table: <c>code</c>, <c>parent</c> (may be left out), one column <c>title-xx</c> for each language xx, and <c>words-xx</c> where words shall suggest an objective, separated by semicolons.
/// Any order of rows; a parent may come after what belongs to it.
/// </summary>
public static partial class FrameworkCsv
{
    /// <summary>Most objectives of a framework.</summary>
    public const int MostObjectives = 2000;

    /// <summary>Longest title, in UTF-16 units.</summary>
    public const int LongestTitle = 500;

    /// <summary>Longest code.</summary>
    public const int LongestCode = 40;

    private const int MostBytes = 2 << 20;
    private const int MostPhrases = 100;
    private const int LongestPhrase = 100;

    /// <summary>Reads a table; everything that is wrong is said with its row, at most twenty errors.</summary>
    public static Reading<FrameworkObjectives> Read(ReadOnlySpan<byte> bytes, string file)
    {
        var findings = new Findings();
        if (bytes.Length > MostBytes)
            findings.Error(file, null, null, $"the file is larger than {MostBytes >> 20} MB: a framework has at most {MostObjectives} objectives.");
        else if (TextBytes.Decode(bytes, file, findings) is { } text && CsvSheet.Open(file, text, null, ["code"], findings) is { } sheet)
            return Reading<FrameworkObjectives>.Of(Rows(sheet, findings), findings);
        return Reading<FrameworkObjectives>.Of(null, findings);
    }

    /// <summary>Writes a table that <see cref="Read"/> gives back as it was; texts that a spreadsheet would take for formulas get an apostrophe.</summary>
    public static string Write(IReadOnlyCollection<FrameworkObjective> objectives)
    {
        ArgumentNullException.ThrowIfNull(objectives);
        var (languages, worded) = Languages(objectives);
        using var writer = new StringWriter { NewLine = "\n" };
        var lines = new CsvLines(writer);
        foreach (var column in (string[])["code", "parent", .. languages.Select(language => "title-" + language), .. worded.Select(language => "words-" + language)])
            lines.Add(column);
        lines.End();
        foreach (var one in objectives)
        {
            lines.Add(FormulaCells.Guard(one.Code)).Add(FormulaCells.Guard(one.Parent ?? ""));
            foreach (var language in languages)
                lines.Add(FormulaCells.Guard(one.Titles.GetValueOrDefault(language, "")));
            foreach (var language in worded)
                lines.Add(FormulaCells.Guard(string.Join("; ", one.Words.GetValueOrDefault(language, []))));
            lines.End();
        }

        return writer.ToString();
    }

    /// <summary>The description of the table for programs, in CSVW.</summary>
    /// <param name="objectives">What the table holds.</param>
    /// <param name="table">The table's address.</param>
    public static string Describe(IReadOnlyCollection<FrameworkObjective> objectives, string table)
    {
        var (languages, worded) = Languages(objectives);
        return TableDescription.Of(
            table,
            [
                new("code") { IsRequired = true }, new("parent"), .. languages.Select(language => new DescribedColumn("title-" + language)),
                .. worded.Select(language => new DescribedColumn("words-" + language) { Between = "; " }),
            ],
            "code");
    }

    private static (List<string> Titles, List<string> Words) Languages(IReadOnlyCollection<FrameworkObjective> objectives) => (
        [.. objectives.SelectMany(one => one.Titles.Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
        [.. objectives.SelectMany(one => one.Words.Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);

    /// <summary>What is wrong with one objective that is written by hand; empty where it can be kept.</summary>
    public static IEnumerable<(string Field, string Message)> Problems(FrameworkObjective objective)
    {
        ArgumentNullException.ThrowIfNull(objective);
        if (!CodeShape().IsMatch(objective.Code))
            yield return ("code", $"{Quote.Of(objective.Code)} is not a code: 1 to {LongestCode} letters, digits, points, hyphens, underscores or slashes, such as 2.1 or EJE-3, a letter or digit first.");
        if (objective.Titles.IsEmpty)
            yield return ("title", "the objective has no title: write one in at least one language.");
        foreach (var (language, title) in objective.Titles)
        {
            if (title.Length > LongestTitle)
                yield return ("title-" + language, $"{title.Length} characters are too many: at most {LongestTitle} are kept.");
            else if (TextProblems.Hidden(title, lines: false, isName: true) is { } problem)
                yield return ("title-" + language, problem.Message);
        }

        foreach (var (language, phrases) in objective.Words)
        {
            if (phrases.Length > MostPhrases)
                yield return ("words-" + language, $"there are {phrases.Length} phrases; at most {MostPhrases} are kept.");
            if (phrases.FirstOrDefault(phrase => phrase.Length > LongestPhrase || !phrase.Any(char.IsLetterOrDigit)) is { } wrong)
                yield return ("words-" + language, $"{Quote.Of(wrong)} is not a phrase: write words of at most {LongestPhrase} characters, separated by semicolons.");
        }
    }

    /// <summary>Phrases of a cell or field.</summary>
    public static ImmutableArray<string> Phrases(string typed)
    {
        ArgumentNullException.ThrowIfNull(typed);
        return [.. typed.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal)];
    }

    private static FrameworkObjectives? Rows(CsvSheet sheet, Findings findings)
    {
        var (titles, words) = (Columns(sheet, "title-"), Columns(sheet, "words-"));
        foreach (var column in sheet.Columns.Where(name => name is not ("code" or "parent") && !titles.ContainsKey(name) && !words.ContainsKey(name)))
            sheet.Error(column, $"the column {Quote.Of(column)} is not known: known are code, parent, title-xx and words-xx, where xx is a language such as es or pt-BR.");
        if (titles.Count == 0)
            sheet.Error(null, "no column holds titles: name it title-es for Spanish, title-fr for French.");
        var rows = new Dictionary<string, (FrameworkObjective Objective, int Line)>(StringComparer.Ordinal);
        while (sheet.Read())
        {
            if (rows.Count == MostObjectives)
            {
                sheet.Error(null, $"there are more than {MostObjectives} objectives.");
                break;
            }

            var objective = Row(sheet, titles, words);
            foreach (var (field, message) in Problems(objective))
                sheet.Error(field, message);
            if (!rows.TryAdd(objective.Code, (objective, sheet.Line)))
                sheet.Error("code", $"{Quote.Of(objective.Code)} stands on line {rows[objective.Code].Line} already.");
        }

        if (rows.Count == 0 && !findings.Refused)
            findings.Error(sheet.File, null, null, "the file holds no objective.");
        foreach (var (objective, line) in rows.Values.Where(row => row.Objective.Parent is not null))
        {
            if (Fault(objective, rows) is { } fault)
                findings.Error(sheet.File, line, "parent", fault);
        }

        return findings.Refused ? null : new FrameworkObjectives([.. rows.Values.Select(row => row.Objective)]);
    }

    private static FrameworkObjective Row(CsvSheet sheet, Dictionary<string, string> titles, Dictionary<string, string> words)
    {
        string Cell(string column) => FormulaCells.Bare(sheet.Text(column));
        return new FrameworkObjective(
            Cell("code"),
            sheet.Has("parent") && Cell("parent") is { Length: > 0 } parent ? parent : null,
            titles.Select(column => (column.Value, Title: Cell(column.Key))).Where(pair => pair.Title.Length > 0).ToImmutableDictionary(pair => pair.Value, pair => pair.Title, StringComparer.Ordinal))
        {
            Words = words.Select(column => (column.Value, Phrases: Phrases(Cell(column.Key)))).Where(pair => pair.Phrases.Length > 0).ToImmutableDictionary(pair => pair.Value, pair => pair.Phrases, StringComparer.Ordinal),
        };
    }

    private static Dictionary<string, string> Columns(CsvSheet sheet, string prefix) => sheet.Columns
        .Where(name => name.StartsWith(prefix, StringComparison.Ordinal) && LanguageShape().IsMatch(name[prefix.Length..]))
        .ToDictionary(name => name, name => name[prefix.Length..], StringComparer.Ordinal);

    private static string? Fault(FrameworkObjective objective, Dictionary<string, (FrameworkObjective Objective, int Line)> rows)
    {
        if (!rows.ContainsKey(objective.Parent!))
            return $"{Quote.Of(objective.Parent)} is no code of this table. {Nearest.Hint(objective.Parent!, rows.Keys)}";
        var steps = 0;
        for (var at = objective.Parent; at is not null && rows.TryGetValue(at, out var row); at = row.Objective.Parent)
        {
            if (at == objective.Code || ++steps > rows.Count)
                return $"{Quote.Of(objective.Code)} would belong to itself through {Quote.Of(objective.Parent)}: leave the parent of the uppermost one empty.";
        }

        return null;
    }

    [GeneratedRegex("^[A-Za-z0-9][A-Za-z0-9._/-]{0,39}$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex CodeShape();

    [GeneratedRegex("^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LanguageShape();
}

/// <summary>Objectives of a framework, in the order of their file.</summary>
public sealed record FrameworkObjectives(ImmutableArray<FrameworkObjective> All);
