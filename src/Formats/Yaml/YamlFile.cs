using System.Globalization;
using Vicinal.Formats.Csv;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace Vicinal.Formats.Yaml;

/// <summary>A YAML document whose every node knows its line; values are read with a problem noted where they do not fit.</summary>
internal sealed class YamlFile
{
    private const int Deepest = 12;
    private const int MostNodes = 100_000;
    private static readonly string[] DateFormats = ["yyyy-MM-dd"];

    private YamlFile(string name, YamlNode root, Findings findings)
    {
        Name = name;
        Root = root;
        Findings = findings;
    }

    public string Name { get; }

    public YamlNode Root { get; }

    public Findings Findings { get; }

    /// <summary>Parses one document. Aliases, anchors and tags are refused, as are depth and size beyond what these files need.</summary>
    public static YamlFile? Open(byte[] bytes, string name, Findings findings)
    {
        if (TextBytes.Decode(bytes, name, findings) is not { } text)
            return null;
        try
        {
            if (!Admissible(text, name, findings))
                return null;
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            if (stream.Documents.Count == 1)
                return new YamlFile(name, stream.Documents[0].RootNode, findings);
            findings.Error(name, null, null, stream.Documents.Count == 0 ? "the file is empty." : "the file holds more than one document ('---'): put each in a file of its own.");
        }
        catch (YamlException reason)
        {
            findings.Error(name, Line(reason.End), null, $"this is not YAML: {Plain(reason.Message)}");
        }
        catch (Exception reason) when (reason is InvalidOperationException or ArgumentException or FormatException or IndexOutOfRangeException)
        {
            // The parser's scanner leaves some broken brackets as misuse of itself, without a place.
            findings.Error(name, null, null, "this is not YAML: a bracket, brace or quote is opened and not closed.");
        }

        return null;
    }

    public void Error(YamlNode at, string? field, string message) => Findings.Error(Name, Line(at.Start), field, message);

    public void Remark(YamlNode at, string? field, string message) => Findings.Remark(Name, Line(at.Start), field, message);

    public static int Line(Mark mark) => (int)Math.Min(mark.Line, int.MaxValue);

    /// <summary>A mapping with known keys only; null with a problem otherwise.</summary>
    public YamlMap? Map(YamlNode node, string field, IReadOnlyCollection<string> known, params string[] required)
    {
        if (Dictionary(node, field) is not { } map)
            return null;
        var before = Findings.Errors;
        foreach (var (key, _) in map.Entries)
        {
            if (!known.Contains(key, StringComparer.Ordinal))
                Error(map.KeyNode(key), map.Path(key), $"the key {Quote.Of(key)} is not known. {Nearest.Hint(key, known)}");
        }

        foreach (var key in required.Where(key => !map.Has(key)))
            Error(node, field.Length == 0 ? key : field, $"the key {key} is missing.");
        return Findings.Errors == before ? map : null;
    }

    /// <summary>A mapping with any keys that are plain texts; null with a problem otherwise.</summary>
    public YamlMap? Dictionary(YamlNode node, string field)
    {
        if (node is not YamlMappingNode mapping)
        {
            Error(node, Shown(field), $"{Found(node)} where 'key: value' lines are wanted.");
            return null;
        }

        foreach (var key in mapping.Children.Keys)
        {
            if (key is not YamlScalarNode { Value.Length: > 0 })
            {
                Error(key, Shown(field), "a key must be a plain text.");
                return null;
            }
        }

        return new YamlMap(mapping, field);
    }

    /// <summary>The items of a list; none, with a problem, where it is not one.</summary>
    public IReadOnlyList<YamlNode> List(YamlNode node, string field)
    {
        if (node is YamlSequenceNode list)
            return [.. list.Children];
        Error(node, Shown(field), $"{Found(node)} where a list is wanted.");
        return [];
    }

