using Vicinal.Economy.Kernels;

namespace Vicinal.Economy.Dynamics;

/// <summary>Orders in a table of many regions: stocks are pooled by product over its origins, orders are split over origins by base trade share.</summary>
internal sealed class PooledOrders(BaseEconomy economy, TradeShares trade)
{
    public void Run(
        double[] coefficients,
        double[] cover,
        double[] lastPull,
        double[] pull,
        double[] served,
        double[] used,
        double[] localInputs,
        double pace,
        double[] orders,
        double[] limit) => throw new NotImplementedException($"{economy.Regions}{trade.Origins}");
}
