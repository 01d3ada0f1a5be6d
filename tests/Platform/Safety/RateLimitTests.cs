using System.Net;
using Vicinal.Platform.Tests.Running;

namespace Vicinal.Platform.Tests.Safety;

public sealed class RateLimitTests
{
    [Fact]
    public async Task Who_tries_passwords_too_fast_is_asked_to_wait_and_their_neighbours_still_read()
    {
        await using var program = await TestProgram.StartAsync(Provider.Sqlite, null, "--Vicinal:Limits:SignInsPerMinute=3", "--Vicinal:Limits:RequestsPerMinute=3");
        using var guesser = program.Visit();
        for (var attempt = 1; attempt <= 3; attempt++)
            Assert.Equal(HttpStatusCode.BadRequest, (await TryAsync(guesser)).StatusCode);
        await AsksToWaitAsync(await TryAsync(guesser), "Wait a minute");
        await AsksToWaitAsync(await TryAsync(guesser, "/es"), "Espere un minuto");

        // The same address, which may be a whole city hall.
        using var neighbour = program.Visit();
        await AsksToWaitAsync(await TryAsync(neighbour), "Wait a minute");
        for (var visit = 0; visit < 40; visit++)
            await neighbour.ReadAsync(visit % 2 == 0 ? "/" : "/account/sign-in");
    }

    [Fact]
    public async Task An_account_that_asks_too_much_gets_a_page_that_says_so_and_nobody_else_does()
    {
        await using var program = await TestProgram.StartAsync(Provider.Sqlite, null, "--Vicinal:Limits:RequestsPerMinute=5");
        using var busy = await program.VisitAsAdministratorAsync();
        var answers = new List<HttpResponseMessage>();
        for (var visit = 0; visit < 6; visit++)
            answers.Add(await busy.Client.GetAsync(new Uri("/", UriKind.Relative)));
        Assert.All(answers.Take(5), answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        await AsksToWaitAsync(answers[5], "Wait a minute");
        var api = await busy.Client.GetAsync(new Uri("/api/v1/audit", UriKind.Relative));
        Assert.Equal((HttpStatusCode.TooManyRequests, "application/problem+json"), (api.StatusCode, api.Content.Headers.ContentType?.MediaType));
        using var other = program.Visit();
        await other.ReadAsync("/");
    }

    private static Task<HttpResponseMessage> TryAsync(Visitor visitor, string language = "") =>
        visitor.SubmitAsync(language + "/account/sign-in", "sign-in", ("Email", "nobody@example.org"), ("Password", TestProgram.Password));

    private static async Task AsksToWaitAsync(HttpResponseMessage answer, string words)
    {
        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(60), answer.Headers.RetryAfter?.Delta);
        Assert.Equal("text/html", answer.Content.Headers.ContentType?.MediaType);
        var page = await answer.Content.ReadAsStringAsync();
        Assert.Contains("<h1", page, StringComparison.Ordinal);
        Assert.Contains(words, page, StringComparison.Ordinal);
    }
}
