using System.Collections.Immutable;
using Vicinal.Formats.Records.Importing;
using Vicinal.Measures.Governments;
using Vicinal.Planning.Records;

namespace Vicinal.Measures.Importing;

/// <summary>What is to be done with a table.</summary>
/// <param name="Mapping">What its columns are.</param>
/// <param name="Government">Whose records they are; null where the table says it and they are compiled by others.</param>
/// <param name="CompiledBy">Who compiled them, where no government is given.</param>
/// <param name="WithDuplicates">Whether rows that seem to be here already are added all the same.</param>
internal sealed record ImportOrder(ImportMapping Mapping, StoredGovernment? Government, string CompiledBy, bool WithDuplicates);

/// <summary>What would happen, or happened, to a row.</summary>
internal enum RowOutcome
{
    /// <summary>A record that is not here yet.</summary>
    Added,

    /// <summary>A newer version of a record that is here.</summary>
    Changed,

    /// <summary>The record is here and says the same.</summary>
    Same,

    /// <summary>Another record seems to tell of the same measure.</summary>
    Duplicate,

    /// <summary>Something is wrong with the row.</summary>
    Wrong,
}

/// <summary>A row and what would happen to it.</summary>
/// <param name="Line">Its line in the file.</param>
/// <param name="Outcome">What.</param>
/// <param name="Record">Null where the row is wrong.</param>
/// <param name="Like">The record that it seems to repeat; null where there is none.</param>
/// <param name="Problems">What is wrong, cell by cell.</param>
internal sealed record PlannedRow(int Line, RowOutcome Outcome, MeasureRecord? Record, string? Like, ImmutableArray<CellProblem> Problems);

/// <summary>What would happen to every row.</summary>
/// <param name="Faults">What is wrong with the order itself; no row was read then.</param>
/// <param name="Rows">The rows in the order of the file.</param>
internal sealed record ImportPlan(IReadOnlyList<string> Faults, IReadOnlyList<PlannedRow> Rows)
{
    public int Count(RowOutcome outcome) => Rows.Count(row => row.Outcome == outcome);
}
