using Vicinal.Platform.Database;

namespace Vicinal.Measures.Store;

/// <summary>Adds many codes at once, past the change tracker: they are most of the rows of an import, follow from the records, and are not audited.</summary>
internal sealed class CodeRows(VicinalDb db)
{
    /// <summary>Adds the rows inside the caller's transaction; the records are there already.</summary>
    public Task AddAsync(IReadOnlyCollection<(Guid Measure, Facet Facet, string Code)> rows, CancellationToken cancellation) => db.AddManyAsync(
        "measure_codes",
        [
            ("id", rows.Select(_ => Guid.CreateVersion7()).ToArray()),
            ("measure_id", rows.Select(row => row.Measure).ToArray()),
            ("facet", rows.Select(row => row.Facet.ToString()).ToArray()),
            ("code", rows.Select(row => row.Code).ToArray()),
        ],
        cancellation);
}
