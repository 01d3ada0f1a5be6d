using Vicinal.Platform.Shell;

namespace Vicinal.Measures.Store;

/// <summary>Parts of addresses from names and titles.</summary>
internal static class Slugs
{
    /// <inheritdoc cref="AddressPart.Of"/>
    public static string Of(string name, int longest, string otherwise) => AddressPart.Of(name, longest, otherwise);
}
