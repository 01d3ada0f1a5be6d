using System.Collections.Immutable;
using Vicinal.Economy;
using Vicinal.Formats.Scenarios;
using Vicinal.Formats.Yaml;
using Vicinal.Planning;
using YamlDotNet.RepresentationModel;

namespace Vicinal.Formats.Plans;

/// <summary>The keys of a plan to the engine's plan.</summary>
/// <param name="yaml">The file.</param>
/// <param name="folder">Where other files are named from; null where none may be.</param>
/// <param name="limits">How much is read.</param>
internal sealed class PlanYaml(YamlFile yaml, string? folder, ReadLimits limits)
{
    private const int MostMeasures = 500;

    private static readonly string[] Keys =
        ["title", "language", "territory", "summary", "level", "currency", "price_year", "scenario", "envelopes", "groups", "reserve", "measures"];

    public Plan? Read()
    {
        if (yaml.Map(yaml.Root, "", Keys, "title", "currency", "price_year", "scenario", "measures") is not { } map)
            return null;
        var currency = Currency(map["currency"]);
        var scenario = Scenario(map["scenario"]);
        var level = map.Find("level") is { } named ? yaml.Word(named, "level", PlanWords.Levels) : GovernmentLevel.Municipality;
        var plan = new Plan
        {
            Title = yaml.Text(map["title"], "title") ?? "",
            Language = map.Find("language") is { } language ? Language(language) : "en",
            Territory = map.Find("territory") is { } territory ? yaml.Text(territory, "territory") ?? "" : "",
            Summary = map.Find("summary") is { } summary ? yaml.Text(summary, "summary") ?? "" : "",
            Level = level ?? GovernmentLevel.Municipality,
            Currency = currency,
            PriceYear = yaml.Whole(map["price_year"], "price_year", 1900, 2200) ?? 1900,
            Scenario = scenario ?? new Scenario { Title = "", Start = default, Days = 1 },
            Envelopes = map.Find("envelopes") is { } envelopes ? Each(envelopes, "envelopes", (item, at) => Envelope(item, at, currency)) : [],
            Groups = map.Find("groups") is { } groups ? Each(groups, "groups", Group) : [],
            Reserve = map.Find("reserve") is { } reserve ? Reserve(reserve) : null,
            Measures = Measures(map["measures"], currency),
        };
        Names(plan, map["measures"]);
        if (!PlanBudget.CanCount(plan))
            yaml.Error(map["measures"], "measures", "the money of all measures together is more than can be added up exactly: check the amounts.");
        return plan;
    }

    private ImmutableArray<PlannedMeasure> Measures(YamlNode node, string currency)
    {
        var items = yaml.List(node, "measures");
        if (items.Count > MostMeasures)
        {
            yaml.Error(node, "measures", FormattableString.Invariant($"there are {items.Count:N0} measures; a plan has {MostMeasures} at most."));
            return [];
        }

        var reader = new PlannedMeasureYaml(yaml, currency);
        return [.. items.Select((item, index) => reader.Read(item, $"measures[{Place.Of(index)}]")).OfType<PlannedMeasure>()];
    }

    /// <summary>The items of a list that can be read.</summary>
    private ImmutableArray<T> Each<T>(YamlNode node, string field, Func<YamlNode, string, T?> read)
        where T : class =>
        [.. yaml.List(node, field).Select((item, index) => read(item, $"{field}[{Place.Of(index)}]")).OfType<T>()];

    private string Currency(YamlNode node)
    {
        if (yaml.Text(node, "currency") is { Length: 3 } code && code.All(char.IsAsciiLetterUpper))
            return code;
        if (node is YamlScalarNode { Value.Length: > 0 } found)
            yaml.Error(node, "currency", $"{Quote.Of(found.Value)} is not a currency: write its three capital letters, such as EUR.");
        return "EUR";
    }

    private string Language(YamlNode node)
    {
        if (yaml.Text(node, "language") is { Length: <= 35 } tag && tag.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-'))
            return tag;
        yaml.Error(node, "language", "this is not a language tag: write one such as en, es, fr or pt-BR.");
        return "en";
    }

    /// <summary>Written out, or in a file of its own.</summary>
    private Scenario? Scenario(YamlNode node)
    {
        if (node is not YamlScalarNode named)
            return ScenarioYaml.Read(yaml, node, new Neighbours(folder, limits));
        if (yaml.Text(named, "scenario") is not { } path)
            return null;
        if (folder is null)
        {
            yaml.Error(node, "scenario", "a plan that stands alone cannot name other files: write the scenario out under this key.");
            return null;
        }

        var read = ScenarioFile.Read(Path.Combine(folder, path), limits);
        yaml.Findings.Add(read.Problems);
        return read.Value;
    }

    private Envelope? Envelope(YamlNode item, string at, string currency)
    {
        if (yaml.Map(item, at, ["channel", "source", "amount"], "amount") is not { } map)
            return null;
        var channel = map.Find("channel") is { } named ? yaml.Word(named, map.Path("channel"), PlanWords.Channels) : null;
        var source = map.Find("source") is { } from ? yaml.Text(from, map.Path("source")) : null;
        return MoneyText.Read(yaml, map["amount"], map.Path("amount"), currency) is { } amount ? new Envelope(channel, source, amount) : null;
    }

    private GroupSize? Group(YamlNode item, string at)
    {
        if (yaml.Map(item, at, ["group", "low", "high"], "group", "low", "high") is not { } map)
            return null;
        var (group, low, high) = PlannedMeasureYaml.People(yaml, map);
        return group is not null && low is { } least && high is { } most ? new GroupSize(group, least, most) : null;
    }

    private Reserve? Reserve(YamlNode node)
    {
        if (yaml.Map(node, "reserve", ["trigger", "rehearsed", "reviewed"], "trigger") is not { } map || yaml.Text(map["trigger"], map.Path("trigger")) is not { } trigger)
            return null;
        return new Reserve(
            trigger,
            map.Find("rehearsed") is { } rehearsed ? yaml.Date(rehearsed, map.Path("rehearsed")) : null,
            map.Find("reviewed") is { } reviewed ? yaml.Date(reviewed, map.Path("reviewed")) : null);
    }

    /// <summary>Ids are there once, and what follows what is there.</summary>
    private void Names(Plan plan, YamlNode measures)
    {
        // A measure that could not be read would seem to be missing.
        if (yaml.Findings.Refused)
            return;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var measure in plan.Measures.Where(measure => !seen.Add(measure.Id)))
            yaml.Error(measures, $"measures.{measure.Id}", $"the id {Quote.Of(measure.Id)} is there twice: give each measure its own.");
        foreach (var measure in plan.Measures)
        {
            foreach (var (key, other) in new[] { ("predecessor", measure.Predecessor), ("successor", measure.Successor) })
            {
                if (other is not null && !seen.Contains(other))
                    yaml.Error(measures, $"measures.{measure.Id}.{key}", $"there is no measure {Quote.Of(other)} in this plan. {Nearest.Hint(other, [.. seen])}");
            }
        }
    }
}
