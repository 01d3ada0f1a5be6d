using System.Text;
using Vicinal.Formats.Records;
using Vicinal.Formats.Records.Importing;
using Vicinal.Formats.Sheets;
using Vicinal.Planning;
using Vicinal.Planning.Records;
using Vicinal.Tests;

namespace Vicinal.Formats.Tests.Records;

public sealed class RecordImportSpecs
{
    private static readonly Government Seville = new("Sevilla", "ES", GovernmentLevel.Municipality) { Codes = ["lau:ES:41091"] };
    private static readonly Dictionary<string, string> Otherwise = new(StringComparer.Ordinal) { ["language"] = "es", ["currency"] = "EUR", ["channel"] = "spending", ["country"] = "ES", ["level"] = "municipality" };

    [Theory]
    [InlineData("Título;Instrumento;Destinatarios;Fase;Fecha de inicio;Fecha de fin;Importe (EUR);Departamento;Fuente;Enlace;Otros", "title instruments targets phase from to cost contact source address ")]
    [InlineData("Intitulé;Type de mesure;Bénéficiaires;Phase;Date de début;Date de fin;Montant;Service;Source;Lien;Collectivité", "title instruments targets phase from to cost contact source address government")]
    [InlineData("Name of measure;Category;For whom;Phase;Start date;End date;Budget;Office;Source;Website;Country", "title instruments targets phase from to cost contact source address country")]
    public void Columns_are_recognised_by_the_words_over_them_in_three_languages(string headers, string fields) =>
        Assert.Equal(fields.Split(' '), ImportFields.Suggest(headers.Split(';'), new Dictionary<string, string>(StringComparer.Ordinal)), StringComparer.Ordinal);

    [Fact]
    public void What_I_chose_before_comes_first_and_no_field_is_suggested_twice()
    {
        var remembered = new Dictionary<string, string>(StringComparer.Ordinal) { ["nombre"] = "summary", ["fecha"] = "" };
        Assert.Equal(["summary", "title", "", ""], ImportFields.Suggest(["Nombre", "Título", "Fecha", "title"], remembered));
    }

    [Fact]
    public void Cells_as_people_write_them_become_a_record()
    {
        const string Table = "título;tipo;para quién;fase;desde;hasta;importe;fuente;enlace\nTerrazas; D3 – Tasas ;Self-Employed People, Micro;;1/4/2020;30-6-2020;€ 2.500.000,5;Decreto 7/2020;https://example.org/\n";
        var row = Assert.Single(Import(Table).Read());
        Assert.Empty(row.Problems);
        Assert.Equal("""{"id":"sevilla-terrazas-2020","version":1,"government":{"name":"Sevilla","country":"ES","level":"municipality","codes":["lau:ES:41091"]},"texts":[{"language":"es","title":"Terrazas","making":"original"}],"instruments":["D3"],"targets":["self-employed","micro"],"from":"2020-04-01","to":"2020-06-30","costs":[{"channel":"spending","amount":250000050,"currency":"EUR","source":"own","approximate":false}],"sources":[{"title":"Decreto 7/2020","url":"https://example.org/"}],"licence":"CC-BY-4.0"}""", RecordJson.Write(row.Record!));
    }

    [Fact]
    public void What_is_wrong_is_told_cell_by_cell_with_its_column()
    {
        const string Table = "título;tipo;para quién;desde;hasta;importe;moneda;enlace\nBien;D3;micro;2020-04-01;;1.200;EUR;\n;Z9;todos;14/3/20;2020;12 millones;euro;javascript:alert(1)\nMal;D3;micro;2020-05-01;2020-04-01;1,2345;EUR;\nBien;D3;micro;2020-04-01;;;;\nS\u0435villa;D3;;;;;;\n=1+1;D3;;;;1200,5;€;\n";
        var said = new StringBuilder();
        foreach (var row in Import(Table).Read())
        {
            said.Append("line ").Append(row.Line).Append(": ").Append(row.Record?.Original.Title ?? "refused").Append('\n');
            foreach (var problem in row.Problems)
                said.Append("  ").Append(problem.Column ?? "-").Append(" (").Append(problem.Field).Append("): ").Append(problem.Message).Append('\n');
        }

        Snapshot.Matches("BrokenCells", said.ToString());
    }

