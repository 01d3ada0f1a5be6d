using System.Collections.Frozen;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Vicinal.Planning;
using Vicinal.Planning.Records;

namespace Vicinal.Formats.Records.Linked;

/// <summary>
/// What each member of a record is called in linked data: a term of CPSV-AP, DCTERMS, SKOS, PROV or DCAT where it means exactly the same, a term of our own otherwise.
/// Terms are found by the record's own shape, so that a member that is added later has one.
/// </summary>
internal static class RecordTerms
{
    /// <summary>Our own terms. A name, not an address: every instance says the same of the same thing.</summary>
    public const string Own = "urn:vicinal:measures:";

    /// <summary>Codes of our own lists: the list's name and the code follow.</summary>
    public const string Codes = "urn:vicinal:code:";

    public const string Service = "PublicService";

    private const string Targets = "http://metadata.un.org/sdg/";
    private const string Licences = "http://spdx.org/licenses/";

    private static readonly (string Prefix, string Address)[] Vocabularies =
    [
        ("cpsv", "http://purl.org/vocab/cpsv#"), ("m8g", "http://data.europa.eu/m8g/"), ("dct", "http://purl.org/dc/terms/"), ("skos", "http://www.w3.org/2004/02/skos/core#"),
        ("prov", "http://www.w3.org/ns/prov#"), ("dcat", "http://www.w3.org/ns/dcat#"), ("xsd", "http://www.w3.org/2001/XMLSchema#"), ("vicinal", Own),
    ];

    private static readonly FrozenDictionary<(Type Owner, string Member), string> Known = new Dictionary<(Type Owner, string Member), string>
    {
        [(typeof(RecordList), "measures")] = "dct:hasPart",
        [(typeof(MeasureRecord), "id")] = "dct:identifier",
        [(typeof(MeasureRecord), "version")] = "dcat:version",
        [(typeof(MeasureRecord), "government")] = "m8g:hasCompetentAuthority",
        [(typeof(Government), "name")] = "skos:prefLabel",
        [(typeof(RecordText), "language")] = "dct:language",
        [(typeof(RecordText), "title")] = "dct:title",
        [(typeof(RecordText), "summary")] = "dct:description",
        [(typeof(MeasureRecord), "instruments")] = "dct:type",
        [(typeof(MeasureRecord), "targets")] = "dct:audience",
        [(typeof(MeasureRecord), "sources")] = "dct:source",
        [(typeof(RecordSource), "title")] = "dct:title",
        [(typeof(RecordSource), "on")] = "dct:issued",
        [(typeof(MeasureRecord), "derivedFrom")] = "prov:qualifiedDerivation",
        [(typeof(Derivation), "record")] = "prov:entity",
        [(typeof(MeasureRecord), "licence")] = "dct:license",
    }.ToFrozenDictionary();

    // Texts that are codes of a list, by the list; what is an enumeration says so itself.
    private static readonly FrozenDictionary<(Type Owner, string Member), string> Coded = new Dictionary<(Type Owner, string Member), string>
    {
        [(typeof(MeasureRecord), "instruments")] = Codes + CodeLists.Instruments + ":",
        [(typeof(MeasureRecord), "targets")] = Codes + CodeLists.Groups + ":",
        [(typeof(Benefit), "group")] = Codes + CodeLists.Groups + ":",
        [(typeof(SdgClaim), "target")] = Targets,
        [(typeof(MeasureRecord), "licence")] = Licences,
    }.ToFrozenDictionary();

    // Ids of other records, which are addresses beside this one's, and addresses of the web.
    private static readonly FrozenSet<(Type Owner, string Member)> Addresses = new (Type Owner, string Member)[]
    {
        (typeof(RecordedCost), "paidFrom"), (typeof(PositionTo), "record"), (typeof(Derivation), "record"), (typeof(RecordSource), "url"),
    }.ToFrozenSet();

    // The names of all members, at whatever depth.
    private static readonly Lazy<FrozenSet<string>> Members = new(() => Names(typeof(RecordList)).Concat(Vocabularies.Select(one => one.Prefix)).Append(Service).ToFrozenSet(StringComparer.Ordinal));

