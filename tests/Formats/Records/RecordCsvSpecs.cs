using System.Text;
using CsCheck;
using Vicinal.Formats.Records;
using Vicinal.Planning.Records;
using Vicinal.Tests;

namespace Vicinal.Formats.Tests.Records;

public sealed class RecordCsvSpecs
{
    private const string Good = "id,title,language,government,country,level,instruments,cost,currency,channel\nrent-waiver,Alquileres,es,Sevilla,ES,municipality,D4; D3,1200.50,EUR,forgone-revenue\n";

    [Fact]
    public void A_table_that_is_written_and_read_loses_nothing_of_any_record() => AnyRecords.All.Array[0, 4].Sample(drawn =>
    {
        var records = drawn.DistinctBy(record => record.Id, StringComparer.Ordinal).ToList();
        var text = Written(records);
        var reading = Read(text);
        Assert.True(!reading.IsRefused, string.Join('\n', reading.Problems));
        Assert.Equal(string.Join("\n", records.Select(RecordJson.Write)), string.Join("\n", reading.Value!.Measures.Select(RecordJson.Write)), StringComparer.Ordinal);
        Assert.Equal(text, Written(reading.Value.Measures));
    }, iter: 300);

    [Fact]
    public void No_text_is_a_formula_in_a_spreadsheet_and_each_comes_back_as_it_was()
    {
        foreach (var title in new[] { "=HYPERLINK(\"http://a\")", "+34 600", "-2+3", "@SUM(A1)", "'=1", "''quoted", "＝1+1", "'tis", "=1,\"2\"" })
        {
            var record = new MeasureRecord { Id = "a", Government = new Government("=cmd|' /C calc'!A0", "ES", Planning.GovernmentLevel.Municipality), Texts = [new RecordText("es", title)] };
            var text = Written([record]);
            Assert.DoesNotMatch("(^|,)\"?[=+@\\t＝-]", text.Split('\n')[1]);
            var back = Assert.Single(Read(text).Value!.Measures);
            Assert.Equal((title, record.Government.Name), (back.Original.Title, back.Government.Name));
        }
    }

    [Fact]
    public void I_read_the_card_in_plain_columns_and_money_in_single_units()
    {
        var record = Assert.Single(Read(Good).Value!.Measures);
        Assert.Equal(["D4", "D3"], record.Instruments);
        Assert.Equal(new Planning.MinorUnits(120_050), Assert.Single(record.Costs).Amount);
        var rows = Written([record]).Split('\n');
        Assert.StartsWith("id,title,government,country,level,instruments,targets,phase,from,to,cost,currency,channel,contact,source,address,language,summary", rows[0], StringComparison.Ordinal);
        Assert.StartsWith("rent-waiver,Alquileres,Sevilla,ES,municipality,D4; D3,,,,,1200.50,EUR,forgone-revenue,", rows[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Broken_tables_are_refused_by_line_and_column_with_what_would_be_right()
    {
        (string What, string Text)[] cases =
        [
            ("an empty file", ""),
            ("semicolons", Good.Replace(',', ';')),
            ("no id", Good.Replace("id,", "", StringComparison.Ordinal)),
            ("a column that is misspelt", Good.Replace("instruments", "instrumens", StringComparison.Ordinal)),
            ("a column of a computed member", Good.Replace("instruments", "original.title", StringComparison.Ordinal)),
            ("a column numbered from 0", Good.Replace("instruments", "costs.0.amount", StringComparison.Ordinal)),
            ("a column beyond all lists", Good.Replace("instruments", "costs.101.amount", StringComparison.Ordinal)),
            ("a column twice under two names", Good.Replace("instruments", "costs.1.amount", StringComparison.Ordinal)),
            ("a row cut short", Good.Replace(",forgone-revenue", "", StringComparison.Ordinal)),
            ("a quote that is not closed", Good.Replace("Alquileres", "\"Alquileres", StringComparison.Ordinal)),
            ("an instrument that is none", Good.Replace("D4; D3", "D4; Z3", StringComparison.Ordinal)),
            ("a level that is none", Good.Replace("municipality", "municipalty", StringComparison.Ordinal)),
            ("no level", Good.Replace("municipality", "", StringComparison.Ordinal)),
            ("a channel that is none", Good.Replace("forgone-revenue", "lost", StringComparison.Ordinal)),
            ("money with thousands marks", Good.Replace("1200.50", "\"1,200.50\"", StringComparison.Ordinal)),
            ("money finer than a cent", Good.Replace("1200.50", "1200.505", StringComparison.Ordinal)),
            ("money without a currency", Good.Replace("EUR", "", StringComparison.Ordinal)),
            ("negative money", Good.Replace("1200.50", "-5", StringComparison.Ordinal)),
            ("money beyond counting", Good.Replace("1200.50", "99999999999999999999", StringComparison.Ordinal)),
            ("a currency in words", Good.Replace("EUR", "euro", StringComparison.Ordinal)),
            ("no title", Good.Replace("Alquileres", "", StringComparison.Ordinal)),
            ("a title that turns its direction", Good.Replace("Alquileres", "Al\u202Eseriluq", StringComparison.Ordinal)),
            ("a day in another order", Good.Replace("instruments", "from", StringComparison.Ordinal).Replace("D4; D3", "14/03/2020", StringComparison.Ordinal)),
            ("a whole number with a point", Good.Replace("instruments", "version", StringComparison.Ordinal).Replace("D4; D3", "1.5", StringComparison.Ordinal)),
            ("yes instead of true", Good.Replace("instruments", "costs.1.approximate", StringComparison.Ordinal).Replace("D4; D3", "yes", StringComparison.Ordinal)),
            ("a second source without a first", Good.Replace("instruments", "sources.2.title", StringComparison.Ordinal).Replace("D4; D3", "El País", StringComparison.Ordinal)),
            ("a list in brackets that is none", Good.Replace("D4; D3", "[D4", StringComparison.Ordinal)),
            ("an address that runs a script", Good.Replace("instruments", "address", StringComparison.Ordinal).Replace("D4; D3", "javascript:alert(1)", StringComparison.Ordinal)),
            ("a record adapted from itself", Good.Replace("instruments,cost,currency,channel", "derivedFrom.record,derivedFrom.version", StringComparison.Ordinal).Replace("D4; D3,1200.50,EUR,forgone-revenue", "rent-waiver,1", StringComparison.Ordinal)),
            ("an id twice", Good + Good.Split('\n')[1] + "\n"),
        ];
        var said = new StringBuilder();
        foreach (var (what, text) in cases)
        {
            var reading = Read(text);
            Assert.True(reading.IsRefused, what);
            said.Append(what).Append('\n');
            foreach (var problem in reading.Problems)
                said.Append("  ").Append(problem).Append('\n');
        }

        var latin = RecordCsv.Read(new MemoryStream(Encoding.Latin1.GetBytes(Good.Replace("Sevilla", "Cádiz", StringComparison.Ordinal))), "measures.csv");
        said.Append("not UTF-8\n  ").Append(Assert.Single(latin.Problems)).Append('\n');
        Snapshot.Matches("BrokenTables", said.ToString());
    }

    private static string Written(IEnumerable<MeasureRecord> records)
    {
        using var text = new StringWriter();
        RecordCsv.Write(text, records);
        return text.ToString();
    }

    private static Reading<RecordList> Read(string text) => RecordCsv.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), "measures.csv");
}
