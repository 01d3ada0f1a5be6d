using System.Net;
using System.Text;
using NodaTime;
using Vicinal.Modules.Tests;
using Vicinal.Sessions.Tests.Preparing;
using Vicinal.Sessions.Transcripts;

namespace Vicinal.Sessions.Tests.Transcripts;

public sealed class TranscriptPageSpecs(PreparingProgram running) : IClassFixture<PreparingProgram>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task I_bring_a_chat_and_read_it_beside_the_agenda_masked_for_a_stated_time()
    {
        running.Clock.Reset(Instant.FromUtc(2026, 3, 2, 9, 0));
        using var officer = await running.OfficerAsync("brings@example.org");
        var session = await PreparingProgram.AnnouncedAsync(officer, "From a chat");
        await PreparingProgram.KeptAsync(officer, session + "/prepare/agenda", "agenda", ("item.0.title", "Rents"), ("item.0.minutes", "30"));
        using var brought = await BringAsync(officer, session, "30/04/2020, 14:03 - Ana: <b>Rents</b> waived, call +34 612 345 678\n30/04/2020, 14:05 - مريم: مرحبا");
        var page = WebUtility.HtmlDecode(await officer.GetStringAsync(brought.Headers.Location, Cancel));
        foreach (var words in (string[])["<b>Ana</b> <b>Rents</b> waived, call •••78", "مرحبا", "2020-04-30 14:03", "Rents", "31 May 2026"])
            Assert.Contains(words, page, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>Rents</b>", await officer.GetStringAsync(brought.Headers.Location, Cancel), StringComparison.Ordinal);
        using var stranger = running.NewClient();
        using var hidden = await stranger.GetAsync(brought.Headers.Location, Cancel);
        Assert.Equal(HttpStatusCode.Forbidden, hidden.StatusCode);

        running.Clock.Reset(Instant.FromUtc(2026, 5, 31, 9, 1));
        await running.WithAsync<TranscriptShelf, int>(shelf => shelf.SweepAsync(Cancel));
        using var gone = await officer.GetAsync(brought.Headers.Location, Cancel);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_says_why()
    {
        running.Clock.Reset(Instant.FromUtc(2026, 3, 2, 9, 0));
        using var officer = await running.OfficerAsync("brings-wrong@example.org");
        var session = await PreparingProgram.AnnouncedAsync(officer, "From nothing");
        using var refused = await BringAsync(officer, session, "4/5/20, 14:03 - Ana: which day?");
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("chat.txt, line 1: every day in this file can be read as day and month or as month and day", await PreparingProgram.Text(refused), StringComparison.Ordinal);
        using var large = await BringAsync(officer, session, new string('x', (5 << 20) + 1));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, large.StatusCode);
    }

    private static async Task<HttpResponseMessage> BringAsync(HttpClient officer, string session, string file)
    {
        var path = new Uri(session + "/prepare/transcripts", UriKind.Relative);
        using var content = new MultipartFormDataContent
        {
            { new StringContent("transcript"), "_handler" }, { new StringContent(SignedIn.Token(await officer.GetStringAsync(path, Cancel))), "__RequestVerificationToken" }, { new StringContent("AsFound"), "order" },
            { new ByteArrayContent(Encoding.UTF8.GetBytes(file)), "file", "chat.txt" },
        };
        return await officer.PostAsync(path, content, Cancel);
    }
}
