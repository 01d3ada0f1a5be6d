using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;

namespace Vicinal.Front.Tests.Answering;

/// <summary>A part of a page: what it says, and how it says that it is known.</summary>
/// <param name="Heading">The id of its heading.</param>
/// <param name="Words">What a reader sees of it, without forms and without explanations.</param>
/// <param name="Explanations">Its explanations: title of each line, and what stands there.</param>
internal sealed partial record Told(string Heading, string Words, IReadOnlyList<IReadOnlyDictionary<string, string>> Explanations)
{
    /// <summary>Parts of a page in English.</summary>
    public static IReadOnlyList<Told> Of(string page) => [.. Section().Matches(page.Split("<main")[1].Split("</main>")[0]).Select(part => Part(part.Groups["heading"].Value, part.Groups["body"].Value))];

    /// <summary>Types a command's lines in a folder beside the samples: files are fetched, then the program runs. Returns what the program printed, the last of several.</summary>
    public static async Task<string> RunAsync(string command, HttpClient client, string folder)
    {
        var printed = "";
        foreach (var line in command.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (Fetch().Match(line) is { Success: true } fetch)
            {
                var got = await client.GetStringAsync(new Uri(fetch.Groups["address"].Value), TestContext.Current.CancellationToken);
                if (fetch.Groups["file"].Success)
                    await File.WriteAllTextAsync(Path.Combine(folder, fetch.Groups["file"].Value), got, TestContext.Current.CancellationToken);
                continue;
            }

            Assert.StartsWith("./vicinal ", line, StringComparison.Ordinal);
            printed = await VicinalAsync(line["./vicinal ".Length..], folder);
        }

        return printed;
    }

    private static async Task<string> VicinalAsync(string arguments, string folder)
    {
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = folder, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "Vicinal.Cli.dll"));
        foreach (var argument in arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var printed = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, $"vicinal {arguments}\n{await error}");
        return printed;
    }

    private static Told Part(string heading, string body) => new(
        heading,
        Plain(Form().Replace(Explain().Replace(body, ""), "")),
        [.. Explain().Matches(body).Select(one => (IReadOnlyDictionary<string, string>)Line().Matches(one.Value).ToDictionary(line => Plain(line.Groups["title"].Value), line => Plain(line.Groups["text"].Value), StringComparer.Ordinal))]);

    private static string Plain(string html) => WebUtility.HtmlDecode(Tag().Replace(html, " ")).Trim();

    [GeneratedRegex("<section[^>]*aria-labelledby=\"(?<heading>[^\"]+)\"[^>]*>(?<body>.*?)</section>", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Section();

    [GeneratedRegex("<details class=\"explain\">.*?</dl>.*?</details>", RegexOptions.Singleline, 5000)]
    private static partial Regex Explain();

    [GeneratedRegex("<form.*?</form>|<textarea.*?</textarea>", RegexOptions.Singleline, 5000)]
    private static partial Regex Form();

    [GeneratedRegex("<dt>(?<title>.*?)</dt>\\s*<dd>(?<text>.*?)</dd>", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Line();

    [GeneratedRegex("<[^>]+>", RegexOptions.None, 5000)]
    private static partial Regex Tag();

    [GeneratedRegex("^curl (-o (?<file>\\S+) )?'(?<address>[^']+)'$", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Fetch();
}
