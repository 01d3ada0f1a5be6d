namespace Vicinal.Architecture.Tests;

/// <summary>Every rule can fail: each is shown a small invented repository that breaks it and one that does not.</summary>
public sealed class RuleSpecs : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("vicinal-rules-").FullName;

    [Fact]
    public void A_reference_against_the_direction_is_found()
    {
        Write("src/Formats/Vicinal.Formats.csproj", Referring("../Engines/Economy/Vicinal.Economy.csproj"));
        Write("src/Engines/Economy/Vicinal.Economy.csproj", Referring("../../Platform/Vicinal.Platform.csproj"));
        Assert.Contains("src/Engines/Economy/Vicinal.Economy.csproj", Assert.Single(Rules.ReferencesGoOneWay(Tree.At(root))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_project_in_an_unknown_folder_is_found()
    {
        Write("src/Cellar/Vicinal.Cellar.csproj", "<Project />");
        Write("src/Web/Vicinal.Web.csproj", "<Project />");
        Assert.Single(Rules.SourceProjectsStandBehindAWall(Tree.At(root)));
    }

    [Fact]
    public void A_package_in_an_engine_is_found()
    {
        Write("src/Engines/Economy/Vicinal.Economy.csproj", """<Project><ItemGroup><PackageReference Include="Dapper" /><PackageReference Include="System.Numerics.Tensors" /></ItemGroup></Project>""");
        Assert.Contains("Dapper", Assert.Single(Rules.EnginesUseFewPackages(Tree.At(root))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("src/Modules/Measures/Card.cs", "public sealed class Card;", 1)]
    [InlineData("src/Modules/Measures/Cards/Row.cs", "public readonly record struct Row;", 1)]
    [InlineData("src/Modules/Measures/Cards/Row.cs", "internal sealed class Row;", 0)]
    [InlineData("src/Modules/Measures/MeasuresModule.cs", "public sealed class MeasuresModule;", 0)]
    [InlineData("src/Modules/Measures/Public/Published.cs", "public sealed record Published;", 0)]
    [InlineData("src/Modules/Measures/Cards/PublishRequest.cs", "public sealed record PublishRequest;", 0)]
    public void A_public_type_inside_a_module_is_found(string file, string text, int found)
    {
        Write(file, text);
        Assert.Equal(found, Rules.ModulesKeepTheirTypes(Tree.At(root)).Count());
    }

    [Theory]
    [InlineData("<form method=\"post\" @formname=\"role\">", 1)]
    [InlineData("<form method=\"post\" action=\"@Links.Self\" @formname=\"role\">", 0)]
    [InlineData("<form method=\"get\">", 0)]
    public void A_form_that_forgets_the_language_is_found(string text, int found)
    {
        Write("src/Web/Page.razor", text);
        Assert.Equal(found, Rules.FormsKeepTheLanguage(Tree.At(root)).Count());
    }

    [Theory]
    [InlineData(500, 0)]
    [InlineData(501, 1)]
    public void A_file_too_long_is_found(int lines, int found)
    {
        Write("src/Web/Long.cs", string.Concat(Enumerable.Repeat("//\n", lines)));
        Assert.Equal(found, Rules.FilesAreShort(Tree.At(root)).Count());
    }

    [Theory]
    [InlineData(19, 0)]
    [InlineData(20, 1)]
    public void A_crowded_root_is_found(int files, int found)
    {
        for (var i = 0; i < files; i++)
        {
            Write($"file-{i}.md", "");
        }

        Assert.Equal(found, Rules.TheRootIsTidy(Tree.At(root)).Count());
    }

    [Fact]
    public void A_part_without_a_readme_is_found()
    {
        Write("src/Modules/Measures/Vicinal.Measures.csproj", "<Project />");
        Assert.Single(Rules.PartsIntroduceThemselves(Tree.At(root)));
        Write("src/Modules/Measures/README.md", "Measures.");
        Assert.Empty(Rules.PartsIntroduceThemselves(Tree.At(root)));
    }

    [Theory]
    [InlineData("throw new NotImplementedException();", 1)]
    [InlineData("// TODO later", 1)]
    [InlineData("[Fact(Skip = \"slow\")]", 1)]
    [InlineData("// a method for Todor", 0)]
    public void Unfinished_work_is_found(string text, int found)
    {
        Write("src/Web/Page.cs", text);
        Assert.Equal(found, Rules.NothingIsLeftUnfinished(Tree.At(root)).Count());
    }

    [Theory]
    [InlineData("namespace A.B\n{\n}\n", 1)]
    [InlineData("namespace A.B {\n}\n", 1)]
    [InlineData("namespace A.B;\n", 0)]
    public void A_namespace_in_braces_is_found(string text, int found)
    {
        Write("src/Web/Page.cs", text);
        Assert.Equal(found, Rules.NamespacesNeedNoBraces(Tree.At(root)).Count());
    }

    [Fact]
    public void A_project_outside_the_solution_is_found()
    {
        Write("Vicinal.slnx", "<Solution><Project Path=\"src/Web/Vicinal.Web.csproj\" /></Solution>");
        Write("src/Web/Vicinal.Web.csproj", "<Project />");
        Assert.Empty(Rules.TheSolutionListsEveryProject(Tree.At(root)));
        Write("src/Cli/Vicinal.Cli.csproj", "<Project />");
        Assert.Single(Rules.TheSolutionListsEveryProject(Tree.At(root)));
    }

    [Theory]
    [InlineData("src/Web/StringHelpers.cs", 1)]
    [InlineData("src/Web/Common/Thing.cs", 1)]
    [InlineData("src/Web/Commons.cs", 0)]
    public void A_name_that_says_nothing_is_found(string file, int found)
    {
        Write(file, "");
        Assert.Equal(found, Rules.NamesSaySomething(Tree.At(root)).Count());
    }

    [Fact]
    public void A_test_project_without_a_counterpart_is_found()
    {
        Write("tests/Formats/Vicinal.Formats.Tests.csproj", "<Project />");
        Assert.Single(Rules.TestsMirrorTheSource(Tree.At(root)));
        Write("src/Formats/Vicinal.Formats.csproj", "<Project />");
        Assert.Empty(Rules.TestsMirrorTheSource(Tree.At(root)));
    }

    [Fact]
    public void A_decision_without_its_own_number_is_found()
    {
        Write("docs/decisions/0001-database.md", "");
        Write("docs/decisions/0001-pages.md", "");
        Write("docs/decisions/thoughts.md", "");
        Assert.Equal(2, Rules.DecisionsAreNumbered(Tree.At(root)).Count());
    }

    [Theory]
    [InlineData("see /home/anna/notes", 1)]
    [InlineData("from https://registry.npmjs.org/x", 1)]
    [InlineData("a path/home/here", 0)]
    public void A_machine_or_registry_that_is_named_is_found(string text, int found)
    {
        Write("docs/guide/page.md", text);
        Assert.Equal(found, Rules.NothingNamesAMachineOrARegistry(Tree.At(root)).Count());
    }

    public void Dispose() => Directory.Delete(root, recursive: true);

    private void Write(string file, string text)
    {
        var path = Path.Combine(root, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    private static string Referring(string project) => $"""<Project><ItemGroup><ProjectReference Include="{project}" /></ItemGroup></Project>""";
}
