using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Vicinal.Architecture.Tests;

/// <summary>The rules about texts. They find every set of texts and every use of one by themselves.</summary>
internal static partial class TextRules
{
    private static readonly string[] Others = ["es", "fr"];

    /// <summary>Words that are rightly the same in another language.</summary>
    private static readonly HashSet<string> Same = new(StringComparer.Ordinal)
    {
        "{0}", "{0} · {1}", "{1}, {0}: ", "%", "actor", "culture", "migrants", "d MMMM yyyy", "Coordination", "Placement", "formal", "informal", "Population", "Restrictions", "Date", "Description", "Information", "Action", "Source", "Vicinal", "Instrument", "Type", "Total", "Code", "Notes", "No", "E-mail", "PIN", "API", "CSV", "JSON", "Zone",
    };

    public static IEnumerable<string> EveryLanguageHasEveryText(Tree tree) =>
        from set in Sets(tree)
        from language in Others
        let other = set.In(tree, language)
        from problem in other is null
            ? [$"{set.File} has no {language}: add {set.Beside(language)}."]
            : set.Texts.Keys.Except(other.Keys, StringComparer.Ordinal).Select(key => $"{set.Beside(language)} lacks {key}.")
                .Concat(other.Keys.Except(set.Texts.Keys, StringComparer.Ordinal).Select(key => $"{set.Beside(language)} has {key}, which {set.File} does not."))
        select problem;

    public static IEnumerable<string> NoTextIsEmpty(Tree tree) =>
        from file in tree.Files(".resx")
        from text in Read(tree, file)
        where string.IsNullOrWhiteSpace(text.Value)
        select $"{file} leaves {text.Key} empty.";

    public static IEnumerable<string> TextsAreTranslated(Tree tree) =>
        from set in Sets(tree)
        from language in Others
        let other = set.In(tree, language)
        where other is not null
        from text in set.Texts
        where other.TryGetValue(text.Key, out var translated) && translated == text.Value && !Same.Contains(text.Value)
        select $"{set.Beside(language)} says \"{text.Value}\" for {text.Key}, as English does.";

    public static IEnumerable<string> TranslationsHaveTheSamePlaces(Tree tree) =>
        from set in Sets(tree)
        from language in Others
        let other = set.In(tree, language)
        where other is not null
        from text in set.Texts
        where other.TryGetValue(text.Key, out var translated) && !Places(translated).SetEquals(Places(text.Value))
        select $"{set.Beside(language)}: {text.Key} does not name the same places ({{0}}, {{1}} …) as English.";

    /// <summary>A key that is asked for stands in a set of the same project.</summary>
    public static IEnumerable<string> EveryKeyThatIsUsedExists(Tree tree) =>
        from project in tree.Projects()
        where project.IsUnder("src")
        let folder = Path.GetDirectoryName(project.File) + "/"
        let known = Sets(tree).Where(set => set.File.StartsWith(folder, StringComparison.Ordinal)).SelectMany(set => set.Texts.Keys).ToHashSet(StringComparer.Ordinal)
        where known.Count > 0
        from file in tree.Source()
        where file.StartsWith(folder, StringComparison.Ordinal)
        from Match use in Use().Matches(tree.Text(file))
        let key = use.Groups["key"].Value
        where !known.Contains(key)
        select $"{file} asks for the text {key}, which no set of {folder} has.";

    public static IEnumerable<TextSet> Sets(Tree tree) =>
        from file in tree.Files(".resx")
        where !Path.GetFileNameWithoutExtension(file).Contains('.', StringComparison.Ordinal)
        select new TextSet(file, Read(tree, file));

    internal static Dictionary<string, string> Read(Tree tree, string file) => XDocument.Parse(tree.Text(file)).Root!.Elements("data")
        .ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")?.Value ?? "", StringComparer.Ordinal);

    private static HashSet<string> Places(string text) => [.. Place().Matches(text).Select(match => match.Groups["number"].Value)];

    [GeneratedRegex("""(?:\b_?(?:T|texts|Texts|localizer)\[|NavigationLink\()"(?<key>\w+)"[\],]""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Use();

    [GeneratedRegex(@"\{(?<number>\d+)[^}]*\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Place();
}

/// <summary>Texts in English; those of other languages stand beside them.</summary>
internal sealed record TextSet(string File, Dictionary<string, string> Texts)
{
    public string Beside(string language) => File[..^"resx".Length] + language + ".resx";

    public Dictionary<string, string>? In(Tree tree, string language) =>
        tree.Has(Beside(language)) ? TextRules.Read(tree, Beside(language)) : null;
}
