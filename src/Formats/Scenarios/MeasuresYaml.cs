using System.Collections.Immutable;
using Vicinal.Economy;
using Vicinal.Formats.Yaml;
using YamlDotNet.RepresentationModel;

namespace Vicinal.Formats.Scenarios;

/// <summary>A list of measures to the engine's measures.</summary>
internal static class MeasuresYaml
{
    private static readonly string[] Keys = ["name", "instrument", "lever", "industries", "groups", "amount", "from", "to", "cost", "sizes", "repaid_from", "repaid_to", "interest"];

    public static MeasureList Read(YamlFile yaml)
    {
        var measures = ImmutableArray.CreateBuilder<Measure>();
        var items = yaml.List(yaml.Root, "");
        if (items.Count == 0 && yaml.Root is YamlSequenceNode)
            yaml.Error(yaml.Root, null, "the list is empty: give at least one measure.");
        for (var index = 0; index < items.Count; index++)
        {
            if (ReadOne(yaml, items[index], $"measure {Place.Of(index)}") is not { } measure)
                continue;
            if (measures.Any(other => other.Name == measure.Name))
                yaml.Error(items[index], $"measure {Place.Of(index)}.name", $"{Quote.Of(measure.Name)} is the name of a measure above: give each its own.");
            measures.Add(measure);
        }

        return new MeasureList(measures.ToImmutable());
    }

    private static Measure? ReadOne(YamlFile yaml, YamlNode item, string field)
    {
        if (yaml.Map(item, field, Keys, "name", "instrument", "lever", "amount", "from", "to") is not { } map)
            return null;
        var name = yaml.Text(map["name"], map.Path("name"));
        var instrument = yaml.Text(map["instrument"], map.Path("instrument"));
        if (instrument is not null && !Words.Instruments.Contains(instrument, StringComparer.Ordinal))
            yaml.Error(map["instrument"], map.Path("instrument"), $"{Quote.Of(instrument)} is not an instrument: write a code such as B1 (wage subsidy) or F1 (consumption voucher).");
        var lever = yaml.Word(map["lever"], map.Path("lever"), Words.Levers);
        var amount = lever is { } known ? yaml.Number(map["amount"], map.Path("amount"), 0, Most(known)) : null;
        var span = ScenarioYaml.Span(yaml, map);
        var cost = map.Find("cost") is { } stated ? yaml.Number(stated, map.Path("cost"), 0) : null;
        var industries = Texts(yaml, map, "industries");
        var groups = Texts(yaml, map, "groups");
        foreach (var group in groups.Where(group => !Words.Groups.Contains(group, StringComparer.Ordinal)))
            yaml.Error(map["groups"], map.Path("groups"), $"{Quote.Of(group)} is not a group that tables count. {Nearest.Hint(group, Words.Groups)}");
        var sizes = Sizes(yaml, map);
        if (name is null || instrument is null || lever is null || amount is null || span is null)
            return null;
        return new Measure
        {
            Name = name, Instrument = instrument, Lever = lever.Value, Industries = industries, Groups = groups,
            Amount = amount.Value, From = span.Value.From, To = span.Value.To, Cost = cost,
            SizeClasses = sizes,
            RepaidFrom = map.Find("repaid_from") is { } repaidFrom ? yaml.Date(repaidFrom, map.Path("repaid_from")) : null,
            RepaidTo = map.Find("repaid_to") is { } repaidTo ? yaml.Date(repaidTo, map.Path("repaid_to")) : null,
            Interest = map.Find("interest") is { } interest ? yaml.Number(interest, map.Path("interest"), 0, 1) ?? 0 : 0,
        };
    }

    /// <summary>A list of texts under a key that may be left out to mean all.</summary>
    public static ImmutableArray<string> Texts(YamlFile yaml, YamlMap map, string key)
    {
        if (map.Find(key) is not { } node)
            return [];
        if (node is YamlSequenceNode { Children.Count: 0 })
            yaml.Error(node, map.Path(key), "the list is empty: leave the key out to mean all.");
        return [.. yaml.List(node, map.Path(key)).Select(item => yaml.Text(item, map.Path(key))).OfType<string>()];
    }

    /// <summary>Sizes of firms under the key sizes.</summary>
    public static ImmutableArray<FirmSize> Sizes(YamlFile yaml, YamlMap map)
    {
        if (map.Find("sizes") is not { } node)
            return [];
        if (node is YamlSequenceNode { Children.Count: 0 })
            yaml.Error(node, map.Path("sizes"), "the list is empty: leave the key out to mean all.");
        return [.. yaml.List(node, map.Path("sizes")).Select(item => yaml.Word(item, map.Path("sizes"), Words.FirmSizes)).OfType<FirmSize>().Distinct()];
    }

    // Shares end at 1, percentage points at 100; a multiplier beyond 100 is a slip; money has no end.
    public static double Most(Lever lever) => lever switch
    {
        Lever.LabourSupply or Lever.Firing => 1,
        Lever.Hiring or Lever.Stocks or Lever.LocalShare => 100,
        _ => double.PositiveInfinity,
    };
}
