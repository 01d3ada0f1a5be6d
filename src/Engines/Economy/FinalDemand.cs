using System.Collections.Immutable;

namespace Vicinal.Economy;

/// <summary>Final demand for domestic products by component; each has n values in the table's money a year, zeros where the table has none.</summary>
public sealed record FinalDemand
{
    /// <summary>Household consumption, c.</summary>
    public required ImmutableArray<double> Household { get; init; }

    /// <summary>Consumption of non-profit institutions serving households.</summary>
    public required ImmutableArray<double> Npish { get; init; }

    /// <summary>Government consumption.</summary>
    public required ImmutableArray<double> Government { get; init; }

    /// <summary>Gross fixed capital formation.</summary>
    public required ImmutableArray<double> Investment { get; init; }

    /// <summary>Changes in inventories; often negative. Rounding residuals of an import stand here.</summary>
    public required ImmutableArray<double> InventoryChanges { get; init; }

    /// <summary>Exports out of the table's territory.</summary>
    public required ImmutableArray<double> Exports { get; init; }
}
