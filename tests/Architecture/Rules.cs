using System.Text.RegularExpressions;

namespace Vicinal.Architecture.Tests;

/// <summary>The rules about the tree. Each looks at all it discovers and yields what breaks it, with what would be right.</summary>
internal static partial class Rules
{
    private const int LongestFile = 500;
    private const int MostFilesAtTheRoot = 19;

    /// <summary>The walls: from which folder a project may refer to which.</summary>
    private static readonly (string From, string[] To)[] Walls =
    [
        ("src/Engines", ["src/Engines"]),
        ("src/Formats", ["src/Engines"]),
        ("src/Platform", []),
        ("src/Modules", ["src/Engines", "src/Formats", "src/Platform", "src/Modules"]),
        ("src/Web", ["src/Engines", "src/Formats", "src/Platform", "src/Modules"]),
        ("src/Cli", ["src/Engines", "src/Formats", "src/Web"]),
    ];

    private static readonly string[] EnginePackages = ["System.Numerics.Tensors", "Meziantou.Analyzer", "Microsoft.CodeAnalysis.BannedApiAnalyzers"];

    /// <summary>Packages that only some engines may use.</summary>
    private static readonly (string Package, string[] Folders)[] PackagesOfSomeEngines =
    [
        ("Google.OrTools", ["src/Engines/Planning", "src/Engines/Matching"]),
    ];

    private static readonly string[] EmptyNames = ["Common", "Shared", "Helpers", "Helper", "Utils", "Util", "Manager", "Misc"];

    public static IEnumerable<string> ReferencesGoOneWay(Tree tree) =>
        from project in tree.Projects()
        from wall in Walls
        where project.IsUnder(wall.From)
        from reference in project.References
        where !wall.To.Any(to => reference.StartsWith(to + "/", StringComparison.Ordinal))
        select $"{project.File} refers to {reference}; from {wall.From} only {(wall.To.Length == 0 ? "nothing" : string.Join(", ", wall.To))} may be.";

    public static IEnumerable<string> SourceProjectsStandBehindAWall(Tree tree) =>
        from project in tree.Projects()
        where project.IsUnder("src") && !Walls.Any(wall => project.IsUnder(wall.From))
        select $"{project.File} is in no folder that the walls know: add the folder to the architecture first.";

    public static IEnumerable<string> EnginesUseFewPackages(Tree tree) =>
        from project in tree.Projects()
        where project.IsUnder("src/Engines")
        from package in project.Packages
        where !EnginePackages.Contains(package, StringComparer.Ordinal)
              && !PackagesOfSomeEngines.Any(some => some.Package == package && some.Folders.Any(project.IsUnder))
        select $"{project.File} uses {package}; an engine may use {string.Join(", ", EnginePackages)}.";

    /// <summary>Public in a module: its entry, its Public folder, Razor components, and what a form or an address binds to.</summary>
    public static IEnumerable<string> ModulesKeepTheirTypes(Tree tree) =>
        from file in tree.Files(".cs")
        where file.StartsWith("src/Modules/", StringComparison.Ordinal)
              && !file.Contains("/Public/", StringComparison.Ordinal)
              && !file.Contains("/Migrations/", StringComparison.Ordinal)
              && !file.EndsWith(".razor.cs", StringComparison.Ordinal)
        from Match type in PublicType().Matches(tree.Text(file))
        let name = type.Groups["name"].Value
        where name != Path.GetFileName(Path.GetDirectoryName(file)) + "Module"
              && !name.EndsWith("Request", StringComparison.Ordinal)
              && !name.EndsWith("View", StringComparison.Ordinal)
        select $"{file} makes {name} public; a module shows its …Module, Public/, components, requests and what components are given (…View).";

    public static IEnumerable<string> FilesAreShort(Tree tree) =>
        from file in tree.Source()
        let lines = tree.Text(file).AsSpan().Count('\n')
        where lines > LongestFile
        select $"{file} has {lines} lines; {LongestFile} are the most.";

    public static IEnumerable<string> TheRootIsTidy(Tree tree)
    {
        var files = tree.Files().Where(file => !file.Contains('/', StringComparison.Ordinal)).ToList();
        if (files.Count > MostFilesAtTheRoot)
        {
            yield return $"{files.Count} files stand at the root; {MostFilesAtTheRoot} are the most: {string.Join(", ", files)}.";
        }
    }

