namespace Vicinal.Economy.Kernels;

/// <summary>How an input limits its user, one byte a cell so that a day reads 17 bytes and writes 8 for each.</summary>
internal static class InputClass
{
    /// <summary>The user cannot produce more than the stock covers.</summary>
    public const byte Critical = 0;

    /// <summary>The user cannot produce more than half of base output and half of what the stock covers (half-critical function).</summary>
    public const byte Important = 1;

    /// <summary>No limit: not used, or not critical.</summary>
    public const byte None = 2;

    /// <summary>Class of an input with coefficient <paramref name="a"/> and criticality <paramref name="k"/> under a production function (step 6 of a day).</summary>
    public static byte Of(ProductionFunction function, double a, double k)
    {
        if (!(a > 0))
        {
            return None;
        }

        return function switch
        {
            ProductionFunction.Leontief => Critical,
            ProductionFunction.Strong => k >= 0.5 ? Critical : None,
            ProductionFunction.Half => k >= 1 ? Critical : k >= 0.5 ? Important : None,
            ProductionFunction.Weak => k >= 1 ? Critical : None,
            ProductionFunction.Linear => None,
        };
    }
}
