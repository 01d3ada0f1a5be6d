using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vicinal.Formats.Sharing;
using Vicinal.Measures.Sharing;
using Vicinal.Measures.Sharing.Pulling;
using Vicinal.Measures.Sharing.Store;
using Vicinal.Measures.Store;
using Vicinal.Modules.Tests;
using Vicinal.Planning.Records;
using static Vicinal.Measures.Tests.Sharing.SharingInstance;

namespace Vicinal.Measures.Tests.Sharing;

/// <summary>Records that travel between real instances.</summary>
public sealed class TravelSpecs(ThreeInstances three) : IClassFixture<ThreeInstances>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private SharingInstance A => three.A;

    private SharingInstance B => three.B;

    private SharingInstance C => three.C;

    [Fact]
    public async Task Publishing_editing_taking_back_merging_and_forgetting_travel_whatever_the_clocks_say()
    {
        await A.PublishAsync(Record("life-2020", "First words"), Record("life-b-2020", "The same again"), Record("life-c-2020", "Somebody's secret"));
        var source = await B.FollowAsync(A);
        Assert.Equal(PullEnd.Done, await B.PullAsync(source));
        Assert.Equal("First words", await B.TitleAsync("life-2020"));

        await A.EditAsync("life-2020", record => record with { Texts = [new RecordText("en", "Second words")] });
        await A.MoveAsync("life-b-2020", MeasureState.Merged, "One decree.", "life-2020");
        await A.MoveAsync("life-c-2020", MeasureState.Forgotten, "Asked for by the city.");
        Assert.Equal(PullEnd.Done, await B.PullAsync(source));
        Assert.Equal(("Second words", 2), (await B.TitleAsync("life-2020"), (await B.RowAsync("life-2020"))!.Version));
        using (var merged = await B.Client.GetAsync(new Uri("/fr/measures/life-b-2020", UriKind.Relative), Cancel))
            Assert.Equal("/fr/measures/life-2020", merged.Headers.Location?.OriginalString);
        var forgotten = (await B.RowAsync("life-c-2020"))!;
        Assert.Equal((MeasureState.Forgotten, "", "Asked for by the city."), (forgotten.State, forgotten.Document, forgotten.Reason));
        Assert.False(await B.ReadAsync(db => db.Set<MeasureVersion>().AnyAsync(version => version.MeasureId == forgotten.Id, Cancel)));
        Assert.DoesNotContain("secret", await B.ReadAsync(db => db.Set<MeasureCopy>().Where(copy => copy.Record == "life-c-2020").Select(copy => copy.Document ?? "").SingleAsync(Cancel)), StringComparison.Ordinal);

        await A.MoveAsync("life-2020", MeasureState.Withdrawn, "Ended early.");
        await B.PullAsync(source);
        Assert.Contains("Ended early.", await B.PageTextAsync("/measures/life-2020", HttpStatusCode.Gone), StringComparison.Ordinal);
        await A.MoveAsync("life-2020", MeasureState.Published, "");
        await B.PullAsync(source);
        Assert.Equal("Second words", await B.TitleAsync("life-2020"));

        // Pulled once more, nothing is another: no version, no number.
        var before = await B.DoAsync<MeasureShelf, long>(shelf => shelf.LastAsync(Cancel));
        await B.DoAsync<SourceBook, bool>(async book => { await book.AgainAsync(source, Cancel); return true; });
        Assert.Equal(PullEnd.Done, await B.PullAsync(source));
        Assert.Equal(before, await B.DoAsync<MeasureShelf, long>(shelf => shelf.LastAsync(Cancel)));
        Assert.True(Math.Abs((await A.RowAsync("life-2020"))!.ChangedAt.ToUnixTimeSeconds() - (await B.RowAsync("life-2020"))!.ChangedAt.ToUnixTimeSeconds()) > 3000, "The clocks were meant to be an hour apart.");
    }

    [Fact]
    public async Task A_record_from_elsewhere_says_so_is_found_is_not_edited_and_can_be_adapted_here()
    {
        await A.PublishAsync(Record("origin-2020", "Quixotic kiosk grants"));
        var source = await B.FollowAsync(A);
        await B.PullAsync(source);
        Assert.Contains("Quixotic kiosk grants", await B.PageTextAsync("/measures?q=quixotic"), StringComparison.Ordinal);
        var page = await B.PageTextAsync("/measures/origin-2020");
        Assert.Contains($"comes from “{(await A.CardAsync()).Name}”", page, StringComparison.Ordinal);
        Assert.Contains($"href=\"{A.Address}/measures/origin-2020\"", page, StringComparison.Ordinal);
        Assert.Contains("Cette fiche vient de", await B.PageTextAsync("/fr/measures/origin-2020"), StringComparison.Ordinal);
        using var clerk = await B.ClerkAsync("origin@example.org");
        await B.PageTextAsync("/measures/origin-2020/edit", HttpStatusCode.Forbidden, clerk);
        Assert.IsType<KeepOutcome.Missing>(await B.DoAsync<MeasureKeeping, KeepOutcome>(keeping => keeping.ChangeAsync("origin-2020", 1, Record("origin-2020", "Mine now"), null, "", null, Cancel)));

        // A child here names the origin's record; the origin finds it when it takes records back from here.
        await B.PublishAsync(Record("child-2020", "Kiosk grants adapted") with { DerivedFrom = new Derivation("origin-2020", 1) });
        Assert.Contains("Kiosk grants adapted", await B.PageTextAsync("/measures/origin-2020"), StringComparison.Ordinal);
        await A.PullAsync(await A.FollowAsync(B));
        Assert.Equal("origin-2020", (await A.RowAsync("child-2020"))!.DerivedFrom);
        Assert.Contains("Kiosk grants adapted", await A.PageTextAsync("/measures/origin-2020"), StringComparison.Ordinal);

        await A.EditAsync("origin-2020", record => record with { Texts = [new RecordText("en", "Quixotic kiosk loans")] });
        await B.PullAsync(source);
        Assert.Equal(("Quixotic kiosk loans", "Kiosk grants adapted"), (await B.TitleAsync("origin-2020"), await B.TitleAsync("child-2020")));
    }

    [Fact]
    public async Task What_is_passed_on_is_the_origins_word_its_edits_win_and_nothing_comes_home_as_somebody_elses()
    {
        await A.PublishAsync(Record("relay-2020", "From A"));
        await B.PullAsync(await B.FollowAsync(A));
        var source = await C.FollowAsync(B);
        await C.PullAsync(source);
        var (a, there) = (await A.CardAsync(), (await C.RowAsync("relay-2020"))!);
        Assert.Equal(a.Id, there.Origin);
        using (var signed = JsonDocument.Parse(await C.Client.GetStringAsync(new Uri("/api/v1/measures/relay-2020/signed", UriKind.Relative), Cancel)))
        {
            using var key = VerifyingKey.Read(a.Key)!;
            var entry = (await C.ReadAsync(db => db.Set<MeasureCopy>().SingleAsync(copy => copy.Record == "relay-2020", Cancel))).Entry(there.Document);
            Assert.True(key.Holds(entry.Statement(), signed.RootElement.GetProperty("entry").GetProperty("signature").GetString()!));
            Assert.Equal(a.Key, signed.RootElement.GetProperty("signer").GetProperty("key").GetString());
        }

        // C asks A itself; B's copy is older and does not bring the old words back.
        await A.EditAsync("relay-2020", record => record with { Texts = [new RecordText("en", "From A, later")] });
        await C.PullAsync(await C.FollowAsync(A));
        await C.DoAsync<SourceBook, bool>(async book => { await book.AgainAsync(source, Cancel); return true; });
        await C.PullAsync(source);
        Assert.Equal("From A, later", await C.TitleAsync("relay-2020"));

        // Round in a circle: A takes from C, and its own record stays its own.
        await A.PullAsync(await A.FollowAsync(C));
        Assert.Null((await A.RowAsync("relay-2020"))!.Origin);
        Assert.False(await A.ReadAsync(db => db.Set<MeasureCopy>().AnyAsync(copy => copy.Instance == a.Id, Cancel)));
    }

    [Fact]
    public async Task Two_instances_give_one_id_to_two_records_and_neither_takes_the_others_place()
    {
        await A.PublishAsync(Record("market-2020", "Market of A"), Record("market-child-2020", "Child of the market of A") with { DerivedFrom = new Derivation("market-2020", 1) });
        await B.PublishAsync(Record("market-2020", "Market of B"));
        await B.PullAsync(await B.FollowAsync(A));
        var key = $"market-2020-{(await A.CardAsync()).Id.ToString("N")[..8]}";
        Assert.Equal(("Market of B", "Market of A"), (await B.TitleAsync("market-2020"), await B.TitleAsync(key)));
        Assert.Equal(key, (await B.RowAsync("market-child-2020"))!.DerivedFrom);

        // B's own record names A's by its name here; at A it leads to A's.
        await B.PublishAsync(Record("market-cousin-2020", "Cousin of the market of A") with { DerivedFrom = new Derivation(key, 1) });
        await A.PullAsync(await A.FollowAsync(B));
        Assert.Equal("market-2020", (await A.RowAsync("market-cousin-2020"))!.DerivedFrom);
        Assert.Equal("Market of A", await A.TitleAsync("market-2020"));

        // C has it from B and gets what A signed, word for word.
        await C.PullAsync(await C.FollowAsync(B));
        var there = await C.ReadAsync(db => db.Set<StoredMeasure>().Where(row => row.Key.StartsWith("market-2020")).Select(row => row.Document).ToListAsync(Cancel));
        Assert.Equal("Market of A, Market of B", string.Join(", ", there.Select(document => MeasureKeeping.Read(document).Original.Title).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public async Task The_records_that_came_with_the_program_are_not_there_twice()
    {
        await C.PullAsync(await C.FollowAsync(A));
        Assert.Equal(1, await C.ReadAsync(db => db.Set<StoredMeasure>().CountAsync(row => row.Key.StartsWith("seoul-emergency-living-2020"), Cancel)));
        Assert.Null((await C.RowAsync("seoul-emergency-living-2020"))!.Origin);
    }

    [Fact]
    public async Task The_clerk_compares_the_fingerprint_takes_pauses_and_removes_and_what_came_from_there_is_forgotten()
    {
        await using var other = await SharingInstance.StartAsync();
        await other.PublishAsync(Record("removed-2020", "To be removed"));
        var card = await other.CardAsync();
        using var clerk = await B.ClerkAsync("clerk@example.org");
        using (var look = await clerk.SubmitAsync("/es/measures/sharing", "source", ("address", other.Address + "/measures?q=x"), ("do", "look")))
            Assert.Contains(card.Fingerprint, await RunningMeasures.Text(look), StringComparison.Ordinal);
        using (var wrong = await clerk.SubmitAsync("/measures/sharing", "source", ("address", other.Address), ("fingerprint", "0000 1111 2222 3333 4444 5555 6666 7777"), ("do", "add")))
        {
            Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
            Assert.Contains("Another key answers now", await RunningMeasures.Text(wrong), StringComparison.Ordinal);
        }

        using (var added = await clerk.SubmitAsync("/measures/sharing", "source", ("address", other.Address), ("fingerprint", card.Fingerprint), ("do", "add")))
            Assert.Contains("are being taken", await RunningMeasures.Text(added), StringComparison.Ordinal);
        var source = await B.ReadAsync(db => db.Set<MeasureSource>().SingleAsync(one => one.Instance == card.Id, Cancel));
        await B.PullAsync(source.Id);
        Assert.Equal("To be removed", await B.TitleAsync("removed-2020"));
        Assert.Contains(card.Fingerprint, await clerk.GetStringAsync(new Uri("/api/v1/measures/sources?format=csv", UriKind.Relative), Cancel), StringComparison.Ordinal);

        var page = $"/measures/sharing/{source.Id}";
        using (var paused = await clerk.SubmitAsync(page, "source", ("do", "pause")))
            Assert.Contains("Paused.", await RunningMeasures.Text(paused), StringComparison.Ordinal);
        Assert.Equal(PullEnd.NotPulled, await B.PullAsync(source.Id));
        using (var unsaid = await clerk.SubmitAsync(page, "source", ("do", "remove"), ("forget", "yes")))
            Assert.Contains("Say why", await RunningMeasures.Text(unsaid), StringComparison.Ordinal);
        using (var removed = await clerk.SubmitAsync(page, "source", ("do", "remove"), ("forget", "yes"), ("reason", "No longer trusted.")))
            Assert.Equal("/measures/sharing", removed.Headers.Location?.OriginalString);
        var gone = (await B.RowAsync("removed-2020"))!;
        Assert.Equal((MeasureState.Forgotten, "", "No longer trusted."), (gone.State, gone.Document, gone.Reason));

        // Taken up again later, the record has its own address again.
        await B.PullAsync(await B.FollowAsync(other));
        Assert.Equal("To be removed", await B.TitleAsync("removed-2020"));
        await B.PageTextAsync(page, HttpStatusCode.Forbidden);
        Assert.DoesNotContain("Take records from another", await B.PageTextAsync("/measures/sharing"), StringComparison.Ordinal);
    }
}
