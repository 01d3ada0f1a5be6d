using System.Collections.Immutable;
using Vicinal.Economy;
using Vicinal.Formats.Yaml;
using YamlDotNet.RepresentationModel;

namespace Vicinal.Formats.Imports;

/// <summary>Who lives where and works where: <c>{shares: {csv}, people: {csv, column}}</c>; residences in the rows of the shares, workplaces in their columns.</summary>
internal sealed class CommutingYaml(YamlFile yaml, Grids grids)
{
    private static readonly string[] Keys = ["shares", "people"];
    private static readonly string[] PeopleKeys = ["csv", "column"];

    public Commuting? Read(YamlNode node, ImmutableArray<TerritoryJobs> jobs)
    {
        const string field = "commuting";
        if (yaml.Map(node, field, Keys, Keys) is not { } map
            || yaml.Map(map["shares"], "commuting.shares", ["csv"], "csv") is not { } first || grids.Open(first) is not { } shares
            || yaml.Map(map["people"], "commuting.people", PeopleKeys, PeopleKeys) is not { } second || grids.Open(second) is not { } people
            || IndustryRows.ColumnOf(yaml, second, "column", people) is not { } count)
            return null;
        var before = yaml.Findings.Errors;
        var names = jobs.Select(territory => territory.Territory).ToImmutableArray();
        if (names.IsEmpty)
            yaml.Error(node, field, "commuting needs jobs_by_territory, whose territories it links.");
        foreach (var name in names.Where(name => shares.Row(name) is null || shares.Column(name) is null || people.Row(name) is null))
            yaml.Error(node, field, $"{Quote.Of(name)} of jobs_by_territory must be a row and a column of {shares.Name} and a row of {people.Name}.");
        if (yaml.Findings.Errors > before)
            return null;
        var found = new Commuting(
            names,
            Matrix.Create(names.Length, names.Length, (home, work) => shares.Number(shares.Row(names[home])!.Value, shares.Column(names[work])!.Value, yaml.Findings)),
            [.. names.Select(name => people.Number(people.Row(name)!.Value, count, yaml.Findings))]);
        foreach (var problem in found.Check())
            yaml.Error(node, field, problem.Message);
        return yaml.Findings.Errors > before ? null : found;
    }
}
