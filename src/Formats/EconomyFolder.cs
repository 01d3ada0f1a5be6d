using Vicinal.Formats.Economies;

namespace Vicinal.Formats;

/// <summary>
/// An economy on disk: a folder (or a zip of one) with a Frictionless <c>datapackage.json</c>, <c>industries.csv</c>, <c>flows.csv</c>, and optionally
/// <c>criticality.csv</c>, <c>jobs-by-territory.csv</c>, <c>commuting.csv</c> and <c>final-demand.csv</c>. docs/guide/economy-folders.md describes each.
/// </summary>
public static class EconomyFolder
{
    /// <summary>Reads a folder. Bad input is in the problems; nothing is thrown for it.</summary>
    public static Reading<EconomyPackage> Read(string folder, ReadLimits? limits = null)
    {
        var findings = new Findings();
        var files = FileSet.OfFolder(folder, limits ?? new(), findings);
        return PackageReader.Read(files, limits ?? new(), findings);
    }

    /// <summary>Reads a zip, without writing anything to disk. The files may stand at its root or in one folder.</summary>
    /// <param name="zip">Any readable stream; it need not seek.</param>
    /// <param name="name">How messages call the zip.</param>
    /// <param name="limits">What is too large.</param>
    public static Reading<EconomyPackage> ReadZip(Stream zip, string name = "the zip", ReadLimits? limits = null)
    {
        var findings = new Findings();
        var files = ZipFiles.Open(zip, name, limits ?? new(), findings);
        return PackageReader.Read(files, limits ?? new(), findings);
    }

    /// <summary>Writes a folder whole or not at all: it is made beside its place under a temporary name and then renamed.</summary>
    /// <exception cref="IOException">The folder exists and is not empty, or the disk refuses.</exception>
    public static void Write(EconomyPackage package, string folder) =>
        NewFolder.Write(folder, temporary => PackageWriter.Write(package, temporary));
}
