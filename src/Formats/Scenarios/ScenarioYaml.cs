using System.Collections.Immutable;
using Vicinal.Economy;
using Vicinal.Formats.Yaml;
using YamlDotNet.RepresentationModel;

namespace Vicinal.Formats.Scenarios;

/// <summary>The keys of a scenario to the engine's scenario.</summary>
internal static class ScenarioYaml
{
    private static readonly string[] Keys = ["title", "start", "days", "parameters", "profiles", "shocks", "restrictions", "territories", "uncertainty", "liquidity"];
    private static readonly string[] RestrictionKeys = ["activity", "level", "from", "to"];
    private static readonly string[] TerritoryKeys = ["restrictions", "shocks", "visitors"];

    public static Scenario? Read(YamlFile yaml, Neighbours neighbours) => Read(yaml, yaml.Root, neighbours);

    /// <summary>A scenario inside another file.</summary>
    public static Scenario? Read(YamlFile yaml, YamlNode node, Neighbours neighbours)
    {
        if (yaml.Map(node, "", Keys, "title", "start", "days") is not { } map)
            return null;
        var title = yaml.Text(map["title"], "title");
        var start = yaml.Date(map["start"], "start");
        var days = yaml.Whole(map["days"], "days", 1, 3660);
        var profiles = ProfileYaml.ReadAll(yaml, map.Find("profiles"));
        var shocks = new ShockYaml(yaml, neighbours, profiles);
        var scenario = new Scenario
        {
            Title = title ?? "",
            Start = start ?? default,
            Days = days ?? 1,
            Parameters = map.Find("parameters") is { } parameters ? ParametersYaml.Read(yaml, parameters) : new(),
            Shocks = map.Find("shocks") is { } list ? shocks.ReadAll(list, "shocks") : [],
            Restrictions = map.Find("restrictions") is { } restrictions ? ReadRestrictions(yaml, restrictions, "restrictions") : [],
            Territories = map.Find("territories") is { } territories ? ReadTerritories(yaml, territories, shocks) : [],
            Uncertainty = map.Find("uncertainty") is { } uncertainty ? UncertaintyYaml.Read(yaml, uncertainty) : [],
            Liquidity = map.Find("liquidity") is { } liquidity ? LiquidityYaml.Read(yaml, liquidity) : null,
        };
        foreach (var name in profiles.Unused)
            yaml.Remark(map["profiles"], $"profiles.{name}", "no shock uses this profile.");
        return scenario;
    }

    private static ImmutableArray<Restriction> ReadRestrictions(YamlFile yaml, YamlNode node, string field)
    {
        var restrictions = ImmutableArray.CreateBuilder<Restriction>();
        var known = ActivityCatalogue.All.Select(activity => activity.Code).ToList();
        foreach (var (item, at) in yaml.List(node, field).Select((item, index) => (item, $"{field}[{Place.Of(index)}]")))
        {
            if (yaml.Map(item, at, RestrictionKeys, RestrictionKeys) is not { } map)
                continue;
            var activity = yaml.Text(map["activity"], map.Path("activity"));
            if (activity is not null && !known.Contains(activity, StringComparer.Ordinal))
                yaml.Error(map["activity"], map.Path("activity"), $"the activity {Quote.Of(activity)} is not known. {Nearest.Hint(activity, known)}");
            var level = yaml.Word(map["level"], map.Path("level"), Words.Levels);
            if (Span(yaml, map) is { } span && activity is not null && level is not null)
                restrictions.Add(new Restriction(activity, level.Value, span.From, span.To));
        }

        return restrictions.ToImmutable();
    }

    /// <summary>The keys from and to, the second later; null with a problem otherwise.</summary>
    public static (DateOnly From, DateOnly To)? Span(YamlFile yaml, YamlMap map)
    {
        var from = yaml.Date(map["from"], map.Path("from"));
        var to = yaml.Date(map["to"], map.Path("to"));
        if (from is null || to is null)
            return null;
        if (from < to)
            return (from.Value, to.Value);
        yaml.Error(map["to"], map.Path("to"), $"{Place.Of(to.Value)} is not after from ({Place.Of(from.Value)}): to is the first day on which it no longer applies.");
        return null;
    }

    private static ImmutableArray<TerritoryPhase> ReadTerritories(YamlFile yaml, YamlNode node, ShockYaml shocks)
    {
        var territories = ImmutableArray.CreateBuilder<TerritoryPhase>();
        foreach (var (name, value) in yaml.Dictionary(node, "territories")?.Entries ?? [])
        {
            var at = $"territories.{name}";
            if (yaml.Map(value, at, TerritoryKeys) is not { } map)
                continue;
            territories.Add(new TerritoryPhase(name)
            {
                Restrictions = map.Find("restrictions") is { } restrictions ? ReadRestrictions(yaml, restrictions, $"{at}.restrictions") : [],
                Shocks = map.Find("shocks") is { } list ? shocks.ReadAll(list, $"{at}.shocks") : [],
                Visitors = map.Find("visitors") is { } visitors ? yaml.Number(visitors, $"{at}.visitors", 0, 10) : null,
            });
        }

        return territories.ToImmutable();
    }
}
