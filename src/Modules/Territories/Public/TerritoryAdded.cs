using System.Collections.Immutable;
using Vicinal.Platform.Events;

namespace Vicinal.Territories.Public;

/// <summary>A territory is here from now on.</summary>
/// <param name="Id">Its key, also in roles.</param>
/// <param name="Slug">Its part of the address.</param>
/// <param name="Name">Its name in its own language.</param>
/// <param name="Country">ISO 3166-1 alpha-2 code.</param>
/// <param name="IsNation">Whether it is the whole of its economy's table.</param>
/// <param name="Chain">Codes of its area and of those above it, as in <see cref="TerritorySummary.Chain"/>.</param>
public sealed record TerritoryAdded(Guid Id, string Slug, string Name, string Country, bool IsNation, ImmutableArray<string> Chain) : IEvent;