    public static IEnumerable<string> PartsIntroduceThemselves(Tree tree) =>
        from project in tree.Projects()
        where project.IsUnder("src")
        let readme = Path.GetDirectoryName(project.File) + "/README.md"
        where !tree.Has(readme)
        select $"{readme} is missing: half a page on what this part owns.";

    public static IEnumerable<string> NothingIsLeftUnfinished(Tree tree) =>
        from file in tree.Source()
        where !file.StartsWith("tests/Architecture/", StringComparison.Ordinal)
        from Match mark in Unfinished().Matches(tree.Text(file))
        select $"{file} says {mark.Value}.";

    public static IEnumerable<string> NamespacesNeedNoBraces(Tree tree) =>
        from file in tree.Source()
        where file.EndsWith(".cs", StringComparison.Ordinal) && BracedNamespace().IsMatch(tree.Text(file))
        select $"{file} puts its namespace in braces; end the line with a semicolon instead.";

    public static IEnumerable<string> TheSolutionListsEveryProject(Tree tree)
    {
        var solution = tree.Text("Vicinal.slnx");
        return from project in tree.Projects()
               where !solution.Contains($"\"{project.File}\"", StringComparison.Ordinal)
               select $"{project.File} is not in Vicinal.slnx.";
    }

    public static IEnumerable<string> NamesSaySomething(Tree tree) =>
        from file in tree.Source()
        from part in file.Split('/')
        let name = part.Split('.')[0]
        where EmptyNames.Any(empty => name.EndsWith(empty, StringComparison.Ordinal))
        select $"{file}: '{name}' says nothing; name it after what it holds.";

    public static IEnumerable<string> TestsMirrorTheSource(Tree tree) =>
        from project in tree.Projects()
        where project.IsUnder("tests") && !project.IsUnder("tests/Architecture") && !project.IsUnder("tests/Browser")
        let counterpart = "src" + project.File["tests".Length..].Replace(".Tests.csproj", ".csproj", StringComparison.Ordinal)
        where !tree.Has(counterpart)
        select $"{project.File} tests {counterpart}, which is not there.";

    public static IEnumerable<string> DecisionsAreNumbered(Tree tree)
    {
        var files = tree.Files(".md").Where(file => file.StartsWith("docs/decisions/", StringComparison.Ordinal)).Select(file => Path.GetFileName(file)!).ToList();
        var wrong = files.Where(file => !Numbered().IsMatch(file)).Select(file => $"docs/decisions/{file} should be called like 0007-what-it-decides.md.");
        var twice = files.GroupBy(file => file[..4], StringComparer.Ordinal).Where(same => same.Count() > 1).Select(same => $"docs/decisions: the number {same.Key} stands on {string.Join(" and ", same)}.");
        return wrong.Concat(twice);
    }

    public static IEnumerable<string> FormsKeepTheLanguage(Tree tree) =>
        from file in tree.Files(".razor")
        from Match form in PostedForm().Matches(tree.Text(file))
        where !form.Value.Contains("action=", StringComparison.Ordinal)
        select $"{file}: {form.Value} needs action=\"@Links.Self\"; without it the framework writes the address without the reader's language.";

    public static IEnumerable<string> NothingNamesAMachineOrARegistry(Tree tree) =>
        from file in tree.Files(".cs", ".razor", ".md", ".json", ".yaml", ".yml", ".props", ".targets", ".csproj", ".mjs", ".js", ".css", ".npmrc", ".config", "vicinal", "test", "bench", ".sh")
        where !file.StartsWith("tests/Architecture/", StringComparison.Ordinal)
        from Match place in Place().Matches(tree.Text(file))
        select $"{file} names {place.Value}.";

    [GeneratedRegex(@"^public\s+(?:(?:sealed|static|abstract|partial|readonly|unsafe|ref)\s+)*(?:class|record\s+struct|record|struct|interface|enum|delegate\s+\S+)\s+(?<name>\w+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PublicType();

    [GeneratedRegex(@"\b(TODO|FIXME|HACK|NotImplementedException)\b|Skip\s*=\s*""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Unfinished();

    [GeneratedRegex(@"^namespace\s+[\w.]+\s*(\{|$(?!;))", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex BracedNamespace();

    [GeneratedRegex(@"<form\s[^>]*method=""post""[^>]*>", RegexOptions.None, 1000)]
    private static partial Regex PostedForm();

    [GeneratedRegex(@"^\d{4}-[a-z0-9-]+\.md$", RegexOptions.None, 1000)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"(?<![\w.])/(work|farm|root|home)/\w+|registry\.npmjs\.org|api\.nuget\.org|deb\.debian\.org", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Place();
}
