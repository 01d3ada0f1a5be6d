using Vicinal.Measures.Public;

namespace Vicinal.Measures.Governments;

/// <summary>Governments as other modules see them.</summary>
internal sealed class ListedGovernments(GovernmentBook book) : IGovernments
{
    public async Task<IReadOnlyList<GovernmentSummary>> ListAsync(CancellationToken cancellationToken) => [.. (await book.ListAsync(cancellationToken)).Select(Summary)];

    public async Task<GovernmentSummary?> FindAsync(Guid id, CancellationToken cancellationToken) => await book.FindAsync(id, cancellationToken) is { } found ? Summary(found) : null;

    public async Task<IReadOnlyList<GovernmentSummary>> MineAsync(CancellationToken cancellationToken) => [.. (await book.MineAsync(cancellationToken)).Select(Summary)];

    private static GovernmentSummary Summary(StoredGovernment government) => new(government.Id, government.Slug, government.Name, government.Country);
}
