using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vicinal.Platform.Audit;
using Vicinal.Platform.Database;
using Vicinal.Platform.Events;
using Vicinal.Platform.Identity;
using Vicinal.Platform.Tests.Running;

namespace Vicinal.Platform.Tests.Events;

public sealed class EventTests
{
    public sealed record Opened(Guid Id, bool Fail) : IEvent;

    private sealed class AccountForOpened(VicinalDb db) : IHandle<Opened>
    {
        public async Task HandleAsync(Opened happened, CancellationToken cancellationToken)
        {
            if (happened.Fail)
                throw new InvalidOperationException("handler failed");
            // Idempotent: the row's key is the event's.
            if (!await db.Users.AnyAsync(a => a.Id == happened.Id, cancellationToken))
                db.Add(new Account { Id = happened.Id, UserName = happened.Id.ToString() });
        }
    }

    [Theory, ClassData(typeof(BothProviders))]
    public async Task What_a_handler_adds_is_saved_with_what_happened(Provider provider)
    {
        await using var program = await TestProgram.BuildAsync(provider, services => services.AddScoped<IHandle<Opened>, AccountForOpened>());
        var id = Guid.CreateVersion7();
        await program.InScopeAsync(async db =>
        {
            db.Raise(new Opened(id, Fail: false));
            await db.SaveChangesAsync();
            Assert.Equal(1, db.Commits);
        });
        Assert.True(await program.ReadAsync(db => db.Users.AnyAsync(a => a.Id == id)));
    }

    [Theory, ClassData(typeof(BothProviders))]
    public async Task Nothing_is_saved_when_a_handler_fails_and_a_later_saving_does_not_bring_it_back(Provider provider)
    {
        await using var program = await TestProgram.BuildAsync(provider, services => services.AddScoped<IHandle<Opened>, AccountForOpened>());
        await program.InScopeAsync(async db =>
        {
            db.Add(new Account { UserName = "lost" });
            db.Raise(new Opened(Guid.CreateVersion7(), Fail: true));
            await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync());
            await db.SaveChangesAsync();
        });
        Assert.Equal(0, await program.ReadAsync(db => db.Users.CountAsync()));
        Assert.Equal(0, await program.ReadAsync(db => db.Set<AuditEntry>().CountAsync()));
    }
}
