using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vicinal.Platform.Audit;
using Vicinal.Platform.Identity;
using Vicinal.Platform.Tests.Running;

namespace Vicinal.Platform.Tests.Identity;

public sealed class RolesTests
{
    private const string Rosa = "rosa@example.org";

    [Theory, ClassData(typeof(BothProviders))]
    public async Task An_officer_works_on_her_own_territory_and_on_no_other_until_the_role_is_taken(Provider provider)
    {
        await using var program = await TestProgram.StartAsync(provider);
        var (hers, other) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        using var administrator = await program.VisitAsAdministratorAsync();
        await ChangeAsync(administrator, "give", hers);
        using var officer = await AcceptAsync(program);

        Assert.Equal(HttpStatusCode.Created, await HandInAsync(officer));
        Assert.Equal((true, false, false), await MayAsync(program, Role.Officer, hers, other));
        Assert.Equal((false, false, false), await MayAsync(program, Role.Approver, hers, other));
        Assert.Equal(HttpStatusCode.Forbidden, (await GetAsync(officer, "/account/people")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await GetAsync(officer, "/api/v1/audit")).StatusCode);

        await ChangeAsync(administrator, "take", hers);
        // Still signed in by the same cookie: the next request is already refused.
        Assert.Equal(HttpStatusCode.Forbidden, await HandInAsync(officer));
        Assert.Equal((false, false, false), await MayAsync(program, Role.Officer, hers, other));
        Assert.Contains(Rosa, await officer.ReadAsync("/account"), StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(BothProviders))]
    public async Task Taking_a_role_on_one_territory_leaves_the_same_role_on_another(Provider provider)
    {
        await using var program = await TestProgram.StartAsync(provider);
        var (one, two) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        using var administrator = await program.VisitAsAdministratorAsync();
        await ChangeAsync(administrator, "give", one);
        await ChangeAsync(administrator, "give", two);
        await ChangeAsync(administrator, "take", one);
        Assert.Equal((false, true, false), await MayAsync(program, Role.Officer, one, two));
    }

    [Theory, ClassData(typeof(BothProviders))]
    public async Task The_last_administrator_cannot_give_the_role_away_nor_be_erased(Provider provider)
    {
        await using var program = await TestProgram.StartAsync(provider);
        using var administrator = await program.VisitAsAdministratorAsync();
        var taken = await administrator.SubmitAsync("/account/people", "role",
            ("Email", "ana@example.org"), ("RoleName", nameof(Role.Administrator)), ("Act", "take"));
        Assert.Equal(HttpStatusCode.BadRequest, taken.StatusCode);
        var erased = await administrator.SubmitAsync("/account", "erase", ("Confirm", "ana@example.org"));
        Assert.Equal(HttpStatusCode.BadRequest, erased.StatusCode);
        Assert.Contains("ana@example.org", await administrator.ReadAsync("/account/people"), StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(BothProviders))]
    public async Task A_link_of_invitation_serves_as_many_people_as_it_is_for_until_its_last_day(Provider provider)
    {
        await using var program = await TestProgram.StartAsync(provider, services => services.AddSingleton<NodaTime.IClock>(new NodaTime.Testing.FakeClock(NodaTime.Instant.FromUtc(2026, 3, 14, 9, 26))));
        var town = Guid.CreateVersion7();
        Task<string?> MakeAsync(int places, int days) => program.InScopeAsync(services => services.GetRequiredService<InvitationLinks>().MakeAsync(town, "Town", Role.Officer, places, days, "/account", TestContext.Current.CancellationToken));
        var link = (await MakeAsync(2, 7))!;
        var others = (await MakeAsync(1, 7))!;
        var visitors = Enumerable.Range(0, 3).Select(_ => program.Visit()).ToList();
        var pages = new List<string>();
        foreach (var visitor in visitors)
            pages.Add(await visitor.ReadAsync(link));
        var joined = new List<HttpStatusCode>();
        for (var at = 0; at < visitors.Count; at++)
            joined.Add(await JoinAsync(visitors[at], link, Visitor.Token(pages[at]), $"p{at}@example.org"));
        Assert.Equal([HttpStatusCode.Redirect, HttpStatusCode.Redirect, HttpStatusCode.BadRequest], joined);
        // Who came too late has no account either.
        Assert.Equal(2, await program.ReadAsync(db => db.Users.CountAsync()));

        program.Clock.Advance(NodaTime.Duration.FromDays(7));
        Assert.Equal(HttpStatusCode.BadRequest, (await GetAsync(visitors[2], others)).StatusCode);
        var lines = await program.InScopeAsync(services => services.GetRequiredService<InvitationLinks>().OfAsync(town, TestContext.Current.CancellationToken));
        Assert.Equal([InvitationState.Expired, InvitationState.Used], lines.Select(line => line.State).Order().Reverse());
        visitors.ForEach(visitor => visitor.Dispose());
    }

    private static async Task<HttpStatusCode> JoinAsync(Visitor visitor, string link, string token, string email)
    {
        var answer = await visitor.PostAsync(link, new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["_handler"] = "join", ["__RequestVerificationToken"] = token, ["Name"] = "New", ["Email"] = email, ["Password"] = TestProgram.Password,
        }));
        return answer.StatusCode;
    }

    private static async Task ChangeAsync(Visitor administrator, string act, Guid territory)
    {
        var answer = await administrator.SubmitAsync("/account/people", "role",
            ("Email", Rosa), ("RoleName", nameof(Role.Officer)), ("Territory", territory.ToString()), ("Act", act));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    /// <summary>Whether Rosa may on the first territory, on the second, and on the whole instance.</summary>
    private static async Task<(bool, bool, bool)> MayAsync(TestProgram program, Role role, Guid first, Guid second)
    {
        var account = await program.AccountIdAsync(Rosa);
        return await program.InScopeAsync(async services =>
        {
            services.GetRequiredService<Actor>().ActFor(account);
            var roles = services.GetRequiredService<Roles>();
            return (await roles.MayAsync(first, [role], default), await roles.MayAsync(second, [role], default), await roles.MayAsync(null, [role], default));
        });
    }

    /// <summary>Follows the link of the letter that invites.</summary>
    private static async Task<Visitor> AcceptAsync(TestProgram program)
    {
        var link = await program.LinkToAsync(Rosa);
        var visitor = program.Visit();
        var answer = await visitor.SubmitAsync(link.PathAndQuery, "new-password", ("Password", TestProgram.Password));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return visitor;
    }

    private static async Task<HttpStatusCode> HandInAsync(Visitor visitor)
    {
        using var content = new ByteArrayContent([1, 2, 3]);
        return (await visitor.PostAsync("/api/v1/uploads", content)).StatusCode;
    }

    private static Task<HttpResponseMessage> GetAsync(Visitor visitor, string path) => visitor.Client.GetAsync(new Uri(path, UriKind.Relative));
}
