using System.Text;
using Microsoft.AspNetCore.Builder;
using Vicinal.Formats.Records;
using Vicinal.Web;

namespace Vicinal.Cli.Tests;

public sealed class RecordFileRuns
{
    private static readonly string[] OfSeville = ["--set", "government=Sevilla", "--set", "country=ES", "--set", "level=municipality", "--set", "language=es", "--set", "currency=EUR", "--set", "channel=forgone-revenue"];

    private static string[] Commons { get; } = [.. Directory.GetFiles(Path.Combine(Repository.Root, "samples", "commons"), "*.json").Order(StringComparer.Ordinal)];

    [Fact]
    public async Task Records_go_from_form_to_form_and_come_back_as_they_were()
    {
        using var folder = new TemporaryFolder();
        var first = await Exported(["json"], Commons);
        var at = folder["first.json"];
        await File.WriteAllTextAsync(at, first, TestContext.Current.CancellationToken);
        foreach (var form in (string[][])[["csv"], ["jsonld", "--address", "https://vicinal.example"], ["json"]])
        {
            var next = folder[form[0] + ".file"];
            var ended = await CommandLine.RunAsync(["measures", "export", at, "--format", .. form, "--out", next]);
            Assert.True(ended.Exit == 0, ended.Error);
            at = next;
        }

        Assert.Equal(first, await File.ReadAllTextAsync(at, TestContext.Current.CancellationToken));
        var csv = await Exported(["csv"], Commons);
        Assert.Empty(DescribedTable.Departures(csv, await Exported(["csvw"], Commons)));
    }

    [Fact]
    public async Task My_own_table_becomes_records_and_each_cell_that_is_wrong_is_named()
    {
        using var folder = new TemporaryFolder();
        var ended = await CommandLine.RunAsync(["measures", "import", "samples/tables/terrazas.csv", .. OfSeville, "--out", folder["sevilla.json"]]);
        Assert.True(ended.Exit == 0, ended.Error);
        Assert.Equal(0, (await CommandLine.RunAsync("measures", "validate", folder["sevilla.json"])).Exit);
        await using var stream = File.OpenRead(folder["sevilla.json"]);
        var records = RecordJson.Read(stream, "sevilla.json").Value!.Measures;
        Assert.Equal(["sevilla-tasa-de-terrazas-suspendida-2020", "sevilla-bonos-de-consumo-para-el-comercio-local-2020"], records.Select(record => record.Id), StringComparer.Ordinal);
        Assert.Equal(35_000_050, records[1].Costs[0].Amount.Value);

        // Nothing is written where anything is wrong, nor by a dry run.
        await File.WriteAllTextAsync(folder["own.csv"], "Nombre;Quién paga;Importe;Fecha\nUno;Sevilla;doce;1/4/2020\nS\u0435villa;Sevilla;5;31/31/2020\n", TestContext.Current.CancellationToken);
        var said = new StringBuilder(ended.Out.Replace(folder["sevilla.json"], "sevilla.json", StringComparison.Ordinal));
        string[][] asked =
        [
            ["samples/tables/terrazas.csv", .. OfSeville, "--dry-run", "--out", folder["dry.json"]],
            ["samples/tables/terrazas.csv", "--out", folder["wrong.json"]],
            [folder["own.csv"], .. OfSeville, "--column", "Quién paga=government", "--column", "Fecha=from", "--out", folder["wrong.json"]],
            [folder["own.csv"], "--column", "Quien pagara=government", "--column", "Fecha", "--set", "colour=red"],
            [folder["own.csv"], "--column", "Nombre="],
            ["nothing.csv"],
            ["samples/tables/terrazas.csv", "--data", folder["none"]],
            ["samples/tables/terrazas.csv", "--data", folder["none"], "--government", "sevilla", "--out", folder["wrong.json"]],
        ];
        foreach (var arguments in asked)
        {
            var refused = await CommandLine.RunAsync(["measures", "import", .. arguments]);
            Assert.Equal(arguments.Contains("--dry-run", StringComparer.Ordinal) ? 0 : 1, refused.Exit);
            said.Append(string.Join(' ', arguments).Replace(folder["x"][..^1], "", StringComparison.Ordinal)).Append('\n').Append(refused.Error);
        }

        Assert.False(File.Exists(folder["dry.json"]) || File.Exists(folder["wrong.json"]));
        Snapshot.Matches("ImportedTables", said.ToString());
    }

