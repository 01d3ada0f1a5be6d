using System.CommandLine;
using Vicinal.Cli.Output;
using Vicinal.Formats.Sharing;

namespace Vicinal.Cli.Measures;

/// <summary><c>vicinal measures keys --out FILE --name NAME</c></summary>
internal static class KeysCommand
{
    public static Command Create(Terminal terminal)
    {
        var output = new Option<string>("--out") { Description = "The file to write; it must not exist yet. Keep it as a seal: who has it signs in your name.", HelpName = "FILE", Required = true };
        var name = new Option<string>("--name") { Description = "Who signs, as others shall read it.", Required = true };
        var address = new Option<string>("--address") { Description = "Where that is on the web, if anywhere.", DefaultValueFactory = _ => "" };
        var command = new Named("keys", "Makes a key to sign records with, for who has no server of this program.", "vicinal measures keys --out town.key.json --name \"Town hall of Villanueva\"") { output, name, address };
        command.SetAction((parsed, _) =>
        {
            var path = parsed.GetRequiredValue(output);
            if (File.Exists(path) || !InstanceCard.IsName(parsed.GetRequiredValue(name)))
            {
                terminal.Error.WriteLine(File.Exists(path) ? $"{path} exists. Name a new file: a key is never written over another." : $"--name: write 1 to {InstanceCard.LongestName} characters that can be seen.");
                return Task.FromResult(VicinalCommand.Refused);
            }

            var key = KeyFile.Create(parsed.GetRequiredValue(name), parsed.GetRequiredValue(address));
            WholeFile.Write(path, key.Write());
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            terminal.Out.WriteLine($"{path}: a key for “{key.Instance.Name}”. Tell those who take your records its fingerprint, by telephone or in a letter:");
            terminal.Out.WriteLine(key.Instance.Fingerprint);
            return Task.FromResult(VicinalCommand.Done);
        });
        return command;
    }
}
