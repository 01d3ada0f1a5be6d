using System.Collections.Immutable;
using Vicinal.Economy;
using Vicinal.Formats.Yaml;
using YamlDotNet.RepresentationModel;

namespace Vicinal.Formats.Scenarios;

/// <summary>The block <c>uncertainty</c>: <c>parameter: { uniform: [low, high] }</c>, <c>{ triangular: [low, mode, high] }</c> or <c>{ normal: [mean, sd, low, high] }</c>.</summary>
internal static class UncertaintyYaml
{
    private static readonly string[] Kinds = ["uniform", "triangular", "normal"];

    public static ImmutableArray<Uncertainty> Read(YamlFile yaml, YamlNode node)
    {
        var list = ImmutableArray.CreateBuilder<Uncertainty>();
        foreach (var (parameter, value) in yaml.Map(node, "uncertainty", Words.Uncertain)?.Entries ?? [])
        {
            var field = $"uncertainty.{parameter}";
            if (yaml.Map(value, field, Kinds) is not { } map)
                continue;
            if (map.Entries.Count() != 1)
                yaml.Error(value, field, "give one distribution: uniform, triangular or normal.");
            else if (ReadDistribution(yaml, map.Entries.First(), field, Ends(parameter)) is { } distribution)
                list.Add(new Uncertainty(parameter, distribution));
        }

        return list.ToImmutable();
    }

    private static (double Low, double High) Ends(string parameter) =>
        Words.Parameters.TryGetValue(parameter, out var ends) ? ends : (0, 100);

    private static Distribution? ReadDistribution(YamlFile yaml, KeyValuePair<string, YamlNode> entry, string field, (double Low, double High) ends)
    {
        var (kind, node) = entry;
        var wanted = kind switch { "uniform" => 2, "triangular" => 3, _ => 4 };
        var items = yaml.List(node, field);
        if (items.Count != wanted)
        {
            if (node is YamlSequenceNode)
                yaml.Error(node, field, $"{kind} takes {wanted.ToString(System.Globalization.CultureInfo.InvariantCulture)} numbers: {Shape(kind)}.");
            return null;
        }

        var before = yaml.Findings.Errors;
        // The spread of a normal is not a value of the parameter; every other number is.
        var numbers = items.Select((item, index) => kind == "normal" && index == 1 ? yaml.Number(item, field, 0) : yaml.Number(item, field, ends.Low, ends.High)).ToList();
        if (yaml.Findings.Errors > before)
            return null;
        var v = numbers.Select(number => number!.Value).ToArray();
        if (kind == "uniform" ? v[0] <= v[1] : kind == "triangular" ? v[0] <= v[1] && v[1] <= v[2] : v[2] < v[3])
        {
            return kind switch
            {
                "uniform" => new Distribution.Uniform(v[0], v[1]),
                "triangular" => new Distribution.Triangular(v[0], v[1], v[2]),
                _ => new Distribution.Normal(v[0], v[1], v[2], v[3]),
            };
        }

        yaml.Error(node, field, $"the numbers are not in order: {Shape(kind)}.");
        return null;
    }

    private static string Shape(string kind) => kind switch
    {
        "uniform" => "[low, high]",
        "triangular" => "[low, most likely, high]",
        _ => "[mean, standard deviation, low, high]",
    };
}
