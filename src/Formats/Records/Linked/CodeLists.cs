using System.Collections.Immutable;
using System.Globalization;
using System.Resources;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Vicinal.Formats.Wording;
using Vicinal.Planning;
using Vicinal.Planning.Records;

namespace Vicinal.Formats.Records.Linked;

/// <summary>A code with what people call it.</summary>
/// <param name="List">The list that it stands in.</param>
/// <param name="Value">The code as files write it.</param>
/// <param name="Broader">The code above it; null where there is none.</param>
/// <param name="Labels">Its words by language of the interface.</param>
public sealed record RecordCode(string List, string Value, string? Broader, ImmutableSortedDictionary<string, string> Labels)
{
    /// <summary>Its name in linked data, the same on every instance.</summary>
    public string Name => RecordTerms.Codes + List + ":" + Value;
}

/// <summary>The code lists of records, found by the record's own shape.</summary>
public static class CodeLists
{
    internal const string Instruments = "instrument";
    internal const string Groups = "target-group";

    private static readonly CultureInfo[] Languages = [CultureInfo.GetCultureInfo("en"), CultureInfo.GetCultureInfo("es"), CultureInfo.GetCultureInfo("fr")];
    private static readonly ResourceManager Texts = new("Vicinal.Formats.Wording.RecordTexts", typeof(CodeLists).Assembly);

    /// <summary>Every code, list by list.</summary>
    public static ImmutableArray<RecordCode> All { get; } =
    [
        .. InstrumentCatalogue.All.Select(one => one.Family).Distinct(StringComparer.Ordinal).Select(family => Of(Instruments, family, null, culture => PlanNames.Family(family, culture))),
        .. InstrumentCatalogue.All.Select(one => Of(Instruments, one.Code, one.Family, culture => PlanNames.Instrument(one.Code, culture))),
        .. TargetGroups.All.Select(group => Of(Groups, group, null, culture => PlanNames.Group(group, culture))),
        .. Enumerations(typeof(MeasureRecord)).Distinct().OrderBy(NameOf, StringComparer.Ordinal)
            .SelectMany(words => Enum.GetNames(words).Select(word => Of(NameOf(words), JsonNamingPolicy.KebabCaseLower.ConvertName(word), null, culture => RecordWording.Code(words, word, culture)))),
    ];

    /// <summary>The names of the lists, in the order of <see cref="All"/>.</summary>
    public static ImmutableArray<string> Names { get; } = [.. All.Select(code => code.List).Distinct(StringComparer.Ordinal)];

    /// <summary>What a list is called.</summary>
    public static string Title(string list, CultureInfo culture) => Texts.GetString("CodeList." + list, culture) ?? throw new MissingManifestResourceException($"There is no text CodeList.{list}.");

    internal static string NameOf(Type words) => JsonNamingPolicy.KebabCaseLower.ConvertName(words.Name);

    private static RecordCode Of(string list, string code, string? broader, Func<CultureInfo, string> label) =>
        new(list, code, broader, Languages.ToImmutableSortedDictionary(culture => culture.Name, label, StringComparer.Ordinal));

    private static IEnumerable<Type> Enumerations(Type type)
    {
        foreach (var member in RecordColumns.Info(type).Properties.Where(RecordColumns.Stands))
        {
            var info = RecordColumns.Info(member.PropertyType);
            var inner = info.Kind == JsonTypeInfoKind.Enumerable ? RecordColumns.Info(info.ElementType!) : info;
            foreach (var found in inner.Type.IsEnum ? [inner.Type] : inner.Kind == JsonTypeInfoKind.Object ? Enumerations(inner.Type) : [])
                yield return found;
        }
    }
}