    [Fact]
    public void A_row_of_a_record_that_is_kept_changes_what_the_table_says_and_nothing_else()
    {
        var kept = new MeasureRecord
        {
            Id = "sevilla-terrazas-2020", Version = 4, Government = Seville, Texts = [new RecordText("es", "Terrazas") { Lessons = "=Funcionó." }, new RecordText("en", "Terraces") { Making = TextMaking.HumanTranslation }], Contact = "Office",
            Costs = [new RecordedCost(FiscalChannel.ForgoneRevenue, new MinorUnits(100), "EUR")], Sources = [new RecordSource("Decree")], ConfirmedOn = new DateOnly(2020, 5, 1),
        };
        var import = Import("título;importe;desde\nTerrazas;9;2020-04-01\n", id => id == kept.Id ? kept : null);
        var row = Assert.Single(import.Read());
        Assert.Equal(RecordJson.Write(kept with { From = new DateOnly(2020, 4, 1), Costs = [new RecordedCost(FiscalChannel.Spending, new MinorUnits(900), "EUR")] }), RecordJson.Write(row.Record!));
    }

    [Fact]
    public void A_mapping_without_a_title_or_with_a_field_twice_is_refused()
    {
        var sheet = Sheet("a;b\n1;2\n");
        Assert.Equal(["the columns 'a' and 'b' are both read as contact: choose one.", "say which column holds the title.", "'prize' is no field."],
            new RecordImport(sheet with { Headers = ["a", "b", "c"] }, new ImportMapping(["contact", "contact", "prize"], Otherwise)) { Id = Made }.MappingProblems());
    }

    [Fact]
    public void Month_and_day_change_places_where_I_say_so()
    {
        var sheet = Sheet("title;from\nA;3/4/2020\n");
        var first = new RecordImport(sheet, new ImportMapping(["title", "from"], Otherwise, MonthFirst: true)) { Id = Made, Government = Seville }.Read();
        Assert.Equal(new DateOnly(2020, 3, 4), first[0].Record!.From);
    }

    [Fact]
    public void A_table_that_was_exported_comes_back_by_its_own_columns()
    {
        var record = AnyRecords.Full("text") with { Effects = [], Results = [], Positions = [] };
        var text = new StringWriter();
        RecordCsv.Write(text, [record]);
        var sheet = Sheet(text.ToString());
        var fields = ImportFields.Suggest(sheet.Headers, new Dictionary<string, string>(StringComparer.Ordinal));
        var row = Assert.Single(new RecordImport(sheet, new ImportMapping(fields, new Dictionary<string, string>(StringComparer.Ordinal))) { Id = Made }.Read());
        Assert.True(row.Record is not null, string.Join('\n', row.Problems));
        Assert.Equal((record.Id, record.Original with { Version = null }, record.Government.Name, record.Costs[0].Amount, record.LegalBasis), (row.Record.Id, row.Record.Original, row.Record.Government.Name, row.Record.Costs[0].Amount, row.Record.LegalBasis));
    }

    private static RecordImport Import(string table, Func<string, MeasureRecord?>? kept = null)
    {
        var sheet = Sheet(table);
        return new RecordImport(sheet, new ImportMapping(ImportFields.Suggest(sheet.Headers, new Dictionary<string, string>(StringComparer.Ordinal)), Otherwise)) { Government = Seville, Id = Made, Kept = kept ?? (_ => null) };
    }

    private static string Made(string government, string title, int? year) => (TitleLikeness.Folded(government) + "-" + TitleLikeness.Folded(title) + "-" + year).Replace(' ', '-').Trim('-');

    private static Spreadsheet Sheet(string table) => SpreadsheetFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(table)), "x.csv").Value!;
}
