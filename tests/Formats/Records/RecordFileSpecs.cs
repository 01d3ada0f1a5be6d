using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Vicinal.Formats.Codes;
using Vicinal.Formats.Records;
using Vicinal.Planning;
using Vicinal.Planning.Records;
using Vicinal.Tests;

namespace Vicinal.Formats.Tests.Records;

public sealed class RecordFileSpecs
{
    private const string Good = """{"id":"rent-waiver","government":{"name":"Sevilla","country":"ES","level":"municipality"},"texts":[{"language":"es","title":"Alquileres"}]}""";

    [Fact]
    public void Everything_wrong_in_a_file_is_told_at_once_by_line_record_and_field()
    {
        var file = string.Join(",\n", Good, Good, Good.Replace("\"ES\"", "\"UK\"", StringComparison.Ordinal).Replace("rent-waiver", "b", StringComparison.Ordinal), "{\n\"id\":7,\n\"version\":\"1\"}", "null", Good.Replace("\"id\"", "\"idd\"", StringComparison.Ordinal));
        var reading = Read($"{{\"format\":\"vicinal-measures/2\",\n\"notes\":1,\"measures\":[\n{file}\n]}}");
        Assert.True(reading.IsRefused);
        Snapshot.Matches("BrokenFile", string.Join('\n', reading.Problems) + "\n");
    }

