namespace Vicinal.Economy.Dynamics;

/// <summary>How orders for a product are split over its origins in a table of many regions.</summary>
/// <param name="Products">s, the products of each region.</param>
/// <param name="Origins">R, the regions of origin; the destinations are the same.</param>
/// <param name="Coefficients">A by origin row and user, R·s × stride: the split by each user's own base trade; null where <paramref name="Common"/> holds for every user.</param>
/// <param name="Common">Shares by product, destination and origin, [(p·R + q)·R + o], where all users of a destination split alike; otherwise null.</param>
internal sealed record TradeShares(int Products, int Origins, double[]? Coefficients, double[]? Common);

/// <summary>How stocks are pooled; only tests ask for another than <see cref="AsTable"/>.</summary>
internal enum StockPooling
{
    /// <summary>Pooled where the table has more than one region, with common trade shares where they hold.</summary>
    AsTable,

    /// <summary>Pooled even where there is one region, with common trade shares where they hold.</summary>
    Always,

    /// <summary>Pooled, each user with trade shares of its own.</summary>
    ByUser,
}
