using System.CommandLine;
using System.Globalization;
using System.Text;
using Vicinal.Formats.Records;
using Vicinal.Formats.Sharing;

namespace Vicinal.Cli.Measures;

/// <summary><c>vicinal measures verify FILE</c></summary>
internal static class VerifyCommand
{
    public static Command Create(Terminal terminal)
    {
        var file = new Argument<string>("FILE.ndjson") { Description = "A file of changes, as an instance or 'vicinal measures sign' writes it." };
        var fingerprint = new Option<string>("--fingerprint") { Description = "The fingerprint of the key as its holder told you; another is refused.", DefaultValueFactory = _ => "" };
        var command = new Named("verify", "Says who signed a file of changes, how many there are, and what is wrong, entry by entry.", "vicinal measures verify samples/sharing/belgium.changes.ndjson") { file, fingerprint };
        command.SetAction(async (parsed, cancellation) =>
        {
            var path = parsed.GetRequiredValue(file);
            if (!File.Exists(path))
            {
                await terminal.Error.WriteLineAsync($"{path}: there is no such file.");
                return VicinalCommand.Refused;
            }

            await using var stream = File.OpenRead(path);
            return await VerifyAsync(terminal, stream, path, parsed.GetRequiredValue(fingerprint), cancellation);
        });
        return command;
    }

    private static async Task<int> VerifyAsync(Terminal terminal, Stream stream, string path, string fingerprint, CancellationToken cancellation)
    {
        var (chain, tally, wrong, line) = (new ChangeChain(), new Tally(), 0, 0);
        await foreach (var reading in ChangePageJson.ReadFileAsync(stream, path, cancellation))
        {
            line++;
            if (terminal.Accept(reading) is not { } page)
                return VicinalCommand.Refused;
            if (line == 1)
                await SayWhoAsync(terminal, page);
            foreach (var problem in Problems(page, chain, fingerprint, tally))
            {
                wrong++;
                await terminal.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{path}, line {line}: {problem}"));
            }
        }

        if (line == 0 || !chain.IsWhole)
        {
            wrong++;
            await terminal.Error.WriteLineAsync(line == 0 ? $"{path}: the file is empty." : string.Create(CultureInfo.InvariantCulture, $"{path}: the file is cut: it goes to number {chain.Reached} of {chain.Last}."));
        }

        await terminal.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{tally.Entries} changes in {line} pages: {tally.Published} records, {tally.Entries - tally.Published} taken back, merged or forgotten; {tally.PassedOn} passed on for others."));
        await terminal.Out.WriteLineAsync(wrong == 0 ? "Every signature fits." : string.Create(CultureInfo.InvariantCulture, $"{wrong} things are wrong."));
        return wrong == 0 ? VicinalCommand.Done : VicinalCommand.Refused;
    }

    private static async Task SayWhoAsync(Terminal terminal, ChangePage page)
    {
        await terminal.Out.WriteLineAsync($"“{page.Instance.Name}”{(page.Instance.Address.Length > 0 ? ", " + page.Instance.Address : "")}, {page.At}");
        await terminal.Out.WriteLineAsync($"key {page.Instance.Fingerprint}");
    }

    private static IEnumerable<string> Problems(ChangePage page, ChangeChain chain, string fingerprint, Tally tally)
    {
        using var key = VerifyingKey.Read(page.Instance.Key)!;
        if (page.Problem(key) is { } wrong)
            yield return wrong;
        if (chain.Follow(page) is { } place)
            yield return place;
        if (fingerprint.Length > 0 && !string.Equals(Bare(fingerprint), Bare(page.Instance.Fingerprint), StringComparison.OrdinalIgnoreCase))
            yield return $"the key is {page.Instance.Fingerprint}, not the one that you were told.";
        foreach (var (at, entry) in page.Entries)
        {
            tally.Entries++;
            tally.Published += entry.Kind == ChangeKind.Published ? 1 : 0;
            tally.PassedOn += entry.Instance == page.Instance.Id ? 0 : 1;
            if (Problem(page, entry) is { } problem)
                yield return string.Create(CultureInfo.InvariantCulture, $"entry {at}, {entry.Record}: {problem}");
        }
    }

    private static string? Problem(ChangePage page, ChangeEntry entry)
    {
        if (entry.Problem() is { } wrong)
            return wrong;
        var card = entry.Instance == page.Instance.Id ? page.Instance : page.Origins.FirstOrDefault(origin => origin.Id == entry.Instance);
        using var key = card is null ? null : VerifyingKey.Read(card.Key);
        if (key is null)
            return $"the file has no key of the instance {entry.Instance}.";
        if (!key.Holds(entry.Statement(), entry.Signature))
            return "the signature does not fit: what it says was changed, or another signed it.";
        return entry.Kind == ChangeKind.Published && RecordJson.ReadOne(Encoding.UTF8.GetBytes(entry.Document), entry.Record) is { IsRefused: true } reading ? string.Join(' ', reading.Errors) : null;
    }

    private static string Bare(string fingerprint) => fingerprint.Replace(" ", "", StringComparison.Ordinal);

    private sealed class Tally
    {
        public int Entries { get; set; }

        public int Published { get; set; }

        public int PassedOn { get; set; }
    }
}