    [Fact]
    public async Task Records_come_out_of_a_running_instance_and_go_into_its_data_folder()
    {
        using var folder = new TemporaryFolder();
        await using var app = VicinalWeb.Build(["--data", folder["data"], "--urls", "http://127.0.0.1:0"]);
        await app.StartAsync(TestContext.Current.CancellationToken);
        var address = app.Urls.Single();
        Assert.Equal(await Exported(["json"], "--data", folder["data"]), await Exported(["json"], "--from", address));
        Assert.Contains($"\"@base\":\"{address}/api/v1/measures/\"", await Exported(["jsonld"], "--from", address), StringComparison.Ordinal);

        string[] table = ["measures", "import", "samples/tables/terrazas.csv", "--set", "language=es", "--set", "currency=EUR", "--set", "channel=forgone-revenue", "--data", folder["data"], "--government", "hainaut"];
        Assert.Contains("Nothing was kept", (await CommandLine.RunAsync([.. table, "--dry-run"])).Out, StringComparison.Ordinal);
        using var client = new HttpClient { BaseAddress = new Uri(address) };
        Assert.DoesNotContain("terrazas", await Found(client, "terrazas suspendida"), StringComparison.Ordinal);
        var done = await CommandLine.RunAsync(table);
        Assert.True(done.Exit == 0, done.Error);
        Assert.Contains("hainaut-tasa-de-terrazas-suspendida-2020", await Found(client, "terrazas suspendida"), StringComparison.Ordinal);

        // Whole records: what is here already is the same, what is another government's is refused.
        var mine = await client.GetStringAsync(new Uri("/api/v1/measures/bulk?q=terrazas+suspendida", UriKind.Relative), TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(folder["mine.json"], mine, TestContext.Current.CancellationToken);
        string[] whole = ["--data", folder["data"], "--government", "hainaut"];
        Assert.Matches(@"1\s+same\s+hainaut-tasa", (await CommandLine.RunAsync(["measures", "import", folder["mine.json"], .. whole])).Out);
        await File.WriteAllTextAsync(folder["mine.json"], mine.Replace("Tasa de terrazas suspendida", "Tasa de terrazas suspendida del todo", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        Assert.Matches(@"1\s+changed\s+hainaut-tasa", (await CommandLine.RunAsync(["measures", "import", folder["mine.json"], .. whole])).Out);
        Assert.Contains("del todo", await client.GetStringAsync(new Uri("/api/v1/measures/hainaut-tasa-de-terrazas-suspendida-2020", UriKind.Relative), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        var others = await CommandLine.RunAsync(["measures", "import", "samples/commons/korea.json", .. whole]);
        Assert.Equal(1, others.Exit);
        Assert.Contains("not of Hainaut", others.Error, StringComparison.Ordinal);
        Assert.Contains("There is no government 'atlantis' here.", (await CommandLine.RunAsync("measures", "import", folder["mine.json"], "--data", folder["data"], "--government", "atlantis")).Error, StringComparison.Ordinal);
        await app.StopAsync(TestContext.Current.CancellationToken);
    }

    private static Task<string> Found(HttpClient client, string words) => client.GetStringAsync(new Uri("/api/v1/measures?q=" + Uri.EscapeDataString(words), UriKind.Relative), TestContext.Current.CancellationToken);

    private static async Task<string> Exported(string[] form, params string[] of)
    {
        var ended = await CommandLine.RunAsync(["measures", "export", .. of, "--format", .. form]);
        Assert.True(ended.Exit == 0, ended.Error);
        return ended.Out;
    }
}
