namespace Vicinal.Platform.Components;

/// <summary>A territory on the map of tiles.</summary>
/// <param name="Column">From 0, at the reader's left: a map does not turn with the direction of writing.</param>
/// <param name="Row">From 0, at the north.</param>
/// <param name="Name">The territory's name, broken over lines at spaces and hyphens.</param>
/// <param name="Figure">The figure under the name.</param>
/// <param name="Level">How strong the tile is coloured, from 0 to 4.</param>
/// <param name="Address">Where the tile leads.</param>
public sealed record Tile(int Column, int Row, string Name, string Figure, int Level, string Address);
