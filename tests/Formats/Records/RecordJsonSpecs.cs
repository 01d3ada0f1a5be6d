using System.Text;
using CsCheck;
using NJsonSchema;
using Vicinal.Formats.Records;
using Vicinal.Planning.Records;
using Vicinal.Tests;

namespace Vicinal.Formats.Tests.Records;

public sealed class RecordJsonSpecs
{
    [Fact]
    public async Task A_record_that_is_written_and_read_says_the_same_and_its_form_keeps_to_the_published_schema()
    {
        var schema = await JsonSchema.FromJsonAsync(RecordJson.Schema(), TestContext.Current.CancellationToken);
        Assert.NotEmpty(schema.Validate("""{"format":"vicinal-measures/1","measures":[{"id":"a"}]}"""));
        Assert.NotEmpty(schema.Validate("""{"format":"vicinal-measures/1","measures":[],"more":1}"""));
        AnyRecords.All.Array[0, 4].Sample(drawn =>
        {
            var records = drawn.DistinctBy(record => record.Id, StringComparer.Ordinal).ToList();
            using var file = new MemoryStream();
            RecordJson.Write(file, records);
            Assert.Empty(schema.Validate(Encoding.UTF8.GetString(file.ToArray())));
            file.Position = 0;
            var read = RecordJson.Read(file, "measures.json");
            Assert.True(!read.IsRefused, string.Join('\n', read.Problems));
            Assert.Equal(records.Count, read.Value!.Measures.Length);
            for (var at = 0; at < records.Count; at++)
                Assert.Equal(RecordJson.Write(records[at]), RecordJson.Write(read.Value.Measures[at]));
        }, iter: 300);
    }

    [Fact]
    public void Nothing_of_a_record_is_lost_on_the_way() => AnyRecords.All.Sample(record =>
    {
        var read = RecordJson.ReadOne(Encoding.UTF8.GetBytes(RecordJson.Write(record)), "one.json").Value!;
        // Records compare their lists by identity, so each part is compared by what it prints.
        Assert.Equal(Printed(record), Printed(read));
    }, iter: 300);

    [Fact]
    public void The_published_schema_is_the_one_that_the_program_keeps_to() => Snapshot.Matches("measure.schema", RecordJson.Schema());

    [Theory]
    [InlineData("""{"format":"vicinal-measures/1","measures":[{"id":"a"}]}""")]
    [InlineData("""{"format":"other","measures":[]}""")]
    public void A_file_that_the_schema_refuses_or_that_is_of_another_form_is_refused_by_the_reader(string text) =>
        Assert.True(RecordJson.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), "x.json").IsRefused);

    [Fact]
    public void Broken_records_are_refused_by_field_with_what_would_be_right()
    {
        const string Good = """{"id":"rent-waiver","government":{"name":"Sevilla","country":"ES","level":"municipality","codes":["lau:ES:41091"]},"texts":[{"language":"es","title":"Alquileres","making":"original"}]}""";
        var said = new StringBuilder();
        foreach (var (what, change) in BrokenRecords.All)
        {
            var reading = RecordJson.ReadOne(change(Good), "measure.json");
            Assert.True(reading.IsRefused || reading.Remarks.Any(), what);
            said.Append(what).Append('\n');
            foreach (var problem in reading.Problems)
                said.Append("  ").Append(problem).Append('\n');
        }

        Assert.False(RecordJson.ReadOne(Encoding.UTF8.GetBytes(Good), "measure.json").IsRefused);
        Snapshot.Matches("BrokenRecords", said.ToString());
    }

    [Fact]
    public void A_card_says_which_of_its_eight_fields_are_missing()
    {
        var draft = new MeasureRecord { Id = "a", Government = new Government("Sevilla", "ES", Planning.GovernmentLevel.Municipality), Texts = [new RecordText("es", "Alquileres")] };
        Assert.Equal([CardField.Instrument, CardField.Target, CardField.Phase, CardField.Dates, CardField.Cost, CardField.ContactAndSource], RecordCard.Missing(draft));
        Assert.Equal((0, 10), RecordCard.Depth(draft));
    }

    private static string Printed(object? value) => value switch
    {
        null => "null",
        string text => "\"" + text + "\"",
        System.Collections.IEnumerable list => "[" + string.Join(", ", list.Cast<object?>().Select(Printed)) + "]",
        _ when value.GetType().Namespace is { } space && space.StartsWith("Vicinal", StringComparison.Ordinal) && !value.GetType().IsEnum =>
            "{" + string.Join(", ", value.GetType().GetProperties(System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.Public).Where(property => property.GetIndexParameters().Length == 0 && property.Name is not ("Original" or "InForceIn"))
                .Select(property => property.Name + "=" + Printed(property.GetValue(value)))) + "}",
        IFormattable formattable => formattable.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };
}
