namespace Vicinal.Economy;

/// <summary>How well founded a result is; it stands beside every figure.</summary>
public enum DataGrade
{
    /// <summary>Own table and jobs by industry.</summary>
    A,

    /// <summary>National table regionalised.</summary>
    B,

    /// <summary>A similar country's table.</summary>
    C,

    /// <summary>Exposure only: people by activity, no table.</summary>
    D,
}