    public string? Text(YamlNode node, string field)
    {
        if (node is YamlScalarNode { Value: { } text } && !string.IsNullOrWhiteSpace(text))
            return text.Trim();
        Error(node, Shown(field), $"{Found(node)} where a text is wanted.");
        return null;
    }

    /// <summary>A finite number between two ends, which are allowed; null with a problem otherwise.</summary>
    public double? Number(YamlNode node, string field, double low = double.NegativeInfinity, double high = double.PositiveInfinity)
    {
        if (node is not YamlScalarNode { Value: { } text })
        {
            Error(node, Shown(field), $"{Found(node)} where a number is wanted.");
            return null;
        }

        if (Numbers.Read(text, out var fault) is not { } value)
            Error(node, Shown(field), fault!);
        else if (value < low || value > high)
            Error(node, Shown(field), $"{Quote.Of(text)} is not {Range(low, high)}.");
        else
            return value;
        return null;
    }

    public int? Whole(YamlNode node, string field, int low, int high)
    {
        if (Number(node, field, low, high) is not { } value)
            return null;
        if (value == Math.Floor(value))
            return (int)value;
        Error(node, Shown(field), $"{Quote.Of(((YamlScalarNode)node).Value)} is not a whole number.");
        return null;
    }

    public DateOnly? Date(YamlNode node, string field)
    {
        var text = (node as YamlScalarNode)?.Value ?? "";
        if (DateOnly.TryParseExact(text, DateFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date.Year is >= 1900 and <= 2200)
            return date;
        Error(node, Shown(field), $"{(node is YamlScalarNode ? Quote.Of(text) : Found(node))} is not a date: write year-month-day, such as 2020-03-14.");
        return null;
    }

    /// <summary>One of a closed set of words; null with a problem otherwise.</summary>
    public T? Word<T>(YamlNode node, string field, IReadOnlyDictionary<string, T> words)
        where T : struct
    {
        if (Text(node, field) is not { } word)
            return null;
        if (words.TryGetValue(word, out var value))
            return value;
        Error(node, Shown(field), $"{Quote.Of(word)} is not known here. {Nearest.Hint(word, [.. words.Keys])}");
        return null;
    }

    // Before anything is built: hostile files expand aliases or nest without end.
    private static bool Admissible(string text, string name, Findings findings)
    {
        var parser = new Parser(new StringReader(text));
        var (depth, nodes) = (0, 0);
        while (parser.MoveNext())
        {
            var now = parser.Current!;
            depth += now.NestingIncrease;
            string? refusal = now is AnchorAlias || now is NodeEvent { Anchor.IsEmpty: false }
                ? "anchors and aliases (& and *) are not read: write the value out; quote a text that begins with one of them."
                : now is NodeEvent { Tag.IsEmpty: false } ? "tags (!) are not read: write a plain value."
                : depth > Deepest + 2 ? "the file nests deeper than any of these files needs."
                : ++nodes > MostNodes ? FormattableString.Invariant($"the file holds more entries than are read ({MostNodes:N0}): leave out what is not needed, or split it.")
                : null;
            if (refusal is null)
                continue;
            findings.Error(name, Line(now.Start), null, refusal);
            return false;
        }

        return true;
    }

    private static string Plain(string message)
    {
        var text = message.Trim();
        return (text.Length > 1 ? char.ToLowerInvariant(text[0]) + text[1..] : text).TrimEnd('.') + ".";
    }

    private static string? Shown(string field) => field.Length == 0 ? null : field;

    private static string Found(YamlNode node) => node switch
    {
        YamlScalarNode { Value: null or "" } => "nothing was found",
        YamlScalarNode scalar => $"{Quote.Of(scalar.Value)} was found",
        YamlSequenceNode => "a list was found",
        _ => "'key: value' lines were found",
    };

    private static string Range(double low, double high) =>
        double.IsPositiveInfinity(high) ? $"at or above {Numbers.Text(low)}"
        : double.IsNegativeInfinity(low) ? $"at or below {Numbers.Text(high)}"
        : $"between {Numbers.Text(low)} and {Numbers.Text(high)}";
}
