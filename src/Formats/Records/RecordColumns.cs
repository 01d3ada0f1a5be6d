using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Vicinal.Planning;

namespace Vicinal.Formats.Records;

/// <summary>
/// The columns of records: the members of the JSON form with points between them and numbers from 1 in lists (<c>costs.2.amount</c>), those of the card under short names and first.
/// Codes of a list stand together in one cell.
/// </summary>
internal static class RecordColumns
{
    /// <summary>Most entries of a list.</summary>
    public const int MostEntries = 100;

    private static readonly (string Short, string Path)[] Card =
    [
        ("id", "id"), ("title", "texts.1.title"), ("government", "government.name"), ("country", "government.country"), ("level", "government.level"),
        ("instruments", "instruments"), ("targets", "targets"), ("phase", "phase"), ("from", "from"), ("to", "to"),
        ("cost", "costs.1.amount"), ("currency", "costs.1.currency"), ("channel", "costs.1.channel"), ("contact", "contact"),
        ("source", "sources.1.title"), ("address", "sources.1.url"), ("language", "texts.1.language"), ("summary", "texts.1.summary"),
    ];

    private static readonly Dictionary<string, string> Paths = Card.ToDictionary(one => one.Short, one => one.Path, StringComparer.Ordinal);
    private static readonly Dictionary<string, string> Shorts = Card.ToDictionary(one => one.Path, one => one.Short, StringComparer.Ordinal);

    /// <summary>How many columns stand in every file: those of the card.</summary>
    public static int Always => Card.Length;

    /// <summary>Every column that a file may have, with the first of each list.</summary>
    public static ImmutableArray<string> Known { get; } = [.. Ordered(_ => 1)];

    /// <summary>Whether no record leaves a column empty: what has to be said in each.</summary>
    public static bool IsAlwaysFilled(string column) => column is "id" or "title" or "government" or "country" or "level" or "language";

    /// <summary>The name of a member in the header.</summary>
    public static string NameOf(string path) => Shorts.GetValueOrDefault(path, path);

    /// <summary>The member of a column; null where no record has one.</summary>
    public static string? PathOf(string column)
    {
        var path = Paths.GetValueOrDefault(column, column);
        return Kind(path) is null ? null : path;
    }

    /// <summary>What the cell of a member holds; null where there is no such member.</summary>
    public static JsonTypeInfo? Kind(string path)
    {
        var at = Info(typeof(Planning.Records.MeasureRecord));
        var parts = path.Split('.');
        for (var index = 0; index < parts.Length; index++)
        {
            if (at.Properties.FirstOrDefault(property => Stands(property) && property.Name == parts[index]) is not { } property)
                return null;
            at = Info(property.PropertyType);
            if (Numbered(property))
            {
                if (++index >= parts.Length || !int.TryParse(parts[index], NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number is < 1 or > MostEntries || parts[index][0] == '0')
                    return null;
                at = Info(at.ElementType!);
            }
        }

        return at.Kind == JsonTypeInfoKind.Object ? null : at;
    }

    /// <summary>All columns in their order: the card, then the rest as in the JSON form.</summary>
    /// <param name="entries">How many entries a list has, by its path.</param>
    public static IEnumerable<string> Ordered(Func<string, int> entries) =>
        Card.Select(one => one.Short).Concat(Below(Info(typeof(Planning.Records.MeasureRecord)), "", entries).Where(path => !Shorts.ContainsKey(path)));

    /// <summary>Whether a list has its entries in columns of their own: objects, and texts that are no codes.</summary>
    public static bool Numbered(JsonPropertyInfo property) =>
        Info(property.PropertyType) is { Kind: JsonTypeInfoKind.Enumerable } list && (Info(list.ElementType!).Kind == JsonTypeInfoKind.Object || property.Name == "changes");

    /// <summary>Whether a member stands in files; computed ones do not.</summary>
    public static bool Stands(JsonPropertyInfo property) => property.Set is not null || property.AssociatedParameter is not null;

    public static JsonTypeInfo Info(Type type) => RecordJson.Options.GetTypeInfo(Nullable.GetUnderlyingType(type) ?? type);

    /// <summary>The words of an enumeration in files.</summary>
    public static ImmutableArray<string> WordsOf(Type type) => [.. Enum.GetNames(type).Select(JsonNamingPolicy.KebabCaseLower.ConvertName)];

    /// <summary>Whether the money of a member is written in single units of the currency beside it.</summary>
    public static bool IsMoney(JsonTypeInfo kind) => kind.Type == typeof(MinorUnits);

    private static IEnumerable<string> Below(JsonTypeInfo type, string prefix, Func<string, int> entries)
    {
        foreach (var property in type.Properties.Where(Stands))
        {
            var (path, info) = (prefix + property.Name, Info(property.PropertyType));
            if (Numbered(property))
            {
                for (var number = 1; number <= entries(path); number++)
                {
                    var entry = string.Create(CultureInfo.InvariantCulture, $"{path}.{number}");
                    foreach (var column in Info(info.ElementType!) is { Kind: JsonTypeInfoKind.Object } element ? Below(element, entry + ".", entries) : [entry])
                        yield return column;
                }
            }
            else
            {
                foreach (var column in info.Kind == JsonTypeInfoKind.Object ? Below(info, path + ".", entries) : [path])
                    yield return column;
            }
        }
    }
}
