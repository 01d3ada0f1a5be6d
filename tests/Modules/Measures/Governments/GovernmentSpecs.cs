using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vicinal.Measures.Governments;
using Vicinal.Modules.Tests;
using Vicinal.Platform.Database;
using Vicinal.Platform.Identity;

namespace Vicinal.Measures.Tests.Governments;

public sealed class GovernmentSpecs(RunningMeasures running) : IClassFixture<RunningMeasures>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_city_asks_to_publish_the_clerk_admits_it_and_the_address_of_who_asked_is_kept_no_longer()
    {
        using var city = running.NewClient();
        using var asked = await city.SubmitAsync("/governments", "government", ("name", "Gijón"), ("country", "ES"), ("level", "Municipality"), ("codes", "lau:ES:33024"), ("email", "economia@gijon.example"), ("do", "ask"));
        Assert.Contains("You get a letter when it is decided.", await RunningMeasures.Text(asked), StringComparison.Ordinal);
        Assert.DoesNotContain("Gijón</a>", await running.Page("/governments"), StringComparison.Ordinal);
        await running.Page("/governments/gijon", HttpStatusCode.NotFound);

        var id = (await KeptAsync("gijon")).Id;
        using var stranger = await running.SignedInAsync("no-clerk@example.org", Role.Officer);
        using var refused = await stranger.SubmitAsync("/governments", "government", ("id", id.ToString()), ("do", "admit"));
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);

        using var clerk = await running.SignedInAsync("clerk@example.org", Role.Editor);
        using var admitted = await clerk.SubmitAsync("/governments", "government", ("id", id.ToString()), ("do", "admit"));
        Assert.Equal(HttpStatusCode.OK, admitted.StatusCode);
        Assert.Null((await KeptAsync("gijon")).AskedBy);
        Assert.Contains("Gijón", await running.Page("/governments/gijon"), StringComparison.Ordinal);

        // Who asked writes for the city now, and for no other.
        await using var scope = running.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<VicinalDb>();
        var account = await db.Users.SingleAsync(user => user.Email == "economia@gijon.example", Cancel);
        scope.ServiceProvider.GetRequiredService<Vicinal.Platform.Audit.Actor>().ActFor(account.Id);
        Assert.Equal("gijon", Assert.Single(await scope.ServiceProvider.GetRequiredService<GovernmentBook>().MineAsync(Cancel)).Slug);
    }

    [Fact]
    public async Task What_is_wrong_with_a_request_is_said_at_its_field_and_a_refused_one_is_deleted()
    {
        using var city = running.NewClient();
        using var wrong = await city.SubmitAsync("/fr/governments", "government", ("name", "Ville\u202E"), ("country", "XX"), ("level", "Planet"), ("codes", "41091"), ("email", "nobody"), ("do", "ask"));
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        var page = await RunningMeasures.Text(wrong);
        Assert.Contains("« XX » ne fait pas partie des choix", page, StringComparison.Ordinal);
        Assert.Contains("comme nom@ville.example", page, StringComparison.Ordinal);
        using var asked = await city.SubmitAsync("/governments", "government", ("name", "Refusedville"), ("country", "ES"), ("level", "Municipality"), ("email", "a@b.example"), ("do", "ask"));
        var id = (await KeptAsync("refusedville")).Id;
        using var clerk = await running.SignedInAsync("clerk2@example.org", Role.Editor);
        using var refused = await clerk.SubmitAsync("/governments", "government", ("id", id.ToString()), ("do", "refuse"));
        await using var scope = running.Services.CreateAsyncScope();
        Assert.False(await scope.ServiceProvider.GetRequiredService<VicinalDb>().Set<StoredGovernment>().AnyAsync(government => government.Id == id, Cancel));
    }

    private async Task<StoredGovernment> KeptAsync(string slug)
    {
        await using var scope = running.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<VicinalDb>().Set<StoredGovernment>().AsNoTracking().SingleAsync(government => government.Slug == slug, Cancel);
    }
}
