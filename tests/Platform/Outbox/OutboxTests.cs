using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Vicinal.Platform.Outbox;
using Vicinal.Platform.Tests.Running;

namespace Vicinal.Platform.Tests.Outbox;

public sealed class OutboxTests
{
    private static readonly Mail Letter = new("bo@example.org", "Hello", "Line one\nLine two", "en");

    private sealed class BrokenCourier : ICourier
    {
        public string Kind => "mail";

        public Task DeliverAsync(Guid id, string body, CancellationToken cancellationToken) => throw new IOException("bo@example.org refused");
    }

    [Theory, ClassData(typeof(BothProviders))]
    public async Task A_letter_leaves_once_after_the_commit_and_its_text_is_forgotten(Provider provider)
    {
        await using var program = await TestProgram.BuildAsync(provider);
        var worker = program.Services.GetRequiredService<OutboxWorker>();
        await program.InScopeAsync(async db =>
        {
            db.Send(Letter);
            await db.SaveChangesAsync();
        });
        Assert.Empty(Letters(program));
        Assert.True(await worker.DeliverNextAsync(default));
        Assert.False(await worker.DeliverNextAsync(default));
        var text = await File.ReadAllTextAsync(Assert.Single(Letters(program)), TestContext.Current.CancellationToken);
        Assert.Contains("To: bo@example.org", text, StringComparison.Ordinal);
        Assert.Contains("Line two", text, StringComparison.Ordinal);
        Assert.Equal("", await program.ReadAsync(db => db.Set<OutboxMessage>().Select(m => m.Body).SingleAsync()));
    }

    [Theory, ClassData(typeof(BothProviders))]
    public async Task A_letter_of_a_transaction_that_failed_never_leaves(Provider provider)
    {
        await using var program = await TestProgram.BuildAsync(provider);
        await program.InScopeAsync(db => Assert.ThrowsAsync<InvalidOperationException>(() => db.WriteAsync(async () =>
        {
            db.Send(Letter);
            await db.SaveChangesAsync();
            throw new InvalidOperationException();
        }, default)));
        Assert.False(await program.Services.GetRequiredService<OutboxWorker>().DeliverNextAsync(default));
        Assert.Empty(Letters(program));
    }

    [Theory, ClassData(typeof(BothProviders))]
    public async Task A_letter_that_cannot_be_delivered_waits_and_its_error_names_nobody(Provider provider)
    {
        await using var program = await TestProgram.BuildAsync(provider, services => services.AddSingleton<ICourier, BrokenCourier>());
        var worker = program.Services.GetRequiredService<OutboxWorker>();
        await program.InScopeAsync(async db =>
        {
            db.Send(Letter);
            await db.SaveChangesAsync();
        });
        Assert.True(await worker.DeliverNextAsync(default));
        Assert.False(await worker.DeliverNextAsync(default));
        program.Clock.Advance(Duration.FromHours(1));
        Assert.True(await worker.DeliverNextAsync(default));
        var message = await program.ReadAsync(db => db.Set<OutboxMessage>().SingleAsync());
        Assert.Equal((2, "IOException", null), (message.Attempts, message.LastError, message.DeliveredAt));
    }

    private static string[] Letters(TestProgram program) =>
        Path.Combine(program.Place.Folder, "mail") is var folder && Directory.Exists(folder) ? Directory.GetFiles(folder) : [];
}
