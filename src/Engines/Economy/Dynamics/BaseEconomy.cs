using Vicinal.Economy.Kernels;

namespace Vicinal.Economy.Dynamics;

/// <summary>
/// A table as the kernels read it: per day, without labels, in arrays padded to the grid's stride. Read-only once built, so that runs may share it.
/// </summary>
internal sealed class BaseEconomy
{
    /// <summary>Days in the year of an annual table.</summary>
    public const double YearDays = 365;

    /// <summary>Number of rows of the table.</summary>
    public required int Count { get; init; }

    /// <summary>Inputs (products) by users (rows of the table).</summary>
    public required Grid Grid { get; init; }

    /// <summary>Origins of each product: 1 in a table of one region, R in a table of many. Row of origin o and product p is o·s + p.</summary>
    public required TradeShares? Trade { get; init; }

    /// <summary>Regions of destination, R ≥ 1.</summary>
    public required int Regions { get; init; }

    /// <summary>Region of each row.</summary>
    public required int[] RegionOf { get; init; }

    /// <summary>Coefficients A of inputs by users (pooled over origins in a table of many regions).</summary>
    public required double[] Coefficients { get; init; }

    /// <summary>Σ A by user, for the linear function.</summary>
    public required double[] CoefficientSums { get; init; }

    /// <summary>Classes of inputs for the scenario's production function.</summary>
    public required byte[] Kind { get; init; }

    /// <summary>Whether inputs replace each other (linear function).</summary>
    public required bool IsLinear { get; init; }

    /// <summary>Input rows by code, last first: the order in which ties are settled.</summary>
    public required int[] InputOrder { get; init; }

    /// <summary>x0 by row.</summary>
    public required double[] Output { get; init; }

    /// <summary>l0 by row: labour compensation, or jobs where the table has no compensation.</summary>
    public required double[] Labour { get; init; }

    /// <summary>l0/x0 by row, 0 where x0 = 0.</summary>
    public required double[] LabourPerOutput { get; init; }

    /// <summary>x0/l0 by row, 0 where l0 = 0.</summary>
    public required double[] OutputPerLabour { get; init; }

    /// <summary>E0 by row: jobs, or labour compensation where the table has no jobs.</summary>
    public required double[] Jobs { get; init; }

    /// <summary>(x0 − ΣZ)/x0 by row, 0 where x0 = 0.</summary>
    public required double[] ValueAddedPerOutput { get; init; }

    /// <summary>n·x0: the target cover of every input of a user.</summary>
    public required double[] TargetCover { get; init; }

    /// <summary>Household demand c0, region by region of destination: R stretches of one stride.</summary>
    public required double[] Household { get; init; }

    /// <summary>Other final demand, component by component (see <see cref="OtherDemandPart"/>): stretches of one stride.</summary>
    public required double[] OtherDemand { get; init; }

    /// <summary>Length of every vector over rows of the table.</summary>
    public int Stride => Grid.Stride;

    /// <summary>Household demand for row <paramref name="i"/> over all destinations.</summary>
    public double HouseholdTotal(int i)
    {
        var total = 0.0;
        for (var q = 0; q < Regions; q++)
        {
            total += Household[(q * Stride) + i];
        }

        return total;
    }
}

/// <summary>Components of other final demand, in the order of <see cref="BaseEconomy.OtherDemand"/>.</summary>
internal enum OtherDemandPart
{
    Npish,
    Government,
    Investment,
    InventoryChanges,
    Exports,
}
