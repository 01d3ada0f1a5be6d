using System.Net;
using Microsoft.EntityFrameworkCore;
using Vicinal.Platform.Identity;
using Vicinal.Platform.Tests.Running;

namespace Vicinal.Platform.Tests.Identity;

/// <summary>Somebody makes an account for themselves and goes on where they were.</summary>
public sealed class NewAccountTests
{
    private const string Rosa = "rosa@example.org";
    private const string Back = "/es/situation?country=SN&place=Thi%C3%A8s&population=320000&p=open-air-markets%2Cinformal%2C900%2C2200";

    private static readonly string Page = "/es/account/new?returnUrl=" + Uri.EscapeDataString(Back);

    [Theory, ClassData(typeof(BothProviders))]
    public async Task I_make_an_account_and_everything_that_I_entered_is_there(Provider provider)
    {
        await using var program = await TestProgram.StartAsync(provider);
        using var visitor = program.Visit();
        Assert.Contains("va una carta en camino", await AskAsync(visitor), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("no tiene servidor de correo", await AskAsync(visitor, "otra@example.org"), StringComparison.Ordinal);
        Assert.Empty(await program.ReadAsync(db => db.Users.ToListAsync()));

        var link = (await program.LinkToAsync(Rosa)).PathAndQuery;
        var brief = await visitor.SubmitAsync(link, "confirm-account", ("Name", "Rosa"), ("Password", "short"));
        Assert.Equal(HttpStatusCode.BadRequest, brief.StatusCode);
        var made = await visitor.SubmitAsync(link, "confirm-account", ("Name", "Rosa"), ("Password", TestProgram.Password));
        Assert.Equal((HttpStatusCode.Redirect, Back), (made.StatusCode, made.Headers.Location?.OriginalString));
        Assert.Contains(Rosa, await visitor.ReadAsync("/account"), StringComparison.Ordinal);
        var account = Assert.Single(await program.ReadAsync(db => db.Users.ToListAsync()));
        Assert.Equal((true, "es"), (account.EmailConfirmed, account.Language));
        Assert.Empty(await program.ReadAsync(db => db.Set<RoleAssignment>().ToListAsync()));

        // A second time the same link makes nothing.
        using var other = program.Visit();
        var again = await other.SubmitAsync(link, "confirm-account", ("Name", "Eva"), ("Password", TestProgram.Password));
        Assert.Equal(HttpStatusCode.BadRequest, again.StatusCode);
        Assert.Equal("Rosa", (await program.ReadAsync(db => db.Users.SingleAsync())).DisplayName);
    }

    [Fact]
    public async Task The_page_does_not_tell_who_has_an_account_and_the_letter_does()
    {
        await using var program = await TestProgram.StartAsync(Provider.Sqlite);
        (await program.VisitAsAdministratorAsync()).Dispose();
        using var visitor = program.Visit();
        var known = await AskAsync(visitor, "ana@example.org");
        var unknown = await AskAsync(visitor, "eva@example.org");
        Assert.Equal(unknown.Replace("eva@", "ana@", StringComparison.Ordinal), known);
        Assert.Equal("/es/account/sign-in", (await program.LinkToAsync("ana@example.org")).AbsolutePath);
        Assert.Equal("/es/account/new/confirm", (await program.LinkToAsync("eva@example.org")).AbsolutePath);
    }

    [Fact]
    public async Task Nobodys_box_is_filled_through_us()
    {
        await using var program = await TestProgram.StartAsync(Provider.Sqlite);
        using var visitor = program.Visit();
        var first = await AskAsync(visitor);
        for (var more = 1; more <= LetterLimits.AnHour + 2; more++)
            Assert.Equal(first, await AskAsync(visitor, more % 2 == 0 ? Rosa : Rosa.ToUpperInvariant()), ignoreCase: true);
        // Letters leave in their order: when this one is there, those before it are.
        await AskAsync(visitor, "eva@example.org");
        await program.LinkToAsync("eva@example.org");
        Assert.Equal(LetterLimits.AnHour, await program.LettersToAsync(Rosa) + await program.LettersToAsync(Rosa.ToUpperInvariant()));
    }

    [Fact]
    public async Task A_link_that_was_altered_and_a_way_back_to_another_site_are_refused()
    {
        await using var program = await TestProgram.StartAsync(Provider.Sqlite);
        using var visitor = program.Visit();
        foreach (var token in new[] { "", "guess", new string('A', 5000) })
        {
            using var answer = await visitor.Client.GetAsync(new Uri("/account/new/confirm?token=" + token, UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        }

        Assert.Equal(HttpStatusCode.BadRequest, (await visitor.SubmitAsync("/account/new", "new-account", ("Email", "nobody"))).StatusCode);
        await visitor.SubmitAsync("/account/new?returnUrl=" + Uri.EscapeDataString("//elsewhere.example/"), "new-account", ("Email", Rosa));
        var link = await program.LinkToAsync(Rosa);
        Assert.DoesNotContain("elsewhere", link.Query, StringComparison.Ordinal);
        var made = await visitor.SubmitAsync(link.PathAndQuery + "&returnUrl=" + Uri.EscapeDataString("//elsewhere.example/"), "confirm-account", ("Name", "Rosa"), ("Password", TestProgram.Password));
        Assert.Equal("/account", made.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Where_accounts_are_not_open_nobody_makes_one()
    {
        await using var program = await TestProgram.StartAsync(Provider.Sqlite, null, "--Vicinal:Accounts:Open=false");
        using var visitor = program.Visit();
        Assert.Contains("the administrators make the accounts", await visitor.ReadAsync("/account/new"), StringComparison.Ordinal);
        Assert.DoesNotContain("/account/new", await visitor.ReadAsync("/account/sign-in"), StringComparison.Ordinal);
    }

    private static async Task<string> AskAsync(Visitor visitor, string email = Rosa)
    {
        using var answer = await visitor.SubmitAsync(Page, "new-account", ("Email", email));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
