using System.Net;
using System.Text.RegularExpressions;
using Vicinal.Modules.Tests;
using Vicinal.Platform.Identity;

namespace Vicinal.Front.Tests.Asking;

/// <summary>From the question to what is kept.</summary>
public sealed partial class WayOnSpecs(RunningFront front)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("")]
    [InlineData("/es")]
    [InlineData("/fr")]
    public async Task My_answers_become_an_address_without_what_I_left_empty(string language)
    {
        const string Form = "country=SN&place=Thi%C3%A8s&population=320000&ra=open-air-markets&rl=closed&rf=2020-03-24&rt=2020-06-01&ra=&rl=closed&rf=2020-03-24&rt=2020-06-01";
        using var asked = await front.Client.GetAsync(new Uri($"{language}/situation/change?{Form}&do=go", UriKind.Relative), Cancel);
        Assert.Equal($"{language}/situation/people?country=SN&place=Thi%C3%A8s&population=320000&r=open-air-markets%2Cclosed%2C2020-03-24%2C2020-06-01", asked.Headers.Location!.OriginalString);
        using var told = await front.Client.GetAsync(new Uri($"{language}/situation/change?{Form}&do=show&pa=open-air-markets&pk=informal&pl=900&ph=2200&il=&ih=&wl=&wh=&level=&budget=5000&m=x", UriKind.Relative), Cancel);
        Assert.Equal(
            $"{language}/situation?country=SN&place=Thi%C3%A8s&population=320000&p=open-air-markets%2Cinformal%2C900%2C2200&r=open-air-markets%2Cclosed%2C2020-03-24%2C2020-06-01&budget=5000&m=x",
            told.Headers.Location!.OriginalString);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/fr")]
    public async Task I_adapt_what_others_did_with_one_action_and_without_an_account(string language)
    {
        using var anybody = front.NewClient();
        var path = $"{language}/situation?{RunningFront.South}";
        var handler = Handler().Match(await anybody.GetStringAsync(new Uri(path, UriKind.Relative), Cancel)).Groups["name"].Value;
        using var begun = await anybody.SubmitAsync(path, handler);
        Assert.Equal(HttpStatusCode.Found, begun.StatusCode);
        Assert.StartsWith($"{language}/measures/drafts/", begun.Headers.Location!.OriginalString, StringComparison.Ordinal);
        using var draft = await anybody.GetAsync(begun.Headers.Location, Cancel);
        Assert.Contains("name=\"title\"", await draft.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        Assert.False(draft.Headers.Contains("Vicinal-Copy"), "Who finds the address of a draft on a device could write it.");
    }

    [Fact]
    public async Task My_region_is_counted_where_I_say_that_I_lie_within_it()
    {
        var alone = await front.Page("/situation?" + RunningFront.North);
        Assert.Contains("Only measures of the nation are counted (Belgium).", alone, StringComparison.Ordinal);
        var within = await front.Page("/situation?" + RunningFront.North.Replace("Mechelen", "Binche", StringComparison.Ordinal) + "&within=hainaut");
        Assert.Contains("Counted as lying within Hainaut", within, StringComparison.Ordinal);
        Assert.Contains("BE-WHT, BE-WAL, BE", within, StringComparison.Ordinal);
        Assert.Contains("Hainaut publishes here", await front.Page("/situation?" + RunningFront.North.Replace("Mechelen", "hainaut", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mayor", "Thiès: what happens to work")]
    [InlineData("letter", "people in informal work: the work of")]
    public async Task Papers_say_the_same_as_the_page(string paper, string said)
    {
        var headline = Decides().Match(await front.Page("/situation?" + RunningFront.South)).Groups["text"].Value;
        var text = await front.Page($"/situation/{paper}?{RunningFront.South}");
        Assert.Contains(headline, text, StringComparison.Ordinal);
        Assert.Contains(said, text, StringComparison.Ordinal);
        Assert.Contains("./vicinal impact exposure people.csv scenario.yaml", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_an_administrator_sees_how_the_instance_stands()
    {
        Assert.Contains("Only an administrator", await front.Page("/operate"), StringComparison.Ordinal);
        using var administrator = await front.SignedInAsync("operator@example.org", Role.Administrator);
        var page = WebUtility.HtmlDecode(await administrator.GetStringAsync(new Uri("/operate", UriKind.Relative), Cancel));
        Assert.Contains("SQLite", page, StringComparison.Ordinal);
        Assert.Contains("none that was made with this data folder", page, StringComparison.Ordinal);
        var backup = Path.Combine(Path.GetTempPath(), $"vicinal-{Guid.NewGuid():N}.zip");
        try
        {
            await Vicinal.Platform.Backup.VicinalBackup.WriteAsync(front.Services, backup, Cancel);
            Assert.Contains(", 0 days ago", WebUtility.HtmlDecode(await administrator.GetStringAsync(new Uri("/operate", UriKind.Relative), Cancel)), StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(backup);
        }
    }

    [GeneratedRegex("name=\"_handler\" value=\"(?<name>adapt-[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Handler();

    [GeneratedRegex("<p class=\"decides\">(?<text>[^<]+)</p>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Decides();
}
