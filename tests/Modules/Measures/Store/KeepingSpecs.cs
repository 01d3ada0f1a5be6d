using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vicinal.Formats.Records;
using Vicinal.Measures.Store;
using Vicinal.Planning;
using Vicinal.Planning.Records;
using Vicinal.Platform.Audit;
using Vicinal.Platform.Database;

namespace Vicinal.Measures.Tests.Store;

/// <summary>Records kept in the real database by many at once.</summary>
public sealed class KeepingSpecs(RunningMeasures running) : IClassFixture<RunningMeasures>
{
    private const int Writers = 20;
    private static readonly int EditsEach = Environment.GetEnvironmentVariable("VICINAL_TEST_FULL") == "1" ? 500 : 15;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Of_twenty_writers_of_one_record_no_update_is_lost_versions_have_no_gap_and_the_audit_tells_all()
    {
        const string Key = "twenty-writers-2020";
        await InScope(async (_, keeping) => Assert.IsType<KeepOutcome.Kept>(await keeping.PublishAsync(Record(Key), null, Cancel)));
        var audited = await Audited("measure_versions");

        // All have read the first version before anybody writes: they meet at least there.
        using var begin = new Barrier(Writers);
        var clashes = await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Factory.StartNew(() => WriteAsync(Key, writer, begin), Cancel, TaskCreationOptions.LongRunning, TaskScheduler.Default).Unwrap()));

        await InScope(async (db, _) =>
        {
            var stored = await db.Set<StoredMeasure>().AsNoTracking().SingleAsync(measure => measure.Key == Key, Cancel);
            var versions = await db.Set<MeasureVersion>().AsNoTracking().Where(version => version.MeasureId == stored.Id).OrderBy(version => version.Number).ToListAsync(Cancel);
            Assert.Equal(Enumerable.Range(1, 1 + (Writers * EditsEach)), versions.Select(version => version.Number));
            Assert.Equal(versions[^1].Document, stored.Document);

            // Each writer's own counter and everybody's common one tell whether any edit was overwritten.
            var last = MeasureKeeping.Read(stored.Document);
            Assert.Equal(Enumerable.Repeat((decimal?)EditsEach, Writers), last.Results.Select(result => result.Actual));
            Assert.Equal(Writers * EditsEach, (int)last.Reach!.Reached!);
            Assert.True(clashes.Sum() >= Writers - 1, "The writers hardly met.");
            foreach (var (older, newer) in versions.Zip(versions.Skip(1)))
                Assert.Equal(MeasureKeeping.Read(older.Document).Reach!.Reached + 1, MeasureKeeping.Read(newer.Document).Reach!.Reached);

            var changes = await db.Set<MeasureChange>().AsNoTracking().Where(change => change.MeasureId == stored.Id).OrderBy(change => change.Sequence).ToListAsync(Cancel);
            Assert.Equal(versions.Select(version => version.Number), changes.Select(change => change.Version));
            Assert.Equal(stored.Sequence, changes[^1].Sequence);
        });
        Assert.Equal(Writers * EditsEach, await Audited("measure_versions") - audited);
    }

    [Fact]
    public async Task Numbers_of_changes_have_no_gap_and_a_refused_one_takes_none()
    {
        await InScope(async (db, keeping) =>
        {
            var before = await db.Set<MeasureChange>().MaxAsync(change => change.Sequence, Cancel);
            Assert.IsType<KeepOutcome.Refused>(await keeping.PublishAsync(Record("Not An Id"), null, Cancel));
            Assert.IsType<KeepOutcome.Kept>(await keeping.PublishAsync(Record("numbers-2020"), null, Cancel));
            Assert.IsType<KeepOutcome.Taken>(await keeping.PublishAsync(Record("numbers-2020"), null, Cancel));
            Assert.IsType<KeepOutcome.Missing>(await keeping.ChangeAsync("nothing-2020", 1, Record("nothing-2020"), null, "", null, Cancel));
            Assert.Equal(new KeepOutcome.Kept("numbers-2020", 1, IsNew: false), await keeping.ChangeAsync("numbers-2020", 1, Record("numbers-2020"), null, "", null, Cancel));
            Assert.True(await keeping.MoveAsync("numbers-2020", MeasureState.Withdrawn, "Superseded.", null, Cancel));
            var after = await db.Set<MeasureChange>().AsNoTracking().Where(change => change.Sequence > before).OrderBy(change => change.Sequence).ToListAsync(Cancel);
            Assert.Equal([before + 1, before + 2], after.Select(change => change.Sequence));
        });
    }

    [Fact]
    public async Task A_forgotten_record_leaves_its_key_and_reason_and_nothing_that_it_said()
    {
        await InScope(async (db, keeping) =>
        {
            await keeping.PublishAsync(Record("forget-2020"), null, Cancel);
            Assert.True(await keeping.MoveAsync("forget-2020", MeasureState.Forgotten, "Asked for by the city.", null, Cancel));
            db.ChangeTracker.Clear();
            var stored = await db.Set<StoredMeasure>().Include(measure => measure.Codes).SingleAsync(measure => measure.Key == "forget-2020", Cancel);
            Assert.Equal(("", "", 0), (stored.Document, stored.Government, stored.Codes.Count));
            Assert.Equal("Asked for by the city.", stored.Reason);
            Assert.False(await db.Set<MeasureVersion>().AnyAsync(version => version.MeasureId == stored.Id, Cancel));
            Assert.False(await keeping.MoveAsync("forget-2020", MeasureState.Published, "", null, Cancel));
        });
    }

    private async Task<int> WriteAsync(string key, int writer, Barrier begin)
    {
        await using var scope = running.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<VicinalDb>();
        var keeping = scope.ServiceProvider.GetRequiredService<MeasureKeeping>();
        var clashes = 0;
        for (var edit = 0; edit < EditsEach; edit++)
        {
            // Both counters are raised from what was read: a writer that began too early meets a conflict in the common one and begins again.
            while (true)
            {
                db.ChangeTracker.Clear();
                var now = await db.Set<StoredMeasure>().AsNoTracking().Where(measure => measure.Key == key).Select(measure => measure.Document).SingleAsync(Cancel);
                var record = MeasureKeeping.Read(now);
                var mine = record with
                {
                    Reach = record.Reach! with { Reached = record.Reach.Reached + 1 },
                    Results = record.Results.SetItem(writer, record.Results[writer] with { Actual = record.Results[writer].Actual + 1 }),
                };
                if (edit == 0 && record.Version == 1)
                    begin.SignalAndWait(TimeSpan.FromSeconds(60), Cancel);
                var outcome = await keeping.ChangeAsync(key, record.Version, mine, null, $"edit {edit}", null, Cancel);
                if (outcome is KeepOutcome.Kept)
                    break;
                Assert.IsType<KeepOutcome.Clash>(outcome);
                clashes++;
            }
        }

        return clashes;
    }

    private async Task<int> Audited(string table)
    {
        var count = 0;
        await InScope(async (db, _) => count = await db.Set<AuditEntry>().CountAsync(entry => entry.Subject == table, Cancel));
        return count;
    }

    private async Task InScope(Func<VicinalDb, MeasureKeeping, Task> work)
    {
        await using var scope = running.Services.CreateAsyncScope();
        await work(scope.ServiceProvider.GetRequiredService<VicinalDb>(), scope.ServiceProvider.GetRequiredService<MeasureKeeping>());
    }

    private static MeasureRecord Record(string id) => new()
    {
        Id = id,
        Government = new Government("Testville", "BE", GovernmentLevel.Municipality) { Codes = ["name:BE:testville"] },
        Texts = [new RecordText("en", "A measure that many edit")],
        Instruments = ["C1"],
        Reach = new RecordedReach(ReachUnit.People, 0),
        Results = [.. Enumerable.Range(0, Writers).Select(writer => new RecordedResult($"Edits of writer {writer + 1}", "edits") { Actual = 0 })],
    };
}
