using System.Collections.Immutable;
using Vicinal.Economy;
using Vicinal.Formats.Economies;
using Vicinal.Formats.Scenarios;
using Vicinal.Formats.Yaml;
using YamlDotNet.RepresentationModel;

namespace Vicinal.Formats.Imports;

/// <summary>A mapping: what each published file holds, and which of our columns it fills.</summary>
internal sealed class MappingYaml
{
    private static readonly string[] Keys =
        ["name", "title", "description", "currency", "price_year", "unit", "emissions_unit", "grade", "sources", "licences", "base",
         "industries", "flows", "columns", "criticality", "final_demand_by_destination", "jobs_by_territory", "commuting", "negative_flows", "residual"];

    private static readonly Dictionary<string, MoneyUnit> Units = Enum.GetValues<MoneyUnit>().ToDictionary(unit => unit.ToString().ToLowerInvariant(), StringComparer.Ordinal);
    private static readonly Dictionary<string, DataGrade> Grades = Enum.GetValues<DataGrade>().ToDictionary(grade => grade.ToString(), StringComparer.Ordinal);
    private readonly YamlFile yaml;
    private readonly ReadLimits limits;
    private readonly string folder;

    public MappingYaml(YamlFile yaml, string folder, ReadLimits limits)
    {
        this.yaml = yaml;
        this.limits = limits;
        this.folder = folder;
    }

    public EconomyPackage? Read()
    {
        if (yaml.Map(yaml.Root, "", Keys, "name", "title", "currency", "price_year", "unit", "sources", "industries", "flows", "columns") is not { } map)
            return null;
        var place = map.Find("base") is { } at ? yaml.Text(at, "base") ?? "" : "";
        if (System.IO.Path.IsPathRooted(place))
            yaml.Error(map["base"], "base", $"{Quote.Of(place)} is not a relative path: write it relative to the mapping.");
        var grids = new Grids(yaml, new Neighbours(System.IO.Path.Combine(folder, place), limits));
        var head = ReadHead(map);
        if (yaml.Findings.Refused || ReadTable(map, grids) is not { } table || head is null)
            return null;
        var commuting = map.Find("commuting") is { } commuters ? new CommutingYaml(yaml, grids).Read(commuters, table.JobsByTerritory) : null;
        return head(table) with { Commuting = commuting };
    }

    private EconomyTable? ReadTable(YamlMap map, Grids grids)
    {
        if (IndustryRows.Read(yaml, map["industries"], grids) is not { } rows)
            return null;
        var columns = new ColumnsYaml(yaml, grids, rows).Read(map["columns"]);
        var squares = new SquareYaml(yaml, grids, rows);
        var flows = squares.Read(map["flows"], "flows");
        var criticality = map.Find("criticality") is { } k ? squares.Read(k, "criticality") : null;
        var demand = map.Find("final_demand_by_destination") is { } byDestination ? new DestinationsYaml(yaml, grids, rows).Read(byDestination) : null;
        var jobs = map.Find("jobs_by_territory") is { } territories ? new TerritoriesYaml(yaml, grids, rows).Read(territories, columns?.TryGet("jobs")) : [];
        if (yaml.Findings.Refused || columns is null || flows is null)
            return null;

        var table = IndustriesCsv.Assemble(rows.Industries, columns.TryGet) with { Flows = flows, Criticality = criticality, JobsByTerritory = jobs };
        if (demand is not null)
            table = demand.Into(table);
        CheckSigns(map, table);
        if (map.Find("negative_flows") is { } negative)
        {
            if (yaml.Text(negative, "negative_flows") is { } where && where != "inventory_changes")
                yaml.Error(negative, "negative_flows", $"{Quote.Of(where)} is not possible: negative flows can only go into inventory_changes.");
            table = NegativeFlows.IntoInventories(table, yaml);
        }

        if (map.Find("residual") is { } residual)
        {
            if (yaml.Text(residual, "residual") is { } word && word != "inventory_changes")
                yaml.Error(residual, "residual", $"{Quote.Of(word)} is not possible: a residual can only go into inventory_changes.");
            table = Residual.IntoInventories(table, yaml);
        }

        return table;
    }

    private void CheckSigns(YamlMap map, EconomyTable table)
    {
        (string Name, ImmutableArray<double>? Values)[] columns =
            [("output", table.Output), ("labour_compensation", table.LabourCompensation), ("jobs", table.Jobs), ("target_stock_days", table.TargetStockDays)];
        foreach (var (name, values) in columns)
        {
            for (var row = 0; values is { } some && row < some.Length; row++)
            {
                if (some[row] < 0)
                    yaml.Error(map["columns"], $"columns.{name}", $"{table.Industries[row].Label} has {Csv.Numbers.Text(some[row])}, which is below 0.");
            }
        }

        foreach (var value in table.Criticality is { } criticality ? criticality.Values : [])
        {
            if (value is 0 or 0.5 or 1)
                continue;
            yaml.Error(map["criticality"], "criticality", $"the file holds {Csv.Numbers.Text(value)}: a criticality is 0, 0.5 or 1.");
            return;
        }
    }

    private Func<EconomyTable, EconomyPackage>? ReadHead(YamlMap map)
    {
        var name = yaml.Text(map["name"], "name");
        if (name is not null && !name.All(character => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) || character is '-' or '.' or '_'))
            yaml.Error(map["name"], "name", $"{Quote.Of(name)} must be lower-case letters, digits, hyphens, points and underscores.");
        var title = yaml.Text(map["title"], "title");
        var currency = yaml.Text(map["currency"], "currency");
        if (currency is not null && !(currency.Length == 3 && currency.All(char.IsAsciiLetterUpper)))
            yaml.Error(map["currency"], "currency", $"{Quote.Of(currency)} is not a currency: write its three letters (ISO 4217), such as EUR.");
        var year = yaml.Whole(map["price_year"], "price_year", 1900, 2200);
        var unit = yaml.Word(map["unit"], "unit", Units);
        var grade = map.Find("grade") is { } stated ? yaml.Word(stated, "grade", Grades) : DataGrade.A;
        var description = map.Find("description") is { } text ? yaml.Text(text, "description") : "";
        var emissions = map.Find("emissions_unit") is { } emitted ? yaml.Text(emitted, "emissions_unit") : null;
        var sources = Titled(map["sources"], "sources", "title").Select(pair => new Source(pair.Text, pair.Path)).ToImmutableArray();
        var licences = map.Find("licences") is { } list ? Titled(list, "licences", "name").Select(pair => new Licence(pair.Text, pair.Path)).ToImmutableArray() : [];
        if (yaml.Findings.Refused)
            return null;
        return table => new EconomyPackage
        {
            Name = name!, Title = title!, Description = description!, Currency = currency!, PriceYear = year!.Value, Unit = unit!.Value,
            Grade = grade!.Value, EmissionsUnit = emissions, Sources = sources, Licences = licences, Table = table,
        };
    }

    private IEnumerable<(string Text, string? Path)> Titled(YamlNode node, string field, string key)
    {
        var items = yaml.List(node, field);
        if (items.Count == 0)
            yaml.Error(node, field, "the list is empty: name at least one.");
        foreach (var (item, index) in items.Select((item, index) => (item, index)))
        {
            var at = $"{field}[{Place.Of(index)}]";
            if (yaml.Map(item, at, [key, "path"], key) is { } map && yaml.Text(map[key], map.Path(key)) is { } text)
                yield return (text, map.Find("path") is { } path ? yaml.Text(path, map.Path("path")) : null);
        }
    }
}
