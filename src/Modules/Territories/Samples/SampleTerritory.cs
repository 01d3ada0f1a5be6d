namespace Vicinal.Territories.Samples;

/// <summary>A line of <c>samples/territories.json</c>: a territory that a new instance opens with.</summary>
/// <param name="Slug">Its part of the address.</param>
/// <param name="Name">Its name in its own language.</param>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
/// <param name="Economy">The folder of its economy under <c>samples/</c>.</param>
/// <param name="Part">Its name in the economy's jobs by territory; null for the whole economy.</param>
/// <param name="Column">Its tile.</param>
/// <param name="Row">Its tile.</param>
/// <param name="Chain">Codes of its area and of those above it, its own first, separated by spaces.</param>
internal sealed record SampleTerritory(string Slug, string Name, string Country, string Economy, string? Part, int? Column, int? Row, string Chain = "");
