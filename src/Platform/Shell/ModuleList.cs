using System.Reflection;
using Vicinal.Platform.Modules;

namespace Vicinal.Platform.Shell;

/// <summary>The modules of this host, in the order in which <c>Program.cs</c> names them.</summary>
public sealed record ModuleList(IReadOnlyList<IModule> Modules)
{
    internal IReadOnlyList<Assembly> Assemblies { get; } =
        [.. Modules.Select(module => module.GetType().Assembly).Distinct()];
}
