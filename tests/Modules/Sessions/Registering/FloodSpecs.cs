using System.Net;
using Microsoft.AspNetCore.Builder;
using Vicinal.Modules.Tests;

namespace Vicinal.Sessions.Tests.Registering;

/// <summary>A program that gives few tokens to an address, so that a flood is short.</summary>
public sealed class NarrowProgram : RunningProgram
{
    protected override void Adjust(WebApplicationBuilder builder) => builder.Configuration["Vicinal:Limits:TokensPerMinute"] = "20";
}

public sealed class FloodSpecs(NarrowProgram running) : IClassFixture<NarrowProgram>
{
    private const int Flood = 1000;

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
        Assert.True(refused.Count >= Flood - 40, $"Only {refused.Count} were refused.");
        Assert.All(refused, answer => Assert.Equal(TimeSpan.FromMinutes(1), answer.Delta));
        Assert.Contains("Espere un minuto", refused[0].Page, StringComparison.Ordinal);
        await running.Page("/sessions");
    }
}
