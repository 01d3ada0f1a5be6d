namespace Vicinal.Economy.Dynamics;

/// <summary>How orders for a product are split over its origins in a table of many regions.</summary>
/// <param name="Products">s, the products of each region.</param>
/// <param name="Origins">R, the regions of origin.</param>
/// <param name="Coefficients">A by origin row and user, R·s × stride: the split by each user's own base trade; null where <paramref name="Common"/> holds for every user.</param>
/// <param name="Common">Shares by origin, product and destination, [(q·R + o)·s + p], where all users of a destination split alike; otherwise null.</param>
internal sealed record TradeShares(int Products, int Origins, double[]? Coefficients, double[]? Common);
