using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Vicinal.Modules.Tests;
using Vicinal.Tests;

namespace Vicinal.Sessions.Tests.Registering;

public sealed partial class FloodSpecs(RunningSessions running) : IClassFixture<RunningSessions>
{
    private const int Flood = 1000;

    // What one address may send in a minute, and what a slow machine lets through besides when a piece of that minute is over.
    private const int Taken = 600;
    private const int Slack = 200;

    [Fact]
    public async Task A_thousand_registrations_at_once_are_refused_in_words_and_everybody_goes_on_reading()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, Flood).Select(async _ =>
        {
            using var content = new FormUrlEncodedContent([new("_handler", "register")]);
            using var answer = await running.Client.PostAsync(new Uri("/es/sessions/any/register", UriKind.Relative), content, TestContext.Current.CancellationToken);
            return (answer.StatusCode, answer.Headers.RetryAfter?.Delta, Page: answer.StatusCode == HttpStatusCode.TooManyRequests ? await RunningProgram.Text(answer) : "");
        }));
        var refused = answers.Where(answer => answer.StatusCode == HttpStatusCode.TooManyRequests).ToList();
        Assert.True(refused.Count is <= Flood - Taken and >= Flood - Taken - Slack, $"Only {refused.Count} were refused.");
        Assert.All(refused, answer => Assert.Equal(TimeSpan.FromMinutes(1), answer.Delta));
        Assert.Contains("Espere un minuto", refused[0].Page, StringComparison.Ordinal);
        await running.Page("/sessions");

        var said = new StringBuilder();
        foreach (var language in (string[])["", "/es", "/fr"])
        {
            using var content = new FormUrlEncodedContent([new("_handler", "register")]);
            using var answer = await running.Client.PostAsync(new Uri(language + "/sessions/any/register", UriKind.Relative), content, TestContext.Current.CancellationToken);
            var page = await RunningProgram.Text(answer);
            said.Append((int)answer.StatusCode).Append(' ').AppendLine(Blank().Replace(Tag().Replace(Heart().Match(page).Value, " "), " ").Trim());
        }

        Snapshot.Matches("RefusedFlood", said.ToString());
    }

    [GeneratedRegex("<main.*?</main>", RegexOptions.Singleline, 1000)]
    private static partial Regex Heart();

    [GeneratedRegex("<[^>]+>", RegexOptions.None, 1000)]
    private static partial Regex Tag();

    [GeneratedRegex("\\s+", RegexOptions.None, 1000)]
    private static partial Regex Blank();
}
