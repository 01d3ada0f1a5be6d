using Microsoft.EntityFrameworkCore;
using Vicinal.Platform.Audit;
using Vicinal.Platform.Identity;
using Vicinal.Platform.Tests.Running;

namespace Vicinal.Platform.Tests.Audit;

public sealed class AuditTests
{
    [Theory, ClassData(typeof(BothProviders))]
    public async Task It_says_which_fields_changed_and_never_their_values(Provider provider)
    {
        await using var program = await TestProgram.BuildAsync(provider);
        var account = new Account { UserName = "ana@example.org", DisplayName = "Ana Secret" };
        await program.InScopeAsync(async db =>
        {
            db.Add(account);
            await db.SaveChangesAsync();
            account.DisplayName = "Ana Hidden";
            await db.SaveChangesAsync();
        });
        var entries = await program.ReadAsync(db => db.Set<AuditEntry>().OrderBy(e => e.Number).ToListAsync());
        Assert.Equal([1L, 2L], entries.Select(e => e.Number));
        Assert.Equal(("changed", "accounts", account.Id.ToString(), "display_name"),
            (entries[1].Act, entries[1].Subject, entries[1].SubjectId, entries[1].Fields));
        Assert.DoesNotContain(entries, e => string.Concat(e.Fields, e.SubjectId).Contains("Ana", StringComparison.OrdinalIgnoreCase));
    }

    [Theory, ClassData(typeof(BothProviders))]
    public async Task An_entry_cannot_be_changed_or_deleted_neither_through_the_program_nor_below_it(Provider provider)
    {
        await using var program = await TestProgram.BuildAsync(provider);
        await program.InScopeAsync(async db =>
        {
            db.Audit("looked", "tests", null);
            await db.SaveChangesAsync();
        });
        await program.InScopeAsync(async db =>
        {
            db.Remove(await db.Set<AuditEntry>().SingleAsync());
            await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync());
        });
        await program.InScopeAsync(db => Assert.ThrowsAnyAsync<Exception>(() => db.Set<AuditEntry>().ExecuteDeleteAsync()));
        await program.InScopeAsync(db => Assert.ThrowsAnyAsync<Exception>(() => db.Database.ExecuteSqlRawAsync("UPDATE audit SET act = 'forged'")));
        Assert.Equal("looked", await program.ReadAsync(db => db.Set<AuditEntry>().Select(e => e.Act).SingleAsync()));
    }

    [Theory, ClassData(typeof(BothProviders))]
    public async Task Numbers_have_no_gap_when_many_write_at_once_and_some_fail(Provider provider)
    {
        await using var program = await TestProgram.BuildAsync(provider);
        await Parallel.ForEachAsync(Enumerable.Range(0, 40), new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (turn, _) =>
            await program.InScopeAsync(db => turn % 4 == 0
                ? Assert.ThrowsAsync<InvalidOperationException>(() => db.WriteAsync(async () =>
                {
                    db.Audit("failed", "tests", null);
                    await db.SaveChangesAsync();
                    throw new InvalidOperationException();
                }, default))
                : AuditAsync(db)));
        var numbers = await program.ReadAsync(db => db.Set<AuditEntry>().OrderBy(e => e.Number).Select(e => e.Number).ToListAsync());
        Assert.Equal(Enumerable.Range(1, 30).Select(n => (long)n), numbers);

        static Task AuditAsync(Platform.Database.VicinalDb db)
        {
            db.Audit("done", "tests", null);
            return db.SaveChangesAsync();
        }
    }
}
