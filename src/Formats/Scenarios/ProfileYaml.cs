using System.Collections.Immutable;
using Vicinal.Economy;
using Vicinal.Formats.Yaml;
using YamlDotNet.RepresentationModel;

namespace Vicinal.Formats.Scenarios;

/// <summary>Profiles: lists of <c>[date, weight]</c>, by name or in place.</summary>
internal sealed class ProfileYaml
{
    private readonly Dictionary<string, Profile> named = new(StringComparer.Ordinal);
    private readonly HashSet<string> used = new(StringComparer.Ordinal);

    public IEnumerable<string> Unused => named.Keys.Where(name => !used.Contains(name));

    public static ProfileYaml ReadAll(YamlFile yaml, YamlNode? node)
    {
        var profiles = new ProfileYaml();
        if (node is null)
            return profiles;
        foreach (var (name, points) in yaml.Dictionary(node, "profiles")?.Entries ?? [])
            profiles.named[name] = ReadPoints(yaml, points, $"profiles.{name}");
        return profiles;
    }

    /// <summary>The profile that a shock names, or whose points it lists.</summary>
    public Profile? Resolve(YamlFile yaml, YamlNode node, string field)
    {
        if (node is YamlSequenceNode)
            return ReadPoints(yaml, node, field);
        if (yaml.Text(node, field) is not { } name)
            return null;
        used.Add(name);
        if (named.TryGetValue(name, out var profile))
            return profile;
        yaml.Error(node, field, named.Count == 0 ? $"there is no profile {Quote.Of(name)}: list it under profiles." : $"there is no profile {Quote.Of(name)}. {Nearest.Hint(name, named.Keys)}");
        return null;
    }

    private static Profile ReadPoints(YamlFile yaml, YamlNode node, string field)
    {
        var points = ImmutableArray.CreateBuilder<ProfilePoint>();
        var items = yaml.List(node, field);
        if (items.Count == 0 && node is YamlSequenceNode)
            yaml.Error(node, field, "the profile is empty: give at least one [date, weight].");
        foreach (var (item, index) in items.Select((item, index) => (item, index)))
        {
            var at = $"{field}[{Place.Of(index)}]";
            if (item is not YamlSequenceNode { Children.Count: 2 } pair)
            {
                yaml.Error(item, at, "each point is a pair [date, weight], such as [2020-03-14, 0.5].");
                continue;
            }

            var date = yaml.Date(pair.Children[0], at);
            var weight = yaml.Number(pair.Children[1], at, 0, 1);
            if (date is null || weight is null)
                continue;
            if (points.Count > 0 && points[^1].Date >= date)
                yaml.Error(item, at, $"{Place.Of(date.Value)} is not after the point before it ({Place.Of(points[^1].Date)}): dates must rise.");
            points.Add(new ProfilePoint(date.Value, weight.Value));
        }

        return new Profile(points.ToImmutable());
    }
}
