using YamlDotNet.RepresentationModel;

namespace Vicinal.Formats.Yaml;

/// <summary>A mapping whose keys are texts, and where it stands in its file.</summary>
internal sealed class YamlMap(YamlMappingNode node, string field)
{
    public YamlMappingNode Node => node;

    public IEnumerable<KeyValuePair<string, YamlNode>> Entries =>
        node.Children.Select(pair => KeyValuePair.Create(((YamlScalarNode)pair.Key).Value!, pair.Value));

    /// <summary>The value of a key; the key must be there.</summary>
    public YamlNode this[string key] => node.Children[new YamlScalarNode(key)];

    public bool Has(string key) => node.Children.ContainsKey(new YamlScalarNode(key));

    public YamlNode? Find(string key) => Has(key) ? this[key] : null;

    public YamlNode KeyNode(string key) => node.Children.Keys.First(found => ((YamlScalarNode)found).Value == key);

    /// <summary>The key with the way to it: <c>shocks[1].profile</c>.</summary>
    public string Path(string key) => field.Length == 0 ? key : $"{field}.{key}";
}
