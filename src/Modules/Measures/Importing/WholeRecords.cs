using System.Collections.Immutable;
using Vicinal.Formats.Records;
using Vicinal.Formats.Records.Importing;
using Vicinal.Measures.Governments;
using Vicinal.Planning.Records;

namespace Vicinal.Measures.Importing;

/// <summary>Whole records as rows of an import.</summary>
internal static class WholeRecords
{
    /// <summary>A row for each record; one of another government, or one that closes a circle, is wrong.</summary>
    public static IReadOnlyList<ImportedRow> Rows(IReadOnlyList<MeasureRecord> records, StoredGovernment government)
    {
        var between = RecordSetProblems.Of(records.DistinctBy(record => record.Id, StringComparer.Ordinal)).Where(problem => problem.IsError).SelectMany(problem => problem.Others.Append(problem.Record).Select(id => (Id: id, Problem: RecordSetWords.Of(problem)))).ToLookup(one => one.Id, one => one.Problem, StringComparer.Ordinal);
        return [.. records.Select((record, at) =>
        {
            var problems = between[record.Id].Select(problem => new CellProblem(at + 1, null, problem.Field, problem.Message, true)).ToList();
            if (!record.Government.Codes.Intersect(government.AsPublished.Codes, StringComparer.Ordinal).Any())
                problems.Add(new CellProblem(at + 1, null, "government", $"this is a record of {record.Government.Name} ({string.Join(", ", record.Government.Codes)}), not of {government.Name}: bring each government's records in by themselves.", true));
            return new ImportedRow(at + 1, problems.Count > 0 ? null : record, [.. problems]);
        })];
    }
}
