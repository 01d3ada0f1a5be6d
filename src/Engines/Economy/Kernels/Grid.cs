namespace Vicinal.Economy.Kernels;

/// <summary>
/// Shape of the arrays that a day runs over: inputs in rows, users in columns, each row padded with cells that do nothing
/// (coefficient 0, class <see cref="InputClass.None"/>) to a whole number of vectors.
/// </summary>
internal readonly record struct Grid(int Inputs, int Users)
{
    /// <summary>Values in a row, padding included; also the length of every vector over users.</summary>
    public int Stride { get; } = (Users + 7) & ~7;

    /// <summary>Cells in all.</summary>
    public int Cells => Inputs * Stride;
}
