using Vicinal.Formats.Records.Importing;

namespace Vicinal.Measures.Store;

/// <summary>Parts of addresses from names and titles.</summary>
internal static class Slugs
{
    /// <summary>Lower case letters a to z, digits and single hyphens, cut at a whole word; another word where nothing of the name is left.</summary>
    public static string Of(string name, int longest, string otherwise) => RecordIds.Of(Folding.Of(name), longest, otherwise);
}
