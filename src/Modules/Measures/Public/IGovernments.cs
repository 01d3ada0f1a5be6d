namespace Vicinal.Measures.Public;

/// <summary>What other modules may ask about the governments that are here.</summary>
public interface IGovernments
{
    /// <summary>Governments that are admitted, by name.</summary>
    Task<IReadOnlyList<GovernmentSummary>> ListAsync(CancellationToken cancellationToken);

    /// <summary>An admitted government; null where there is none with this key.</summary>
    Task<GovernmentSummary?> FindAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Governments for which the person signed in may write, as officer or editor.</summary>
    Task<IReadOnlyList<GovernmentSummary>> MineAsync(CancellationToken cancellationToken);
}

/// <summary>A government in a list.</summary>
/// <param name="Id">Its key, also in roles.</param>
/// <param name="Slug">Its part of the address.</param>
/// <param name="Name">Its own name.</param>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
public sealed record GovernmentSummary(Guid Id, string Slug, string Name, string Country);
