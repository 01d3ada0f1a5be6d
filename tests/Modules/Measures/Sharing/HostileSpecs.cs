using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vicinal.Formats.Sharing;
using Vicinal.Measures.Sharing;
using Vicinal.Measures.Sharing.Pulling;
using Vicinal.Measures.Sharing.Store;
using Vicinal.Measures.Store;
using Vicinal.Planning.Records;
using static Vicinal.Measures.Tests.Sharing.SharingInstance;

namespace Vicinal.Measures.Tests.Sharing;

/// <summary>What others do to records on their way, and what becomes of it.</summary>
public sealed class HostileSpecs(ThreeInstances three) : IClassFixture<ThreeInstances>
{
    private static readonly int Many = Environment.GetEnvironmentVariable("VICINAL_TEST_FULL") == "1" ? 50_000 : 1_010;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private SharingInstance A => three.A;

    private SharingInstance B => three.B;

    private SharingInstance C => three.C;

    [Fact]
    public async Task A_page_that_was_changed_on_its_way_is_not_taken_and_the_true_one_is_afterwards()
    {
        await A.PublishAsync(Record("changed-2020", "Paid in three days"));
        await using var middle = await Middleman.BeforeAsync(A);
        middle.Change = body => Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(body).Replace("Paid in three days", "Paid in three year", StringComparison.Ordinal));
        var source = await B.FollowAsync(A, middle.Address);
        Assert.Equal(PullEnd.Stopped, await B.PullAsync(source));
        Assert.Equal((SourceProblem.NotSigned, 0L), ((await B.SourceAsync(source)).Problem, (await B.SourceAsync(source)).Cursor));
        Assert.Null(await B.RowAsync("changed-2020"));
        middle.Change = null;
        Assert.Equal(PullEnd.Done, await B.PullAsync(source));
        Assert.Equal("Paid in three days", await B.TitleAsync("changed-2020"));
    }

    [Fact]
    public async Task An_old_page_that_is_sent_again_is_not_taken()
    {
        await A.PublishAsync(Record("replayed-2020", "Before"));
        await using var middle = await Middleman.BeforeAsync(A);
        byte[]? kept = null;
        middle.Change = body => kept = body;
        var source = await C.FollowAsync(A, middle.Address);
        Assert.Equal(PullEnd.Done, await C.PullAsync(source));
        await A.EditAsync("replayed-2020", record => record with { Texts = [new RecordText("en", "After")] });
        middle.Change = _ => kept;
        Assert.Equal(PullEnd.Stopped, await C.PullAsync(source));
        Assert.Equal(SourceProblem.Replayed, (await C.SourceAsync(source)).Problem);
        middle.Change = null;
        await C.PullAsync(source);
        Assert.Equal("After", await C.TitleAsync("replayed-2020"));
    }

    [Fact]
    public async Task A_key_that_changes_stops_everything_until_a_person_accepts_it()
    {
        await using var other = await SharingInstance.StartAsync();
        await other.PublishAsync(Record("keyed-2020", "Under the first key"));
        var source = await C.FollowAsync(other);
        await C.PullAsync(source);
        await other.DoAsync<OwnIdentity, bool>(async identity => { await identity.RenewKeyAsync(Cancel); return true; });
        await other.EditAsync("keyed-2020", record => record with { Texts = [new RecordText("en", "Under the second key")] });
        Assert.Equal(PullEnd.Stopped, await C.PullAsync(source));
        Assert.Equal(("Under the first key", SourceProblem.KeyChanged), (await C.TitleAsync("keyed-2020"), (await C.SourceAsync(source)).Problem));
        using var clerk = await C.ClerkAsync("keys@example.org");
        var fingerprint = (await other.CardAsync()).Fingerprint;
        Assert.Contains(fingerprint, await C.PageTextAsync($"/measures/sharing/{source}", client: clerk), StringComparison.Ordinal);
        Assert.False(await C.DoAsync<SourceBook, bool>(book => book.AcceptKeyAsync(source, "1234", Cancel)));
        Assert.Equal(PullEnd.Stopped, await C.PullAsync(source));
        Assert.True(await C.DoAsync<SourceBook, bool>(book => book.AcceptKeyAsync(source, fingerprint.ToUpperInvariant(), Cancel)));
        Assert.Equal(PullEnd.Done, await C.PullAsync(source));
        Assert.Equal("Under the second key", await C.TitleAsync("keyed-2020"));
    }

    [Fact]
    public async Task Who_passes_on_another_ones_record_can_change_nothing_of_it_and_the_rest_of_the_page_counts()
    {
        await A.PublishAsync(Record("forged-2020", "What A says"), Record("honest-2020", "What A says too"));
        var page = await A.PageAsync();
        var forger = KeyFile.Create("Forger", "");
        using var key = forger.Open()!;
        var entries = page.Entries.Select(placed => placed.Entry.Record == "forged-2020" ? placed with { Entry = placed.Entry with { Document = placed.Entry.Document.Replace("What A says", "What the forger says", StringComparison.Ordinal) } } : placed);
        var forged = page with { Instance = forger.Instance, Origins = [page.Instance], Epoch = Guid.CreateVersion7(), Entries = [.. entries] };
        Assert.IsType<PageOutcome.Taken>(await TakeAsync(B, forger.Instance, forged.SignedWith(key)));
        Assert.Null(await B.RowAsync("forged-2020"));
        Assert.Equal("What A says too", await B.TitleAsync("honest-2020"));
        Assert.Contains("signature does not fit", await B.ReadAsync(db => db.Set<RefusedEntry>().Where(entry => entry.Record == "forged-2020").Select(entry => entry.Problem).SingleAsync(Cancel)), StringComparison.Ordinal);

        // Nor can they pass for A by a key of their own, or give an entry of A another number, kind or id.
        var a = page.Instance;
        Assert.Equal(SourceProblem.OtherInstance, Assert.IsType<PageOutcome.Refused>(await TakeAsync(B, forger.Instance, (forged with { Instance = a with { Key = forger.Instance.Key } }).SignedWith(key))).Problem);
        foreach (var change in new Func<ChangeEntry, ChangeEntry>[]
        {
            entry => entry with { Number = entry.Number + 1 }, entry => entry with { Kind = ChangeKind.Forgotten, Document = "" }, entry => entry with { Record = "honest-2020" },
            entry => entry with { Epoch = Guid.CreateVersion7() }, entry => entry with { Version = 7 }, entry => entry with { Instance = forger.Instance.Id },
        })
        {
            var one = page.Entries.Single(placed => placed.Entry.Record == "forged-2020");
            var altered = change(one.Entry);
            using var verifying = VerifyingKey.Read(a.Key)!;
            Assert.True(verifying.Holds(one.Entry.Statement(), one.Entry.Signature));
            Assert.False(verifying.Holds(altered.Statement(), altered.Signature));
        }
    }

    [Fact]
    public async Task Many_records_go_on_where_the_connection_was_cut()
    {
        await using var full = await SharingInstance.StartAsync();
        foreach (var chunk in Enumerable.Range(0, Many).Chunk(1_000))
            await full.PublishAsync([.. chunk.Select(number => Record($"many-{number}", $"Measure number {number}"))]);
        await using var middle = await Middleman.BeforeAsync(full);
        await using var reader = await SharingInstance.StartAsync();
        var pages = 0;
        middle.Change = body => ++pages == 2 ? null : body;
        var source = await reader.FollowAsync(full, middle.Address);
        await WaitAsync(async () => (await reader.SourceAsync(source)).Problem == SourceProblem.NotFetched);
        var cut = await reader.SourceAsync(source);
        Assert.Equal(("CutShort", 500L), (cut.Refusal, cut.Cursor));
        Assert.Contains("ended in the middle", await reader.PageTextAsync($"/measures/sharing/{source}", client: await reader.ClerkAsync("cut@example.org")), StringComparison.Ordinal);
        while (await reader.PullAsync(source) == PullEnd.MoreToCome)
        {
        }

        Assert.Equal("0 500 500 1000", string.Join(' ', middle.Asked.Take(4)));
        Assert.Equal(Many, await reader.ReadAsync(db => db.Set<StoredMeasure>().CountAsync(row => row.Origin != null, Cancel)));
        Assert.Equal($"Measure number {Many - 1}", await reader.TitleAsync($"many-{Many - 1}"));
        Assert.Contains("(", await reader.PageTextAsync($"/measures?q=%22number+{Many - 1}%22"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_instance_that_comes_back_from_an_old_backup_loses_nothing_here_and_forges_nothing()
    {
        var first = await SharingInstance.StartAsync();
        var (copied, restored) = (Directory.CreateTempSubdirectory("vicinal-copied-").FullName, Directory.CreateTempSubdirectory("vicinal-restored-").FullName);
        var backup = Path.Combine(restored, "backup.zip");
        await first.PublishAsync(Record("kept-2020", "Kept, first version"));
        Assert.IsType<Vicinal.Platform.Backup.BackupOutcome.Done>(await Vicinal.Platform.Backup.VicinalBackup.WriteAsync(first.Services, backup, Cancel));
        await first.EditAsync("kept-2020", record => record with { Texts = [new RecordText("en", "Kept, second version")] });
        await first.PublishAsync(Record("lost-2020", "Lost with the machine"));
        var source = await B.FollowAsync(first);
        Assert.Equal(PullEnd.Done, await B.PullAsync(source));
        var before = await B.SourceAsync(source);
        await first.StopAsync();

        var place = Path.Combine(restored, "data");
        Assert.IsType<Vicinal.Platform.Backup.BackupOutcome.Done>(await Vicinal.Web.VicinalWeb.RestoreAsync(["--data", place], backup, Cancel));
        await using (var second = await SharingInstance.StartAsync(folder: place))
        {
            await second.PublishAsync(Record("after-2020", "Written after the restore"));
            Assert.Equal(source, await B.FollowAsync(second));
            Assert.Equal(PullEnd.Done, await B.PullAsync(source));
            Assert.NotEqual(before.Epoch, (await B.SourceAsync(source)).Epoch);
            Assert.Equal(("Kept, first version", "Lost with the machine", "Written after the restore"), (await B.TitleAsync("kept-2020"), await B.TitleAsync("lost-2020"), await B.TitleAsync("after-2020")));
            Assert.Contains("does not list it any more", await B.PageTextAsync("/measures/lost-2020"), StringComparison.Ordinal);
            Assert.DoesNotContain("does not list it any more", await B.PageTextAsync("/measures/kept-2020"), StringComparison.Ordinal);
            await second.EditAsync("kept-2020", record => record with { Texts = [new RecordText("en", "Kept, another second version")] });
            await B.PullAsync(source);
            Assert.Equal("Kept, another second version", await B.TitleAsync("kept-2020"));
            await second.StopAsync();

            // Put back as a copy of its files, without being told: the past is another under the same numbers.
            foreach (var file in Directory.GetFiles(place))
                File.Copy(file, Path.Combine(copied, Path.GetFileName(file)));
        }

        await using (var third = await SharingInstance.StartAsync(folder: copied))
        {
            await third.PublishAsync(Record("seen-2020", "Seen by B"));
            await B.FollowAsync(third);
            await B.PullAsync(source);
            Assert.Equal("Seen by B", await B.TitleAsync("seen-2020"));
            await third.ReadAsync(async db =>
            {
                // As an old copy of the files would stand: the last change never happened.
                var row = await db.Set<StoredMeasure>().SingleAsync(measure => measure.Key == "seen-2020", Cancel);
                await db.Set<MeasureChange>().Where(change => change.MeasureId == row.Id).ExecuteDeleteAsync(Cancel);
                await db.Set<StoredMeasure>().Where(measure => measure.Id == row.Id).ExecuteDeleteAsync(Cancel);
                return await db.Set<MeasureClock>().ExecuteUpdateAsync(set => set.SetProperty(clock => clock.Last, clock => clock.Last - 1), Cancel);
            });
            await third.PublishAsync(Record("other-2020", "Under the same number"));
            Assert.Equal(PullEnd.Done, await B.PullAsync(source));
            Assert.Equal(("Seen by B", "Under the same number"), (await B.TitleAsync("seen-2020"), await B.TitleAsync("other-2020")));
            Assert.Contains("does not list it any more", await B.PageTextAsync("/measures/seen-2020"), StringComparison.Ordinal);
        }

        Directory.Delete(first.Folder, recursive: true);
        Directory.Delete(restored, recursive: true);
    }

    /// <summary>What a page from a source would do, as if it answered a question.</summary>
    private static async Task<PageOutcome> TakeAsync(SharingInstance here, InstanceCard from, ChangePage page)
    {
        var source = await PinAsync(here, from);
        return await here.DoAsync<PageReception, PageOutcome>(reception => reception.TakeAsync(source.Id, page, new Asked(page.After, page.Nonce), Cancel));
    }

    private static async Task<MeasureSource> PinAsync(SharingInstance here, InstanceCard card)
    {
        await using var scope = here.Services.CreateAsyncScope();
        var source = await scope.ServiceProvider.GetRequiredService<SourceBook>().PinAsync(card, Cancel);
        await scope.ServiceProvider.GetRequiredService<Vicinal.Platform.Database.VicinalDb>().SaveChangesAsync(Cancel);
        return source;
    }

    private static async Task WaitAsync(Func<Task<bool>> until)
    {
        for (var round = 0; round < 600 && !await until(); round++)
            await Task.Delay(100, Cancel);
        Assert.True(await until());
    }
}
