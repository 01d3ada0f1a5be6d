using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Vicinal.Platform.Audit;
using Vicinal.Platform.Tests.Running;

namespace Vicinal.Platform.Tests.Identity;

public sealed partial class SignInTests
{
    [Theory, ClassData(typeof(BothProviders))]
    public async Task A_wrong_password_an_unknown_address_and_a_locked_account_are_refused_in_the_same_words(Provider provider)
    {
        await using var program = await TestProgram.StartAsync(provider);
        (await program.VisitAsAdministratorAsync()).Dispose();
        using var visitor = program.Visit();
        var unknown = await RefusalAsync(visitor, "nobody@example.org", TestProgram.Password);
        Assert.Contains("do not belong together", unknown, StringComparison.Ordinal);
        for (var attempt = 1; attempt <= 10; attempt++)
            Assert.Equal(unknown, await RefusalAsync(visitor, "ana@example.org", "wrong horse battery"));

        // Ten failures: now even the right password waits, and nothing says that it was right.
        Assert.Equal(unknown, await RefusalAsync(visitor, "ana@example.org", TestProgram.Password));
        var end = await program.ReadAsync(db => db.Users.Select(account => account.LockoutEnd).SingleAsync());
        Assert.InRange(end!.Value - DateTimeOffset.UtcNow, TimeSpan.FromMinutes(3), TimeSpan.FromMinutes(5));

        // Identity reads the machine's own clock here: the rest is over when its end is put into the past.
        await program.InScopeAsync(async db =>
        {
            (await db.Users.SingleAsync()).LockoutEnd = DateTimeOffset.UtcNow.AddSeconds(-1);
            await db.SaveChangesAsync();
        });
        Assert.Equal(HttpStatusCode.Redirect, (await SignInAsync(visitor, "ana@example.org", TestProgram.Password)).StatusCode);
        Assert.Contains("ana@example.org", await visitor.ReadAsync("/account"), StringComparison.Ordinal);
        var acts = await program.ReadAsync(db => db.Set<AuditEntry>().Where(entry => entry.Subject == "accounts").Select(entry => entry.Act).ToListAsync());
        Assert.Equal((11, 1), (acts.Count(act => act == "sign-in-refused"), acts.Count(act => act == "signed-in")));
    }

    [Fact]
    public async Task Failures_before_a_right_password_do_not_add_up_to_a_lock()
    {
        await using var program = await TestProgram.StartAsync(Provider.Sqlite);
        (await program.VisitAsAdministratorAsync()).Dispose();
        using var visitor = program.Visit();
        for (var round = 0; round < 2; round++)
        {
            for (var attempt = 1; attempt <= 9; attempt++)
                await RefusalAsync(visitor, "ana@example.org", "wrong horse battery");
            Assert.Equal(HttpStatusCode.Redirect, (await SignInAsync(visitor, "ana@example.org", TestProgram.Password)).StatusCode);
        }
    }

    private static Task<HttpResponseMessage> SignInAsync(Visitor visitor, string email, string password) =>
        visitor.SubmitAsync("/account/sign-in", "sign-in", ("Email", email), ("Password", password));

    /// <summary>The whole page, without what the visitor wrote and what differs at each request.</summary>
    private static async Task<string> RefusalAsync(Visitor visitor, string email, string password)
    {
        var answer = await SignInAsync(visitor, email, password);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var page = await answer.Content.ReadAsStringAsync();
        Assert.DoesNotContain(password, page, StringComparison.Ordinal);
        return FormToken().Replace(page, "").Replace(email, "", StringComparison.Ordinal);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"[^\"]+\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FormToken();
}
