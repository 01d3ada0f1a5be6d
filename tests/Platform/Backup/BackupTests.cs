using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vicinal.Platform.Audit;
using Vicinal.Platform.Backup;
using Vicinal.Platform.Database;
using Vicinal.Platform.Identity;
using Vicinal.Platform.Tests.Running;
using Vicinal.Platform.Uploads;
using Vicinal.Web;

namespace Vicinal.Platform.Tests.Backup;

public sealed class BackupTests
{
    public static TheoryData<Provider, Provider> Ways => new()
    {
        { Provider.Sqlite, Provider.Sqlite },
        { Provider.Sqlite, Provider.Postgres },
        { Provider.Postgres, Provider.Postgres },
        { Provider.Postgres, Provider.Sqlite },
    };

    [Theory, MemberData(nameof(Ways))]
    public async Task A_backup_taken_while_people_write_comes_back_equal_at_the_number_it_printed(Provider from, Provider to)
    {
        await using var program = await TestProgram.BuildAsync(from);
        await FillAsync(program);
        using var stop = new CancellationTokenSource();
        var writers = Enumerable.Range(0, 3).Select(_ => Task.Run(() => WriteUntilAsync(program, stop.Token))).ToList();
        while (await LastNumberAsync(program) < 40)
            await Task.Delay(20, TestContext.Current.CancellationToken);

        var file = Path.Combine(program.Place.Folder, "backup.zip");
        var before = await LastNumberAsync(program);
        var done = Assert.IsType<BackupOutcome.Done>(await VicinalBackup.WriteAsync(program.Services, file, default));
        while (await LastNumberAsync(program) <= done.Manifest.AuditNumber + 20)
            await Task.Delay(20, TestContext.Current.CancellationToken);
        await stop.CancelAsync();
        await Task.WhenAll(writers);
        Assert.InRange(done.Manifest.AuditNumber, before, await LastNumberAsync(program) - 20);

        await using var place = await Place.MakeAsync(to);
        var restored = Assert.IsType<BackupOutcome.Done>(await VicinalWeb.RestoreAsync(place.Args, file, default));
        Assert.Equal(done.Manifest.AuditNumber, restored.Manifest.AuditNumber);
        await using var copy = VicinalWeb.Build(place.Args);
        await AssertEqualAsync(done.Manifest, copy);
    }

    private static async Task AssertEqualAsync(BackupManifest manifest, WebApplication copy)
    {
        await using var scope = copy.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<VicinalDb>();
        await using (var snapshot = await Snapshot.OpenAsync(db, default))
        {
            Assert.Equal(manifest.AuditNumber, await snapshot.AuditNumberAsync(default));
            foreach (var table in TableShape.Of(db))
            {
                var found = await snapshot.SummaryAsync(table.Name, table.Columns, default);
                var told = manifest.Tables.Single(t => t.Name == table.Name);
                Assert.Equal((table.Name, told.Rows, told.Hash), (table.Name, found.Rows, found.Hash));
            }
        }
        // What the rows mean came back too: JSON columns, bytes, and the next audit number.
        var passkey = await db.Set<IdentityUserPasskey<Guid>>().AsNoTracking().SingleAsync();
        Assert.Equal(("Phone", "010203", "04"), (passkey.Data.Name, Convert.ToHexString(passkey.CredentialId), Convert.ToHexString(passkey.Data.PublicKey)));
        var store = scope.ServiceProvider.GetRequiredService<UploadStore>();
        await using var content = store.Open(Assert.Single(manifest.Uploads))!;
        Assert.Equal(5, content.Length);
        db.Audit("restored", "tests", null);
        await db.SaveChangesAsync();
        Assert.Equal(manifest.AuditNumber + 1, await db.Set<AuditEntry>().MaxAsync(e => e.Number));
    }

    [Fact]
    public async Task It_is_refused_into_a_database_that_has_rows_and_from_a_file_that_is_damaged()
    {
        await using var program = await TestProgram.BuildAsync(Provider.Sqlite);
        await FillAsync(program);
        var file = Path.Combine(program.Place.Folder, "backup.zip");
        await VicinalBackup.WriteAsync(program.Services, file, default);
        var filled = Assert.IsType<BackupOutcome.Refused>(await VicinalBackup.RestoreAsync(program.Services, file, default));
        Assert.Contains("has rows already", filled.Message, StringComparison.Ordinal);
        var again = Assert.IsType<BackupOutcome.Refused>(await VicinalBackup.WriteAsync(program.Services, file, default));
        Assert.Contains("exists", again.Message, StringComparison.Ordinal);

        await using var place = await Place.MakeAsync(Provider.Sqlite);
        var damaged = Path.Combine(place.Folder, "damaged.zip");
        var bytes = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
        await File.WriteAllBytesAsync(damaged, bytes[..(bytes.Length / 2)], TestContext.Current.CancellationToken);
        var refused = Assert.IsType<BackupOutcome.Refused>(await VicinalWeb.RestoreAsync(place.Args, damaged, default));
        Assert.Contains("Nothing was restored", refused.Message, StringComparison.Ordinal);
    }

    private static Task<bool> FillAsync(TestProgram program) => program.InScopeAsync(async services =>
    {
        var db = services.GetRequiredService<VicinalDb>();
        var account = new Account { UserName = "ana", DisplayName = "Ána “quoted” \n 日本", CreatedAt = db.Now };
        db.Add(account);
        db.Add(new RoleAssignment { AccountId = account.Id, Role = Role.Administrator, GivenAt = db.Now });
        db.Add(new IdentityUserPasskey<Guid>
        {
            UserId = account.Id,
            CredentialId = [1, 2, 3],
            Data = new IdentityPasskeyData { Name = "Phone", PublicKey = [4], AttestationObject = [5], ClientDataJson = [6], Transports = ["internal"] },
        });
        await services.GetRequiredService<UploadStore>().ReceiveAsync(new MemoryStream("hello"u8.ToArray()), default);
        await db.SaveChangesAsync();
        return true;
    });

    private static async Task WriteUntilAsync(TestProgram program, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            await program.InScopeAsync(async db =>
            {
                db.Add(new Account { UserName = Guid.NewGuid().ToString(), CreatedAt = db.Now });
                await db.SaveChangesAsync();
            });
        }
    }

    private static Task<long> LastNumberAsync(TestProgram program) =>
        program.ReadAsync(db => db.Set<AuditCounter>().Select(c => c.Last).SingleAsync());
}
