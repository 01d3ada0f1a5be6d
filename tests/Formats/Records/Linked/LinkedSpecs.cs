using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using CsCheck;
using Vicinal.Formats.Records;
using Vicinal.Formats.Records.Linked;
using Vicinal.Planning.Records;
using Vicinal.Tests;

namespace Vicinal.Formats.Tests.Records.Linked;

public sealed class LinkedSpecs(LinkedData processor) : IClassFixture<LinkedData>
{
    private const string Instance = "https://vicinal.example/base";

    private static readonly Dictionary<string, JsonNode> Contexts = new(StringComparer.Ordinal) { [Instance + RecordJsonLd.ContextPath] = JsonNode.Parse(RecordJsonLd.Context())! };

    private static long Times => Environment.GetEnvironmentVariable("VICINAL_TEST_FULL") is "1" ? 2000 : 40;

    [Fact]
    public void Nothing_of_any_record_is_lost_as_linked_data_and_each_name_means_what_the_context_says() => AnyRecords.All.Array[0, 3].Sample(
        drawn =>
        {
            var records = drawn.DistinctBy(record => record.Id, StringComparer.Ordinal).ToList();
            var file = Assert.Single(processor.Expand(JsonNode.Parse(Written(records))!, "https://elsewhere.example/file", Contexts))!.AsObject();
            Assert.Equal(RecordJson.Format, Assert.Single(file["urn:vicinal:measures:format"]!.AsArray())!["@value"]!.GetValue<string>());
            foreach (var (record, node) in records.Zip(file["http://purl.org/dc/terms/hasPart"]?.AsArray() ?? []))
                Same(JsonNode.Parse(RecordJson.Write(record))!.AsObject(), node!.AsObject(), typeof(MeasureRecord), $"{Instance}/api/v1/measures/{record.Id}");
        },
        iter: Times, threads: 1);

    [Fact]
    public void What_is_written_as_linked_data_reads_back_byte_for_byte() => AnyRecords.All.Array[0, 4].Sample(
        drawn =>
        {
            var records = drawn.DistinctBy(record => record.Id, StringComparer.Ordinal).ToList();
            var text = Written(records);
            foreach (var form in (string[])[text, JsonNode.Parse(text)!.ToJsonString(new JsonSerializerOptions { WriteIndented = true })])
            {
                var reading = Read(form);
                Assert.True(!reading.IsRefused, string.Join('\n', reading.Problems));
                Assert.Equal(records.Select(RecordJson.Write), reading.Value!.Measures.Select(RecordJson.Write), StringComparer.Ordinal);
            }

            foreach (var record in records)
                Assert.Equal(RecordJson.Write(record), RecordJson.Write(Assert.Single(Read(RecordJsonLd.Write(RecordJson.Write(record), record.Id, Instance)).Value!.Measures)));
        },
        iter: Times * 5);

