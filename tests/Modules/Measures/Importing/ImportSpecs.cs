using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Vicinal.Measures.Store;
using Vicinal.Modules.Tests;
using Vicinal.Planning;
using Vicinal.Platform.Identity;

namespace Vicinal.Measures.Tests.Importing;

public sealed class ImportSpecs(RunningMeasures running) : IClassFixture<RunningMeasures>
{
    private const string Table = "Título;Tipo;Destinatarios;Fecha de inicio;Importe (EUR);Código interno\nTerrazas sin tasa;D3;micro;1/4/2020;2.500,50;=1+1\nCestas de comida;A4;informal;2020-04-02;12 mil;x\nTerrazas sin tasas;D3;micro;3/4/2020;;y\n";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task I_bring_my_own_table_see_what_would_happen_to_each_row_and_then_import_it_as_one_act()
    {
        var city = await running.GovernmentAsync("import-city", "Importa", "ES", GovernmentLevel.Municipality, "name:ES:importa");
        using var officer = await running.SignedInAsync("import@example.org", Role.Officer, city);
        using var sent = await SendAsync(officer, "medidas.csv", CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(Table));
        var address = sent.Headers.Location!.OriginalString;
        Assert.StartsWith("/es/measures/import/", address, StringComparison.Ordinal);
        var page = WebUtility.HtmlDecode(await officer.GetStringAsync(new Uri(address, UriKind.Relative), Cancel));
        Assert.Contains("Por ejemplo: Terrazas sin tasa", page, StringComparison.Ordinal);
        Assert.Contains("<option value=\"title\" selected>", page, StringComparison.Ordinal);

        (string, string)[] mapping =
        [
            ("government", "import-city"), ("column.0", "title"), ("column.1", "instruments"), ("column.2", "targets"), ("column.3", "from"), ("column.4", "cost"), ("column.5", ""), ("otherwise.language", "es"), ("otherwise.currency", "EUR"), ("otherwise.channel", "spending"),
        ];
        using var tried = await officer.SubmitAsync(address, "table", [.. mapping, ("do", "try")]);
        var dry = await RunningMeasures.Text(tried);
        foreach (var part in (string[])["añadida: 1", "fuera: parece que ya está: 1", "fuera: algo está mal: 1", "'12 mil' is not an amount of money", "Importe (EUR)", "Importar ahora 1 filas"])
            Assert.Contains(part, dry, StringComparison.Ordinal);
        await running.Page("/measures/importa-terrazas-sin-tasa-2020", HttpStatusCode.NotFound);

        using var imported = await officer.SubmitAsync(address, "table", [.. mapping, ("do", "import")]);
        Assert.Contains("Importado: 1 añadidas, 0 cambiadas.", await RunningMeasures.Text(imported), StringComparison.Ordinal);
        var record = await running.Page("/measures/importa-terrazas-sin-tasa-2020");
        Assert.Contains("2,500.50 EUR", record, StringComparison.Ordinal);
        Assert.DoesNotContain("not published by the government itself", record, StringComparison.Ordinal);

        // The table is gone with the import, and the next one is read alike.
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync(new Uri(address, UriKind.Relative), Cancel)).StatusCode);
        using var again = await SendAsync(officer, "medidas.csv", Encoding.UTF8.GetBytes(Table.Replace("2.500,50", "3.000", StringComparison.Ordinal)));
        var second = again.Headers.Location!.OriginalString;
        Assert.Contains("value=\"spending\"", await officer.GetStringAsync(new Uri(second, UriKind.Relative), Cancel), StringComparison.Ordinal);
        using var changed = await officer.SubmitAsync(second, "table", [.. mapping, ("do", "import")]);
        Assert.Contains("0 añadidas, 1 cambiadas", await RunningMeasures.Text(changed), StringComparison.Ordinal);
        await using var scope = running.Services.CreateAsyncScope();
        Assert.Equal(2, (await scope.ServiceProvider.GetRequiredService<MeasureShelf>().RowAsync("importa-terrazas-sin-tasa-2020", Cancel))!.Version);
    }

    [Fact]
    public async Task A_program_tries_a_table_and_imports_it_and_a_second_time_nothing_changes()
    {
        var city = await running.GovernmentAsync("api-city", "Apia", "BE", GovernmentLevel.Municipality, "name:BE:apia");
        using var officer = await running.SignedInAsync("api-import@example.org", Role.Officer, city);
        const string Address = "/api/v1/measures/imports?government=api-city&language=en&currency=EUR&channel=spending";
        const string Rows = "title\tinstrument\tfrom\tcost\nRent relief\tD4\t2020-04-01\t100\n";
        Assert.Equal(["Added"], await OutcomesAsync(officer, Address, Rows), StringComparer.Ordinal);
        await running.Page("/measures/apia-rent-relief-2020", HttpStatusCode.NotFound);
        Assert.Equal(["Added"], await OutcomesAsync(officer, Address + "&dryRun=false", Rows), StringComparer.Ordinal);
        await running.Page("/measures/apia-rent-relief-2020");
        Assert.Equal(["Same"], await OutcomesAsync(officer, Address + "&dryRun=false", Rows), StringComparer.Ordinal);
        Assert.Equal(["Wrong"], await OutcomesAsync(officer, Address, "id,title\ngijon-buy-local-2020,Not mine\n"), StringComparer.Ordinal);
        using var faulty = await officer.PostAsync(new Uri(Address, UriKind.Relative), new ByteArrayContent("cost\n1\n"u8.ToArray()), Cancel);
        Assert.Equal(HttpStatusCode.BadRequest, faulty.StatusCode);
    }

    [Fact]
    public async Task Only_who_writes_for_a_government_imports_for_it_and_nobody_sees_the_table_of_another()
    {
        await running.Page("/measures/import", HttpStatusCode.Forbidden);
        using var one = await running.SignedInAsync("table-one@example.org", Role.Officer, await running.GovernmentAsync("table-one", "Table One", "ES", GovernmentLevel.Municipality, "name:ES:one"));
        using var two = await running.SignedInAsync("table-two@example.org", Role.Officer, await running.GovernmentAsync("table-two", "Table Two", "ES", GovernmentLevel.Municipality, "name:ES:two"));
        using var sent = await SendAsync(one, "t.csv", Encoding.UTF8.GetBytes(Table));
        Assert.Equal(HttpStatusCode.NotFound, (await two.GetAsync(sent.Headers.Location, Cancel)).StatusCode);
        using var refused = await one.SubmitAsync(sent.Headers.Location!.OriginalString, "table", ("government", "table-two"), ("column.0", "title"), ("do", "import"));
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        using var compiled = await one.SubmitAsync(sent.Headers.Location!.OriginalString, "table", ("government", ""), ("compiledBy", "me"), ("column.0", "title"), ("do", "import"));
        Assert.Equal(HttpStatusCode.BadRequest, compiled.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await one.PostAsync(new Uri("/api/v1/measures/imports?government=table-two", UriKind.Relative), new ByteArrayContent("title\na\n"u8.ToArray()), Cancel)).StatusCode);
        using var pdf = await SendAsync(one, "t.pdf", "%PDF-1.7"u8.ToArray());
        Assert.Contains("this is a PDF", await RunningMeasures.Text(pdf), StringComparison.Ordinal);
        using var large = await SendAsync(one, "t.csv", new byte[(10 << 20) + 1]);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, large.StatusCode);
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpClient client, string name, byte[] content)
    {
        var address = new Uri("/es/measures/import", UriKind.Relative);
        var token = SignedIn.Token(await client.GetStringAsync(address, Cancel));
        using var form = new MultipartFormDataContent { { new StringContent("table"), "_handler" }, { new StringContent(token), "__RequestVerificationToken" }, { new ByteArrayContent(content), "file", name } };
        return await client.PostAsync(address, form, Cancel);
    }

    private static async Task<IEnumerable<string>> OutcomesAsync(HttpClient client, string address, string rows)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(rows));
        using var answer = await client.PostAsync(new Uri(address, UriKind.Relative), content, Cancel);
        var text = await answer.Content.ReadAsStringAsync(Cancel);
        Assert.True(answer.IsSuccessStatusCode, text);
        using var json = JsonDocument.Parse(text);
        return [.. json.RootElement.GetProperty("rows").EnumerateArray().Select(row => row.GetProperty("outcome").GetString()!)];
    }
}
