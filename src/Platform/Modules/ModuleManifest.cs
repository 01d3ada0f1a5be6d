using Vicinal.Platform.Shell;

namespace Vicinal.Platform.Modules;

/// <summary>The parts of a module that stand on other people's pages.</summary>
/// <param name="Name">The module's name as in its assembly, e.g. <c>Territories</c>; also its address segment in lower case.</param>
public sealed record ModuleManifest(string Name)
{
    /// <summary>Links for the page shell, in the order given; titles are keys of the module's texts.</summary>
    public IReadOnlyList<NavigationLink> Navigation { get; init; } = [];

    /// <summary>Links at the foot of every page, in the order given; titles are keys of the module's texts.</summary>
    public IReadOnlyList<NavigationLink> Foot { get; init; } = [];

    /// <summary>Permissions that roles can hold on a territory, e.g. <c>territories.edit</c>.</summary>
    public IReadOnlyList<string> Permissions { get; init; } = [];

    /// <summary>
    /// Components that stand on a territory's page, in the order given. Each takes one parameter, <c>Slug</c>: the territory's part of the address.
    /// </summary>
    public IReadOnlyList<Type> TerritoryPanels { get; init; } = [];

    /// <summary>Components without parameters that stand above what every page says; most pages leave them empty.</summary>
    public IReadOnlyList<Type> AboveEveryPage { get; init; } = [];

    /// <summary>The type whose resources hold this module's texts (<c>Texts.resx</c>, <c>Texts.es.resx</c>, <c>Texts.fr.resx</c>).</summary>
    public required Type Texts { get; init; }
}

/// <summary>A link of the page shell.</summary>
/// <param name="TitleKey">A key of the module's texts.</param>
/// <param name="Path">The path without language and path base, e.g. <c>/territories</c>.</param>
public sealed record NavigationLink(string TitleKey, string Path)
{
    /// <summary>Kinds of places that the page can be asked for: a reader who looks at one is led to it there.</summary>
    public IReadOnlyList<LookedAtKind> Places { get; init; } = [];
}
