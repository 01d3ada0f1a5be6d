using System.Xml.Linq;

namespace Vicinal.Architecture.Tests;

/// <summary>A repository's files as the rules see them: whatever is there, not a list that somebody keeps.</summary>
internal sealed class Tree
{
    private static readonly string[] NotOurs = ["bin", "obj", "node_modules", "artifacts", ".git", "dist", "data", "TestResults"];

    private Tree(string root) => Root = root;

    public static Tree Here { get; } = new(FindRoot());

    public string Root { get; }

    public static Tree At(string root) => new(root);

    /// <summary>Files with one of the endings, as paths from the root with forward slashes, in order.</summary>
    public IEnumerable<string> Files(params string[] endings) =>
        Walk(Root)
            .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Where(file => endings.Length == 0 || endings.Any(ending => file.EndsWith(ending, StringComparison.Ordinal)))
            .Order(StringComparer.Ordinal);

    public IEnumerable<string> Source() => Files(".cs", ".razor").Where(file => !file.Contains("/Migrations/", StringComparison.Ordinal));

    public string Text(string file) => File.ReadAllText(Path.Combine(Root, file));

    public bool Has(string file) => File.Exists(Path.Combine(Root, file));

    public IEnumerable<Project> Projects() => Files(".csproj").Select(file =>
    {
        var xml = XDocument.Parse(Text(file));
        var folder = Path.GetDirectoryName(file)!;
        return new Project(
            file,
            [.. xml.Descendants("ProjectReference").Select(reference => Normal(Path.Combine(folder, reference.Attribute("Include")!.Value.Replace('\\', '/'))))],
            [.. xml.Descendants("PackageReference").Select(package => package.Attribute("Include")!.Value)]);
    });

    private string Normal(string path) => Path.GetRelativePath(Root, Path.GetFullPath(Path.Combine(Root, path))).Replace('\\', '/');

    private static IEnumerable<string> Walk(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder))
        {
            yield return file;
        }

        foreach (var inner in Directory.EnumerateDirectories(folder).Where(inner => !NotOurs.Contains(Path.GetFileName(inner), StringComparer.Ordinal)))
        {
            foreach (var file in Walk(inner))
            {
                yield return file;
            }
        }
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Vicinal.slnx")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("These tests run from inside the repository: no Vicinal.slnx was found above them.");
    }
}

/// <summary>A project file with what it stands on.</summary>
internal sealed record Project(string File, IReadOnlyList<string> References, IReadOnlyList<string> Packages)
{
    public bool IsUnder(string folder) => File.StartsWith(folder + "/", StringComparison.Ordinal);
}
