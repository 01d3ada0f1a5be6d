using System.Net;
using Vicinal.Platform.Tests.Running;

namespace Vicinal.Platform.Tests.Safety;

/// <summary>Which pages a device may keep for when there is no connection.</summary>
public sealed class KeptPagesTests
{
    [Fact]
    public async Task Open_pages_may_stay_on_a_device()
    {
        await using var program = await TestProgram.StartAsync(Provider.Sqlite);
        using var visitor = program.Visit();
        foreach (var path in new[] { "/", "/fr/what-is-this", "/es/offline", "/territories/hainaut", "/situation?country=SN&place=Here&population=30000" })
            Assert.Equal((path, true), (path, await MayStayAsync(visitor, path)));
    }

    [Fact]
    public async Task What_only_one_reader_sees_may_not()
    {
        await using var program = await TestProgram.StartAsync(Provider.Sqlite);
        using var visitor = program.Visit();
        await visitor.SubmitAsync("/account/new", "new-account", ("Email", "rosa@example.org"));
        (string Path, HttpStatusCode Status)[] pages =
        [
            ((await program.LinkToAsync("rosa@example.org")).PathAndQuery, HttpStatusCode.OK),
            ("/no-such-page", HttpStatusCode.NotFound),
            ("/account", HttpStatusCode.Redirect),
            ("/openapi/v1.json", HttpStatusCode.OK),
            ("/situation?population=0", HttpStatusCode.BadRequest),
        ];
        foreach (var (path, status) in pages)
            Assert.Equal((path, false), (path, await MayStayAsync(visitor, path, status)));
        var posted = await visitor.SubmitAsync("/account/sign-in", "sign-in", ("Email", "nobody@example.org"), ("Password", TestProgram.Password));
        Assert.False(posted.Headers.Contains("Vicinal-Copy"));

        using var administrator = await program.VisitAsAdministratorAsync();
        foreach (var path in new[] { "/", "/account", "/territories/hainaut" })
            Assert.Equal((path, false), (path, await MayStayAsync(administrator, path)));
    }

    private static async Task<bool> MayStayAsync(Visitor visitor, string path, HttpStatusCode status = HttpStatusCode.OK)
    {
        using var answer = await visitor.Client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal((path, status), (path, answer.StatusCode));
        return answer.Headers.TryGetValues("Vicinal-Copy", out var said) && said.Single() == "open";
    }
}
