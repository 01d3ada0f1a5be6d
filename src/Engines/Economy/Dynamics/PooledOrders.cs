using Vicinal.Economy.Kernels;

namespace Vicinal.Economy.Dynamics;

/// <summary>
/// Orders in a table of many regions: stocks are pooled by product over its origins, orders are split over origins by base trade share.
/// A day costs O(s²R²) where each user has shares of its own, O(s²R + sR²) where the users of a destination share theirs.
/// </summary>
internal sealed class PooledOrders
{
    private readonly BaseEconomy economy;
    private readonly TradeShares trade;
    private readonly double[] served;
    private readonly double[] wanted;
    private readonly double[] byDestination;

    public PooledOrders(BaseEconomy economy, TradeShares trade)
    {
        this.economy = economy;
        this.trade = trade;
        served = new double[economy.Stride];
        wanted = new double[economy.Stride];
        byDestination = new double[trade.Origins];
    }

    /// <summary>As <see cref="InputStocks.Order"/>, product by product.</summary>
    /// <param name="cover">σ, products by users.</param>
    /// <param name="lastPull">Yesterday's d + w/τ by user.</param>
    /// <param name="pull">Today's d + w/τ by user.</param>
    /// <param name="servedOrigins">Share of yesterday's orders that was delivered, by row of the table.</param>
    /// <param name="used">Yesterday's x by user.</param>
    /// <param name="localInputs">Multiplier of a user's coefficients.</param>
    /// <param name="pace">1/τ.</param>
    /// <param name="orders">Out: today's orders by row of the table.</param>
    /// <param name="limit">Out: xinp by user.</param>
    public void Run(
        double[] cover,
        double[] lastPull,
        double[] pull,
        double[] servedOrigins,
        double[] used,
        double[] localInputs,
        double pace,
        double[] orders,
        double[] limit)
    {
        Array.Fill(limit, double.PositiveInfinity);
        for (var p = 0; p < trade.Products; p++)
        {
            var at = p * economy.Stride;
            var a = economy.Coefficients.AsSpan(at, economy.Stride);
            ServeUsers(p, a, servedOrigins);
            PooledRow.Advance(
                cover.AsSpan(at, economy.Stride),
                economy.Kind.AsSpan(at, economy.Stride),
                lastPull,
                pull,
                served,
                used,
                economy.Output,
                pace,
                wanted,
                limit);
            for (var j = 0; j < economy.Count; j++)
            {
                wanted[j] *= localInputs[j];
            }

            Split(p, a, orders);
        }
    }

    /// <summary>What share of its order for a product each user got: the mean over origins, weighted by its trade shares.</summary>
    private void ServeUsers(int product, ReadOnlySpan<double> a, double[] origins)
    {
        if (trade.Common is { } common)
        {
            for (var q = 0; q < trade.Origins; q++)
            {
                var mean = 0.0;
                for (var o = 0; o < trade.Origins; o++)
                {
                    mean += common[(((product * trade.Origins) + q) * trade.Origins) + o] * origins[(o * trade.Products) + product];
                }

                served.AsSpan(q * trade.Products, trade.Products).Fill(mean);
            }

            return;
        }

        Array.Clear(served);
        for (var o = 0; o < trade.Origins; o++)
        {
            var row = (o * trade.Products) + product;
            PooledRow.AddScaled(trade.Coefficients.AsSpan(row * economy.Stride, economy.Stride), origins[row], served);
        }

        for (var j = 0; j < economy.Count; j++)
        {
            served[j] = a[j] > 0 ? served[j] / a[j] : 0;
        }
    }

    /// <summary>Orders for a product by origin.</summary>
    private void Split(int product, ReadOnlySpan<double> a, double[] orders)
    {
        if (trade.Common is { } common)
        {
            for (var q = 0; q < trade.Origins; q++)
            {
                byDestination[q] = PooledRow.Dot(a.Slice(q * trade.Products, trade.Products), wanted.AsSpan(q * trade.Products, trade.Products));
            }

            for (var o = 0; o < trade.Origins; o++)
            {
                var ordered = 0.0;
                for (var q = 0; q < trade.Origins; q++)
                {
                    ordered += common[(((product * trade.Origins) + q) * trade.Origins) + o] * byDestination[q];
                }

                orders[(o * trade.Products) + product] = ordered;
            }

            return;
        }

        for (var o = 0; o < trade.Origins; o++)
        {
            var row = (o * trade.Products) + product;
            orders[row] = PooledRow.Dot(trade.Coefficients.AsSpan(row * economy.Stride, economy.Stride), wanted);
        }
    }
}
