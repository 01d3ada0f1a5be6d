using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Testing;
using Vicinal.Platform.Identity;
using Vicinal.Platform.Tests.Running;

namespace Vicinal.Platform.Tests.Identity;

public sealed class FirstAdministratorTests
{
    private const string Page = "/account/first-administrator?token=";

    private static readonly (string, string)[] Ana = [("Name", "Ana"), ("Email", "ana@example.org"), ("Password", TestProgram.Password)];

    [Theory, ClassData(typeof(BothProviders))]
    public async Task The_link_makes_one_administrator_and_then_nobody_else(Provider provider)
    {
        await using var program = await TestProgram.StartAsync(provider);
        var token = await TokenAsync(program);
        using var first = program.Visit();
        using var second = program.Visit();
        // The second opened the page while the link still worked, and sends it too late.
        var form = Visitor.Token(await second.ReadAsync(Page + token));
        Assert.Equal(HttpStatusCode.Redirect, (await first.SubmitAsync(Page + token, "first-administrator", Ana)).StatusCode);
        Assert.Contains("ana@example.org", await first.ReadAsync("/account/people"), StringComparison.Ordinal);

        var late = await second.PostAsync(Page + token, new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["_handler"] = "first-administrator",
            ["__RequestVerificationToken"] = form,
            ["Name"] = "Eve",
            ["Email"] = "eve@example.org",
            ["Password"] = TestProgram.Password,
        }));
        Assert.Equal(HttpStatusCode.BadRequest, late.StatusCode);
        await ReadsGoneAsync(second, token!);
        Assert.Equal("ana@example.org", await program.ReadAsync(db => db.Users.Select(account => account.Email).SingleAsync()));
        Assert.Null(await TokenAsync(program));
    }

    [Theory, ClassData(typeof(BothProviders))]
    public async Task The_link_works_for_a_day_and_no_longer(Provider provider)
    {
        await using var program = await TestProgram.StartAsync(provider,
            services => services.AddSingleton<IClock>(new FakeClock(Instant.FromUtc(2026, 3, 14, 9, 26))));
        var token = await TokenAsync(program);
        using var visitor = program.Visit();
        program.Clock.Advance(Duration.FromHours(24) - Duration.FromSeconds(1));
        Assert.Equal("first-administrator", Assert.Single(Visitor.Forms(await visitor.ReadAsync(Page + token))));
        program.Clock.Advance(Duration.FromSeconds(1));
        await ReadsGoneAsync(visitor, token!);
    }

    [Fact]
    public async Task A_newer_link_puts_an_older_one_out_of_use_and_the_address_goes_to_no_other_site()
    {
        await using var program = await TestProgram.StartAsync(Provider.Sqlite);
        var older = await TokenAsync(program);
        var newer = await TokenAsync(program);
        using var visitor = program.Visit();
        await ReadsGoneAsync(visitor, older!);
        await ReadsGoneAsync(visitor, "invented");
        var page = await visitor.Client.GetAsync(new Uri(Page + newer, UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Equal("no-referrer", Assert.Single(page.Headers.GetValues("Referrer-Policy")));
    }

    private static Task<string?> TokenAsync(TestProgram program) =>
        program.InScopeAsync(services => FirstAdministratorLink.CreateAsync(services, TestContext.Current.CancellationToken));

    private static async Task ReadsGoneAsync(Visitor visitor, string token)
    {
        var answer = await visitor.Client.GetAsync(new Uri(Page + token, UriKind.Relative));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var page = await answer.Content.ReadAsStringAsync();
        Assert.Contains("has been used or has expired", page, StringComparison.Ordinal);
        Assert.Empty(Visitor.Forms(page));
    }
}
