using System.Net;
using System.Text.Json;

namespace Vicinal.Sessions.Tests.Live;

/// <summary>A speakers' list that is balanced by what people say of themselves, and what is published of it.</summary>
public sealed class BalanceSpecs(OpenHall open) : IClassFixture<OpenHall>, IAsyncLifetime
{
    private readonly Hall _hall = open.Hall;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await _hall.BeginAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task What_speakers_say_of_themselves_is_published_in_sums_when_the_room_is_closed_and_never_beside_a_name()
    {
        foreach (var (name, region, gender) in new[] { ("Ana", "Africa", "Woman"), ("Bea", "Africa", "Woman"), ("Cleo", "Europe", "Woman"), ("Dan", "Europe", "Man"), ("Eli", "", "") })
        {
            using var participant = await _hall.ParticipantAsync();
            await _hall.CommandAsync(participant, "ask-to-speak", new { name, kind = "Contribution", region, gender, size = "NotSaid" });
        }

        for (var speech = 0; speech < 5; speech++)
            await _hall.CommandAsync("speaking", new { @do = new { command = "start" } });
        Assert.Empty(await SpokenAsync());
        Assert.DoesNotContain("Woman", (await _hall.SnapshotAsync()).GetRawText(), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Woman", await _hall.Organiser.GetStringAsync(new Uri($"/api/v1/sessions/{_hall.Slug}/live/room", UriKind.Relative), Cancel), StringComparison.OrdinalIgnoreCase);

        await _hall.CommandAsync("close", new { });
        Assert.Equal(
            ["region Africa 2", "region Europe 2", "region  1", "gender Woman 3", "gender  2", "size  5"],
            (await SpokenAsync()).Select(row => $"{row.GetProperty("dimension").GetString()} {row.GetProperty("group").GetString()} {row.GetProperty("people").GetInt32()}"),
            StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_group_that_there_is_not_is_refused_and_a_group_whose_time_is_used_up_needs_a_reason()
    {
        using var ana = await _hall.ParticipantAsync();
        using (var refused = await _hall.SendAsync(ana, "ask-to-speak", new { name = "Ana", kind = "Contribution", region = "Atlantis" }))
        {
            Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
            Assert.Contains("Say nothing for region, or one of Africa", await refused.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        }

        await _hall.CommandAsync("speaking", new { @do = new { command = "set-rules", rules = new { quotas = new[] { new { dimension = "region", group = "Africa", seconds = 1 } }, notTaken = Array.Empty<string>() } } });
        await _hall.CommandAsync(ana, "ask-to-speak", new { name = "Ana", kind = "Contribution", region = "Africa" });
        await _hall.CommandAsync("speaking", new { @do = new { command = "start" } });
        await _hall.CommandAsync(ana, "ask-to-speak", new { name = "Ana", kind = "Contribution" });
        await Task.Delay(TimeSpan.FromSeconds(2.1), Cancel);
        using var spent = await _hall.SendAsync(_hall.Organiser, "speaking", new { @do = new { command = "start" } });
        Assert.Contains("quota-spent", await spent.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        await _hall.CommandAsync("speaking", new { @do = new { command = "start", reason = "She answers the question before." } });
    }

    private async Task<IReadOnlyList<JsonElement>> SpokenAsync()
    {
        using var anybody = _hall.Client();
        return [.. JsonDocument.Parse(await anybody.GetStringAsync(new Uri($"/api/v1/sessions/{_hall.Slug}/speaking-time", UriKind.Relative), Cancel)).RootElement.EnumerateArray()];
    }
}
