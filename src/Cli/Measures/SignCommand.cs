using System.CommandLine;
using System.Globalization;
using System.Text;
using Vicinal.Cli.Output;
using Vicinal.Formats.Sharing;

namespace Vicinal.Cli.Measures;

/// <summary><c>vicinal measures sign FILE… --key FILE --out FILE</c></summary>
internal static class SignCommand
{
    public static Command Create(Terminal terminal)
    {
        var files = new Argument<string[]>("FILE.json") { Description = "Records as JSON: all of yours, for the signed file takes the place of an earlier one.", Arity = ArgumentArity.OneOrMore };
        var keyFile = new Option<string>("--key") { Description = "The key, as 'vicinal measures keys' makes it.", HelpName = "FILE", Required = true };
        var output = new Option<string>("--out") { Description = "The signed file of changes to write.", HelpName = "FILE", Required = true };
        var command = new Named("sign", "Signs records as a file of changes that an instance can take, without a server.", "vicinal measures sign samples/commons/belgium.json --key samples/sharing/example.key.json --out signed.ndjson") { files, keyFile, output };
        command.SetAction((parsed, _) =>
        {
            if (Key(terminal, parsed.GetRequiredValue(keyFile)) is not { } key || RecordInputs.Read(terminal, parsed.GetRequiredValue(files)) is not { } records)
                return Task.FromResult(VicinalCommand.Refused);
            var text = new StringBuilder();
            foreach (var page in SignedRecords.Pages(records, key, TimeProvider.System.GetUtcNow()))
                text.Append(Encoding.UTF8.GetString(ChangePageJson.Write(page))).Append('\n');
            var path = parsed.GetRequiredValue(output);
            WholeFile.Write(path, text.ToString());
            terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{path}: {records.Count} records, signed by “{key.Instance.Name}”, key {key.Instance.Fingerprint}."));
            return Task.FromResult(VicinalCommand.Done);
        });
        return command;
    }

    private static KeyFile? Key(Terminal terminal, string path)
    {
        if (!File.Exists(path))
        {
            terminal.Error.WriteLine($"{path}: there is no such file.");
            return null;
        }

        using var stream = File.OpenRead(path);
        return terminal.Accept(KeyFile.Read(stream, path));
    }
}
