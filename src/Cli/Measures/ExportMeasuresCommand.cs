using System.CommandLine;
using System.Globalization;
using Vicinal.Cli.Output;
using Vicinal.Formats.Records;
using Vicinal.Planning.Records;

namespace Vicinal.Cli.Measures;

/// <summary><c>vicinal measures export</c>: records from files, a running instance or a data folder, in any of their forms.</summary>
internal static class ExportMeasuresCommand
{
    private const long MostBytes = RecordJson.MostBytes;

    public static Command Create(Terminal terminal)
    {
        var files = new Argument<string[]>("FILE") { Description = "Records as JSON, CSV or JSON-LD; what stands in a file tells its form.", Arity = ArgumentArity.ZeroOrMore };
        var from = new Option<string>("--from") { Description = "Instead of files: the address of a running instance, all of whose published records are read.", HelpName = "URL" };
        var data = new Option<string>("--data") { Description = "Instead of files: the data folder of an instance, read without its server.", HelpName = "DIR" };
        var format = Choices.Word("--format", "How they are written: json (the canonical form), csv (a table that loses nothing), jsonld (linked data) or csvw (the description of the table).", RecordForm.Json, RecordForms.Words);
        var address = new Option<string>("--address") { Description = "For jsonld: the address of the instance where the records can be read; with --from it is that one.", HelpName = "URL" };
        var to = new Option<string>("--out") { Description = "The file to write; without it everything goes to standard output.", HelpName = "FILE" };
        var command = new Named(
            "export",
            "Writes published measures in another form, from files, a running instance or a data folder. Nothing of a record is lost in json, csv and jsonld.",
            "vicinal measures export samples/commons/belgium.json --format csv",
            "vicinal measures export samples/commons/korea.json --format jsonld --address https://vicinal.example")
        {
            files, from, data, format, address, to,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            var (named, url, folder) = (parsed.GetValue(files) ?? [], parsed.GetValue(from), parsed.GetValue(data));
            if ((named.Length > 0 ? 1 : 0) + (url is null ? 0 : 1) + (folder is null ? 0 : 1) != 1)
                return Refuse(terminal, "name files, or an instance by --from, or a data folder by --data: one of the three.");
            var (form, base_) = (parsed.GetValue(format), parsed.GetValue(address) ?? url);
            if (form == RecordForm.JsonLd && (base_ is null || !IsAddress(base_)))
                return Refuse(terminal, "in linked data every record has an address: name by --address the instance where they can be read, such as https://vicinal.example.");
            var records = url is not null ? await FetchAsync(terminal, url, cancellation)
                : folder is not null ? await StoredMeasures.ReadAsync(terminal, folder, cancellation)
                : RecordInputs.Read(terminal, named);
            if (records is null)
                return VicinalCommand.Refused;
            var text = RecordForms.Write(records, form, base_ ?? "");
            if (parsed.GetValue(to) is { } file)
            {
                WholeFile.Write(file, text);
                await terminal.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{file}: {records.Count} records."));
            }
            else
            {
                await terminal.Out.WriteAsync(text);
            }

            return VicinalCommand.Done;
        });
        return command;
    }

    private static async Task<IReadOnlyList<MeasureRecord>?> FetchAsync(Terminal terminal, string address, CancellationToken cancellation)
    {
        if (!IsAddress(address))
        {
            terminal.Error.WriteLine($"--from is '{address}': write the whole address of an instance, such as https://vicinal.example.");
            return null;
        }

        using var client = new HttpClient { MaxResponseContentBufferSize = MostBytes, Timeout = TimeSpan.FromMinutes(5) };
        var asked = address.TrimEnd('/') + "/api/v1/measures/bulk";
        try
        {
            using var answer = await client.GetAsync(new Uri(asked), cancellation);
            if (answer.IsSuccessStatusCode)
                return terminal.Accept(RecordJson.Read(await answer.Content.ReadAsStreamAsync(cancellation), asked))?.Measures;
            terminal.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{asked} answers {(int)answer.StatusCode}: is this the address of an instance?"));
        }
        catch (HttpRequestException reason)
        {
            terminal.Error.WriteLine($"{asked}: {reason.Message}");
        }

        return null;
    }

    private static bool IsAddress(string text) => Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https";

    private static int Refuse(Terminal terminal, string why)
    {
        terminal.Error.WriteLine(why);
        return VicinalCommand.Refused;
    }
}