    /// <summary>The context of a file of records, and of one record.</summary>
    public static JsonObject Context()
    {
        var context = new JsonObject { ["@version"] = 1.1 };
        foreach (var (prefix, address) in Vocabularies)
            context[prefix] = address;
        context[Service] = "cpsv:" + Service;
        Add(context, typeof(RecordList));
        Add(context, typeof(MeasureRecord));
        return context;
    }

    /// <summary>The whole name of a member's term.</summary>
    public static string Whole(Type owner, string member) => Whole(Term(owner, member));

    /// <summary>The whole name of a code; null where the member holds none.</summary>
    public static string? Code(Type owner, JsonPropertyInfo member, string code) => List(owner, member) is { } list ? list + code : null;

    public static bool IsAddress(Type owner, string member) => Addresses.Contains((owner, member));

    private static void Add(JsonObject context, Type owner)
    {
        foreach (var member in RecordColumns.Info(owner).Properties.Where(RecordColumns.Stands))
            context[member.Name] = Definition(owner, member);
    }

    private static JsonNode Definition(Type owner, JsonPropertyInfo member)
    {
        var (term, inner) = (Term(owner, member.Name), Inner(member));
        if (inner.Kind == JsonTypeInfoKind.Object)
        {
            var below = new JsonObject();
            Add(below, inner.Type);
            // The file's own list holds records, whose terms stand at the top already.
            return inner.Type == typeof(MeasureRecord) ? new JsonObject { ["@id"] = term } : new JsonObject { ["@id"] = term, ["@context"] = below };
        }

        if (List(owner, member) is { } list)
            return new JsonObject { ["@id"] = term, ["@type"] = "@vocab", ["@context"] = Values(list) };

        return Kind(owner, member.Name, inner) is { } kind ? new JsonObject { ["@id"] = term, ["@type"] = kind } : JsonValue.Create(term);
    }

    /// <summary>What codes of a list mean: each follows the list's name. One that is spelt as a member is (a lever is called government) would mean the member, so it is named itself.</summary>
    private static JsonObject Values(string list)
    {
        var values = new JsonObject { ["@vocab"] = list };
        foreach (var code in CodeLists.All.Where(code => code.Name == list + code.Value && Members.Value.Contains(code.Value)))
            values[code.Value] = code.Name;
        return values;
    }

    private static IEnumerable<string> Names(Type owner) => RecordColumns.Info(owner).Properties.Where(RecordColumns.Stands)
        .SelectMany(member => Inner(member) is { Kind: JsonTypeInfoKind.Object } inner ? Names(inner.Type).Append(member.Name) : [member.Name]);

    private static string? Kind(Type owner, string member, JsonTypeInfo inner) =>
        IsAddress(owner, member) ? "@id"
        : inner.Type == typeof(DateOnly) ? "xsd:date"
        : inner.Type == typeof(int) || inner.Type == typeof(long) || RecordColumns.IsMoney(inner) ? "xsd:integer"
        : inner.Type == typeof(decimal) ? "xsd:decimal"
        : inner.Type == typeof(double) ? "xsd:double"
        : inner.Type == typeof(bool) ? "xsd:boolean"
        : null;

    private static string? List(Type owner, JsonPropertyInfo member) =>
        Inner(member).Type is { IsEnum: true } words ? Codes + CodeLists.NameOf(words) + ":" : Coded.GetValueOrDefault((owner, member.Name));

    private static string Term(Type owner, string member) => Known.GetValueOrDefault((owner, member), "vicinal:" + member);

    private static string Whole(string term)
    {
        var at = term.IndexOf(':', StringComparison.Ordinal);
        return Vocabularies.First(one => one.Prefix == term[..at]).Address + term[(at + 1)..];
    }

    private static JsonTypeInfo Inner(JsonPropertyInfo member)
    {
        var info = RecordColumns.Info(member.PropertyType);
        return info.Kind == JsonTypeInfoKind.Enumerable ? RecordColumns.Info(info.ElementType!) : info;
    }
}
