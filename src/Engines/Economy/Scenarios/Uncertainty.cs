namespace Vicinal.Economy;

/// <summary>A parameter that is drawn anew for each run of an ensemble.</summary>
/// <param name="Parameter">A name as in a scenario's <c>parameters</c>, or <c>labour_supply</c>, <c>household_demand</c>, <c>other_demand</c> for a multiplier of that shock, or <c>target_stock_days</c> for a multiplier of stocks, or <c>cash_days</c> for a multiplier of firms' cash.</param>
/// <param name="Distribution">From what it is drawn.</param>
public sealed record Uncertainty(string Parameter, Distribution Distribution);

/// <summary>A probability distribution of one number.</summary>
public abstract record Distribution
{
    private Distribution()
    {
    }

    /// <summary>Any value between two ends alike.</summary>
    public sealed record Uniform(double Low, double High) : Distribution;

    /// <summary>Between two ends with a most likely value.</summary>
    public sealed record Triangular(double Low, double Mode, double High) : Distribution;

    /// <summary>Normal, cut at the ends.</summary>
    public sealed record Normal(double Mean, double StandardDeviation, double Low, double High) : Distribution;
}