    [Fact]
    public void Every_first_record_is_linked_data_and_a_program_that_knows_only_public_vocabularies_understands_its_card()
    {
        foreach (var file in Directory.GetFiles(Repository.Samples("commons"), "*.json"))
        {
            using var stream = File.OpenRead(file);
            var records = RecordJson.Read(stream, file).Value!.Measures;
            var nodes = Assert.Single(processor.Expand(JsonNode.Parse(Written(records))!, "https://elsewhere.example/file", Contexts))!["http://purl.org/dc/terms/hasPart"]!.AsArray();
            Assert.Equal(records.Length, nodes.Count);
            foreach (var (record, node) in records.Zip(nodes))
                Same(JsonNode.Parse(RecordJson.Write(record))!.AsObject(), node!.AsObject(), typeof(MeasureRecord), $"{Instance}/api/v1/measures/{record.Id}");
            if (nodes.FirstOrDefault(node => node!["@id"]!.GetValue<string>().EndsWith("/seoul-emergency-living-2020", StringComparison.Ordinal)) is { } seoul)
                Snapshot.Matches("Seoul", seoul.ToJsonString(new JsonSerializerOptions { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" }) + "\n", "json");
        }
    }

    [Fact]
    public void The_published_context_is_what_was_agreed() => Snapshot.Matches("Context", RecordJsonLd.Context(), "json");

    [Fact]
    public void Every_code_is_a_concept_with_words_in_three_languages()
    {
        Assert.All(CodeLists.All, code => Assert.True(code.Labels.Count == 3 && code.Labels.Values.All(label => label.Length > 0), code.Name));
        Assert.Equal(CodeLists.All.Length, CodeLists.All.Select(code => code.Name).Distinct(StringComparer.Ordinal).Count());

        var nodes = processor.Expand(JsonNode.Parse(CodeListFile.Write(""))!, Instance, Contexts).Select(node => node!.AsObject()).ToDictionary(node => node["@id"]!.GetValue<string>(), StringComparer.Ordinal);
        Assert.Equal(CodeLists.All.Length + CodeLists.Names.Length, nodes.Count);
        foreach (var code in CodeLists.All)
        {
            var node = nodes[code.Name];
            Assert.Equal("http://www.w3.org/2004/02/skos/core#Concept", Assert.Single(node["@type"]!.AsArray())!.GetValue<string>());
            Assert.Equal("en es fr", string.Join(' ', node["http://www.w3.org/2004/02/skos/core#prefLabel"]!.AsArray().Select(label => label!["@language"]!.GetValue<string>())));
            Assert.True(nodes.ContainsKey(node["http://www.w3.org/2004/02/skos/core#inScheme"]![0]!["@id"]!.GetValue<string>()));
            Assert.True(node["http://www.w3.org/2004/02/skos/core#broader"] is not { } broader || nodes.ContainsKey(broader[0]!["@id"]!.GetValue<string>()), code.Name);
        }

        Snapshot.Matches("Lists", string.Join('\n', CodeLists.Names.Select(name => $"{name}: {string.Join(", ", CodeLists.All.Where(code => code.List == name).Select(code => code.Value))}")) + "\n");
    }

    [Fact]
    public void Linked_data_that_is_not_ours_or_broken_is_refused_with_its_line()
    {
        var record = RecordJson.Write(new MeasureRecord { Id = "a", Government = new Government("Sevilla", "ES", Planning.GovernmentLevel.Municipality), Texts = [new RecordText("es", "Tasas")] });
        var good = RecordJsonLd.Write(record, "a", Instance);
        (string What, string Text)[] cases =
        [
            ("an empty file", ""),
            ("a list, as expanded linked data is", "[{\"@id\":\"a\"}]"),
            ("cut short", good[..^20]),
            ("no context", record),
            ("another context", good.Replace(RecordJsonLd.ContextPath, "/context.json", StringComparison.Ordinal)),
            ("a linked name inside", good.Replace("\"country\"", "\"@id\":\"x\",\"country\"", StringComparison.Ordinal)),
            ("a name that is not known", good.Replace("\"licence\"", "\"license\"", StringComparison.Ordinal)),
            ("a country that is none", JsonNode.Parse(good.Replace("\"ES\"", "\"XX\"", StringComparison.Ordinal))!.ToJsonString(new JsonSerializerOptions { WriteIndented = true })),
        ];
        var said = new StringBuilder();
        foreach (var (what, text) in cases)
        {
            var reading = Read(text);
            Assert.True(reading.IsRefused, what);
            said.Append(what).Append('\n').AppendJoin('\n', reading.Problems.Select(problem => "  " + problem)).Append('\n');
        }

        Snapshot.Matches("BrokenLinkedData", said.ToString());
    }

    [Fact]
    public void A_table_of_records_keeps_to_its_own_description() => AnyRecords.All.Array[1, 4].Sample(
        drawn =>
        {
            var table = new RecordTable();
            var records = drawn.DistinctBy(record => record.Id, StringComparer.Ordinal).ToList();
            records.ForEach(table.Note);
            using var text = new StringWriter();
            RecordCsv.Write(text, records);
            Assert.Empty(DescribedTable.Departures(text.ToString(), table.Describe("measures.csv")));
        },
        iter: Times * 2);

    [Fact]
    public void The_description_of_the_table_notices_what_departs_and_has_every_column_that_there_can_be()
    {
        var table = new RecordTable();
        var record = AnyRecords.Full("a");
        table.Note(record);
        using var text = new StringWriter();
        RecordCsv.Write(text, [record]);
        var (csv, description) = (text.ToString(), table.Describe("measures.csv"));
        Assert.Empty(DescribedTable.Departures(csv, description));
        foreach (var (was, becomes) in ((string, string)[])[("municipality", "town"), ("2020-04-01", "1/4/2020"), (",ES,", ",,"), ("full,", ","), ("title,", "name,"), ("0.01", "a cent")])
            Assert.NotEmpty(DescribedTable.Departures(csv.Replace(was, becomes, StringComparison.Ordinal), description));
        Snapshot.Matches("Table", RecordTable.DescribeAll("measures.csv"), "json");
    }

    /// <summary>Everything that a record says stands in the expanded node, under the name that the vocabulary gives it, and nothing else does.</summary>
    private static void Same(JsonObject said, JsonObject node, Type type, string? address)
    {
        var names = new HashSet<string>(address is null ? [] : ["@id", "@type"], StringComparer.Ordinal);
        if (address is not null)
        {
            Assert.Equal(address, node["@id"]!.GetValue<string>());
            Assert.Equal("http://purl.org/vocab/cpsv#PublicService", Assert.Single(node["@type"]!.AsArray())!.GetValue<string>());
        }

        foreach (var (name, value) in said)
        {
            var member = RecordColumns.Info(type).Properties.Single(property => property.Name == name);
            var term = RecordTerms.Whole(type, name);
            Assert.True(names.Add(term), term);
            var there = node[term]?.AsArray();
            Assert.True(there is not null, $"{term} is missing");
            var all = value is JsonArray list ? list.ToList() : [value];
            Assert.Equal(all.Count, there.Count);
            foreach (var (one, found) in all.Zip(there))
            {
                if (one is JsonObject below)
                    Same(below, found!.AsObject(), Inner(member).Type, null);
                else if (RecordTerms.Code(type, member, one!.ToString()) is { } code)
                    Assert.Equal(code, found!["@id"]!.GetValue<string>());
                else if (RecordTerms.IsAddress(type, name))
                    Assert.Equal(name == "url" ? one.ToString() : $"{Instance}/api/v1/measures/{one}", found!["@id"]!.GetValue<string>());
                else
                    Assert.True(found!["@value"] is { } plain && JsonNode.DeepEquals(Plain(one), Plain(plain)), $"{term}: {one.ToJsonString()} became {found.ToJsonString()}");
            }
        }

        Assert.Equal(names.Order(StringComparer.Ordinal), node.Select(one => one.Key).Order(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    /// <summary>The processor is written in JavaScript: 5.50 and 5.5 are one number to it, and whole numbers beyond 2^53 are the nearest that it has.</summary>
    private static JsonNode Plain(JsonNode value) => value.GetValueKind() == JsonValueKind.Number ? JsonValue.Create(double.Parse(value.ToJsonString(), System.Globalization.CultureInfo.InvariantCulture)) : value.DeepClone();

    private static JsonTypeInfo Inner(JsonPropertyInfo member)
    {
        var info = RecordColumns.Info(member.PropertyType);
        return info.Kind == JsonTypeInfoKind.Enumerable ? RecordColumns.Info(info.ElementType!) : info;
    }

    private static string Written(IEnumerable<MeasureRecord> records)
    {
        using var text = new StringWriter();
        RecordJsonLd.Write(text, records, Instance);
        return text.ToString();
    }

    private static Reading<RecordList> Read(string text) => RecordJsonLd.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), "measures.jsonld");
}
