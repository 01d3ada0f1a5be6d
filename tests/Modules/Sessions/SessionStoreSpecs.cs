using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Vicinal.Platform.Database;
using Vicinal.Sessions.Store;

namespace Vicinal.Sessions.Tests;

public sealed class SessionStoreSpecs(RunningSessions running) : IClassFixture<RunningSessions>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_session_keeps_the_hour_of_its_organiser_beside_the_moment_in_the_world()
    {
        var local = new LocalDateTime(2020, 4, 30, 15, 0);
        await using (var scope = running.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<VicinalDb>();
            db.Add(new StoredSession
            {
                Slug = "beyond-the-outbreak", Languages = "en es fr", Zone = "Europe/Madrid", StartsAtLocal = local, Minutes = 120, AddedAt = db.Now,
                StartsAt = local.InZoneStrictly(DateTimeZoneProviders.Tzdb["Europe/Madrid"]).ToInstant(),
            });
            await db.SaveChangesAsync(Cancel);
        }

        await using (var scope = running.Services.CreateAsyncScope())
        {
            var kept = await scope.ServiceProvider.GetRequiredService<VicinalDb>().Set<StoredSession>().SingleAsync(session => session.Slug == "beyond-the-outbreak", Cancel);
            Assert.Equal((local, Instant.FromUtc(2020, 4, 30, 13, 0)), (kept.StartsAtLocal, kept.StartsAt));
        }
    }
}