    [Fact]
    public void At_most_fifty_are_told_and_the_rest_is_counted()
    {
        var file = string.Join(",\n", Enumerable.Range(0, 200).Select(at => Good.Replace("rent-waiver", "r" + at, StringComparison.Ordinal).Replace("\"ES\"", "\"UK\"", StringComparison.Ordinal)));
        var problems = Read($"{{\"format\":\"vicinal-measures/1\",\"measures\":[\n{file}\n]}}").Problems;
        Assert.Equal(51, problems.Length);
        Assert.Equal("x.json, line 51, measures[49].government.country: 'UK' is not a country: write its two capital letters of ISO 3166-1, such as BE.", problems[49].ToString());
        Assert.Contains("and 150 more", problems[50].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"format":"vicinal-measures/1","measures":[]}{}""")]
    [InlineData("""{"format":"vicinal-measures/1","measures":[]""")]
    [InlineData("""{"format":"vicinal-measures/1","measures":[],"measures":[]}""")]
    [InlineData("""{"format":"vicinal-measures/1"}""")]
    [InlineData("""{"format":"vicinal-measures/1","measures":{}}""")]
    [InlineData("""{"format":7,"measures":[]}""")]
    [InlineData("""{"format":"vicinal-measures/1","measures":[],"more":[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]}""")]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("7")]
    public void A_file_of_another_shape_is_refused(string text) => Assert.NotEmpty(Read(text).Errors);

    [Fact]
    public void A_record_of_over_a_megabyte_is_refused_by_itself_and_the_next_is_still_looked_at()
    {
        var large = Good.Replace("Alquileres", new string('a', 2 << 20), StringComparison.Ordinal);
        var problems = Read($"{{\"format\":\"vicinal-measures/1\",\"measures\":[\n{large},\n{Good.Replace("\"ES\"", "\"UK\"", StringComparison.Ordinal)}]}}").Problems;
        Assert.Equal("x.json, line 2, measures[0]: the record has 2.0 MB; at most 1 MB is kept: put long texts into a document and name it as a source.", problems[0].ToString());
        Assert.StartsWith("x.json, line 3, measures[1].government.country", problems[1].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_record_whose_texts_each_fit_but_together_are_over_a_megabyte_is_refused_before_it_is_kept()
    {
        var text = string.Concat(Enumerable.Repeat("🌱", 9_999));
        var record = new MeasureRecord
        {
            Id = "a", Government = new Government("Sevilla", "ES", GovernmentLevel.Municipality),
            Texts = [.. new[] { "es", "en", "fr", "pt", "de" }.Select((language, at) => new RecordText(language, "T") { Summary = text, How = text, Conditions = text, Lessons = text, Making = at == 0 ? TextMaking.Original : TextMaking.HumanTranslation })],
        };
        Assert.Contains(RecordProblems.Of(record), problem => problem is { Field: "texts", IsError: true } && problem.Message.Contains("at most 1 MB", StringComparison.Ordinal));
        Assert.Empty(RecordProblems.Of(record with { Texts = [.. record.Texts.Take(1)] }));
        Assert.False(RecordJson.ReadOne(Encoding.UTF8.GetBytes(RecordJson.Write(record with { Texts = [.. record.Texts.Take(1)] })), "x.json").IsRefused);
    }

    [Fact]
    public void No_text_of_a_record_takes_a_sign_that_turns_what_follows()
    {
        var paths = Texts(typeof(MeasureRecord), "").ToList();
        Assert.True(paths.Count >= 40, string.Join(", ", paths));
        foreach (var path in paths)
        {
            var record = RecordJson.Write(AnyRecords.Full("safe text"));
            var node = System.Text.Json.Nodes.JsonNode.Parse(record)!;
            Put(node, path.Split('.'), "safe\u202Etext");
            var reading = RecordJson.ReadOne(Encoding.UTF8.GetBytes(node.ToJsonString()), "x.json");
            Assert.True(reading.IsRefused, path);
        }
    }

    [Theory]
    [InlineData("Ayuda a la compañía «Pérez»", true)]
    [InlineData("서울 Seoul 2020", true)]
    [InlineData("دعم للباعة الجائلين", true)]
    [InlineData("می‌خواهم", true)]
    [InlineData("👩‍👩‍👧 famille", true)]
    [InlineData("Việt Nam: hỗ trợ", true)]
    [InlineData("Київ – Kyiv", true)]
    [InlineData("क्षेत्रीय", true)]
    [InlineData("Rеnts", false)]
    [InlineData("Βαrcelona", false)]
    [InlineData("Ｒｅｎｔｓ", false)]
    public void Names_in_the_alphabets_of_the_world_pass_and_those_that_deceive_do_not(string title, bool passes)
    {
        var record = new MeasureRecord { Id = "a", Government = new Government(title, "ES", GovernmentLevel.Municipality), Texts = [new RecordText("es", title)] };
        Assert.Equal(passes ? [] : ["government.name", "texts[0].title"], RecordProblems.Of(record).Select(problem => problem.Field).Order(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    [Fact]
    public void Lists_of_codes_are_whole()
    {
        Assert.Equal(169, SdgTargets.All.Distinct(StringComparer.Ordinal).Count());
        Assert.True(SdgTargets.Exists("17.19") && SdgTargets.Exists("8.b") && !SdgTargets.Exists("8.c") && !SdgTargets.Exists("17.20") && SdgTargets.Of(18).IsEmpty && SdgTargets.Of(0).IsEmpty);
        Assert.True(CountryCodes.Exists("KR") && CountryCodes.Exists("XK") && !CountryCodes.Exists("UK") && !CountryCodes.Exists("es"));
        Assert.True(Currencies.Exists("EUR") && Currencies.Exists("HRK") && Currencies.Exists("XOF") && !Currencies.Exists("XAU") && !Currencies.Exists("eur"));
        foreach (var tag in (string[])["es", "pt-BR", "zh-Hant-TW", "es-419", "arn", "quc", "sr-Latn", "ca-valencia", "de-1996"])
            Assert.Null(LanguageTags.Problem(tag));
        foreach (var tag in (string[])["", "e", "español", "spa", "xx", "und", "mul", "es-ZZ", "es_ES", "es-", "klingonisch"])
            Assert.NotNull(LanguageTags.Problem(tag));
    }

    private static IEnumerable<string> Texts(Type type, string prefix)
    {
        foreach (var property in RecordColumns.Info(type).Properties.Where(RecordColumns.Stands))
        {
            var info = RecordColumns.Info(property.PropertyType);
            var (inner, list) = info.Kind == JsonTypeInfoKind.Enumerable ? (RecordColumns.Info(info.ElementType!), ".0") : (info, "");
            if (inner.Type == typeof(string))
                yield return prefix + property.Name + list;
            else if (inner.Kind == JsonTypeInfoKind.Object)
            {
                foreach (var below in Texts(inner.Type, prefix + property.Name + list + "."))
                    yield return below;
            }
        }
    }

    private static void Put(System.Text.Json.Nodes.JsonNode node, string[] path, string text)
    {
        foreach (var step in path[..^1])
            node = node is System.Text.Json.Nodes.JsonArray list ? list[int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)]! : node[step]!;
        if (node is System.Text.Json.Nodes.JsonArray codes)
            codes[int.Parse(path[^1], System.Globalization.CultureInfo.InvariantCulture)] = text;
        else
            node[path[^1]] = text;
    }

    private static Reading<RecordList> Read(string text) => RecordJson.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), "x.json");
}
