using System.Runtime.CompilerServices;
using Vicinal.Economy.Kernels;
using Vicinal.Economy.Measures;

namespace Vicinal.Economy.Dynamics;

/// <summary>Stocks of inputs, orders for them and the limits they set (steps 4, 6 and 9).</summary>
internal sealed class InputStocks
{
    private readonly BaseEconomy economy;
    private readonly bool ownsCoefficients;
    private readonly double[] coefficients;
    private readonly double[] localInputs;
    private readonly double[] target;
    private readonly double[] pull;
    private readonly double[] lastPull;
    private readonly double[] threshold;
    private readonly long[] found;
    private readonly PooledOrders? pooled;
    private double pace;
    private double stockScale;

    public InputStocks(BaseEconomy economy, bool ownsCoefficients)
    {
        this.economy = economy;
        // Pooled orders take a user's multiplier as they go.
        this.ownsCoefficients = ownsCoefficients && economy.Trade is null;
        coefficients = this.ownsCoefficients ? new double[economy.Grid.Cells] : economy.Coefficients;
        localInputs = new double[economy.Stride];
        target = new double[economy.Stride];
        pull = new double[economy.Stride];
        lastPull = new double[economy.Stride];
        threshold = new double[economy.Stride];
        found = new long[economy.Stride];
        Cover = new double[economy.Grid.Cells];
        Orders = new double[Math.Max(economy.Stride, economy.Grid.Inputs)];
        pooled = economy.Trade is null ? null : new PooledOrders(economy, economy.Trade);
    }

    /// <summary>σ = S/A, inputs by users.</summary>
    public double[] Cover { get; }

    /// <summary>Today's orders by supplier, Σ over users.</summary>
    public double[] Orders { get; }

    /// <summary>Stocks on target.</summary>
    public void Begin(in RunParameters run, LeverPath? levers)
    {
        pace = 1 / run.InventoryAdjustmentDays;
        stockScale = run.StockScale;
        Array.Fill(localInputs, 1);
        if (ownsCoefficients)
        {
            economy.Coefficients.CopyTo(coefficients, 0);
        }

        SetTarget(levers);
        for (var i = 0; i < economy.Grid.Inputs; i++)
        {
            target.CopyTo(Cover, i * economy.Stride);
        }

        Array.Clear(lastPull);
        Array.Clear(pull);
    }

    /// <summary>Measures changed: new targets, and inputs moved between importers and local suppliers.</summary>
    /// <remarks>A stock keeps its cover when the recipe changes: what was imported until then is used with the rest.</remarks>
    public void Adjust(LeverPath levers)
    {
        SetTarget(levers);
        levers.LocalInputs.CopyTo(localInputs, 0);
        if (!ownsCoefficients)
        {
            return;
        }

        for (var i = 0; i < economy.Grid.Inputs; i++)
        {
            var row = i * economy.Stride;
            for (var j = 0; j < economy.Count; j++)
            {
                coefficients[row + j] = economy.Coefficients[row + j] * localInputs[j];
            }
        }
    }

    /// <summary>Takes in yesterday, places today's orders and finds today's input limits.</summary>
    /// <param name="demand">Yesterday's d.</param>
    /// <param name="served">Share of yesterday's orders that was delivered, by supplier.</param>
    /// <param name="used">Yesterday's x.</param>
    /// <param name="limit">Out: xinp by user.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Order(double[] demand, double[] served, double[] used, double[] limit)
    {
        for (var j = 0; j < economy.Count; j++)
        {
            lastPull[j] = pull[j];
            pull[j] = demand[j] + (target[j] * pace);
        }

        if (pooled is not null)
        {
            pooled.Run(Cover, lastPull, pull, served, used, localInputs, pace, Orders, limit);
        }
        else
        {
            StockPass.Run(economy.Grid, coefficients, Cover, economy.Kind, lastPull, pull, served, used, economy.Output, pace, Orders, limit);
        }

        if (economy.IsLinear)
        {
            // A user's multiplier of local inputs cancels in ΣS/ΣA.
            LinearLimit.Run(economy.Grid, economy.Coefficients, Cover, economy.CoefficientSums, limit);
        }
    }

    /// <summary>The input that binds each user for which <paramref name="binds"/> holds; call before the next day's orders.</summary>
    /// <param name="inputLimit">xinp.</param>
    /// <param name="binds">By user, whether inputs hold it back.</param>
    public ReadOnlySpan<long> Binding(double[] inputLimit, ReadOnlySpan<bool> binds)
    {
        for (var j = 0; j < economy.Stride; j++)
        {
            threshold[j] = j < binds.Length && binds[j] ? inputLimit[j] * (1 + DayLimits.Tie) : -1;
        }

        BindingInput.Find(economy.Grid, Cover, economy.Kind, economy.Output, threshold, economy.InputOrder, found);
        return found;
    }

    private void SetTarget(LeverPath? levers)
    {
        for (var j = 0; j < economy.Count; j++)
        {
            target[j] = economy.TargetCover[j] * stockScale * (levers is null ? 1 : levers.Stocks[j]);
        }
    }
}
