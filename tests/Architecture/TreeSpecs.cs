namespace Vicinal.Architecture.Tests;

/// <summary>Every rule holds for this repository.</summary>
public sealed class TreeSpecs
{
    [Fact]
    public void References_go_one_way() => Hold(Rules.ReferencesGoOneWay);

    [Fact]
    public void Source_projects_stand_behind_a_wall() => Hold(Rules.SourceProjectsStandBehindAWall);

    [Fact]
    public void Engines_use_few_packages() => Hold(Rules.EnginesUseFewPackages);

    [Fact]
    public void Modules_keep_their_types_to_themselves() => Hold(Rules.ModulesKeepTheirTypes);

    [Fact]
    public void Files_are_short() => Hold(Rules.FilesAreShort);

    [Fact]
    public void The_root_is_tidy() => Hold(Rules.TheRootIsTidy);

    [Fact]
    public void Every_part_introduces_itself() => Hold(Rules.PartsIntroduceThemselves);

    [Fact]
    public void Nothing_is_left_unfinished() => Hold(Rules.NothingIsLeftUnfinished);

    [Fact]
    public void Namespaces_need_no_braces() => Hold(Rules.NamespacesNeedNoBraces);

    [Fact]
    public void The_solution_lists_every_project() => Hold(Rules.TheSolutionListsEveryProject);

    [Fact]
    public void Names_say_something() => Hold(Rules.NamesSaySomething);

    [Fact]
    public void Tests_stand_at_the_same_path_as_what_they_test() => Hold(Rules.TestsMirrorTheSource);

    [Fact]
    public void Forms_keep_the_language() => Hold(Rules.FormsKeepTheLanguage);

    [Fact]
    public void Decisions_are_numbered_once() => Hold(Rules.DecisionsAreNumbered);

    [Fact]
    public void Nothing_names_a_machine_or_a_registry() => Hold(Rules.NothingNamesAMachineOrARegistry);

    [Fact]
    public void The_rules_look_at_something()
    {
        Assert.NotEmpty(Tree.Here.Projects());
        Assert.True(Tree.Here.Source().Count() > 50);
    }

    private static void Hold(Func<Tree, IEnumerable<string>> rule)
    {
        var broken = rule(Tree.Here).ToList();
        Assert.True(broken.Count == 0, string.Join('\n', broken));
    }
}
