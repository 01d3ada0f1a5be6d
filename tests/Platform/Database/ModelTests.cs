using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vicinal.Platform.Audit;
using Vicinal.Platform.Database;
using Vicinal.Platform.Identity;
using Vicinal.Platform.Tests.Running;

namespace Vicinal.Platform.Tests.Database;

public sealed class ModelTests
{
    [Theory, ClassData(typeof(BothProviders))]
    public async Task No_change_of_the_model_waits_for_a_migration(Provider provider)
    {
        await using var program = await TestProgram.BuildAsync(provider);
        await program.InScopeAsync(db =>
        {
            Assert.False(db.Database.HasPendingModelChanges(), "Run src/Web/Migrations/add NAME.");
            return Task.CompletedTask;
        });
    }

    [Theory, ClassData(typeof(BothProviders))]
    public async Task An_instant_comes_back_to_the_microsecond_and_sorts_in_the_database(Provider provider)
    {
        await using var program = await TestProgram.BuildAsync(provider);
        var early = Instant.FromUtc(1959, 12, 31, 23, 59).PlusTicks(12_345_670);
        var late = Instant.FromUtc(2026, 3, 14, 9, 26);
        await program.InScopeAsync(async db =>
        {
            db.AddRange(New("b@example.org", late), New("a@example.org", early));
            await db.SaveChangesAsync();
        });
        var stored = await program.ReadAsync(db => db.Users.OrderBy(a => a.CreatedAt).Select(a => a.CreatedAt).ToListAsync());
        Assert.Equal([early, late], stored);
        var type = await program.ReadAsync(db => Task.FromResult(db.Model.FindEntityType(typeof(AuditEntry))!.FindProperty(nameof(AuditEntry.At))!.GetColumnType()));
        Assert.Equal(provider is Provider.Sqlite ? "INTEGER" : "bigint", type);
    }

    [Theory, ClassData(typeof(BothProviders))]
    public async Task Every_table_that_points_to_an_account_says_why_it_holds_personal_data(Provider provider)
    {
        await using var program = await TestProgram.BuildAsync(provider);
        var silent = await program.ReadAsync(db => Task.FromResult(db.Model.GetEntityTypes()
            .Where(entity => !entity.IsOwned() && entity.ClrType != typeof(OneTimeLink))
            .Where(entity => entity.ClrType == typeof(Account) || entity.GetForeignKeys().Any(key => key.PrincipalEntityType.ClrType == typeof(Account)))
            .Where(entity => entity.PersonalData() is null).Select(entity => entity.GetTableName()).ToList()));
        Assert.Empty(silent);
    }

    [Fact]
    public async Task A_second_server_on_the_same_folder_is_refused_with_the_way_out()
    {
        await using var program = await TestProgram.StartAsync(Provider.Sqlite);
        await using var second = Vicinal.Web.VicinalWeb.Build(program.Place.Args);
        var refusal = await Assert.ThrowsAnyAsync<Exception>(() => second.StartAsync(TestContext.Current.CancellationToken));
        Assert.Contains("--data DIR", refusal.ToString(), StringComparison.Ordinal);
    }

    private static Account New(string email, Instant created) => new()
    {
        UserName = email,
        NormalizedUserName = email.ToUpperInvariant(),
        CreatedAt = created,
    };
}
