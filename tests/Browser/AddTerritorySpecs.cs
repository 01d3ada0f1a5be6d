using System.Text;
using Microsoft.Playwright;

namespace Vicinal.Browser.Tests;

/// <summary>An officer adds a territory from a file of jobs by industry.</summary>
public sealed class AddTerritorySpecs(BusyVicinal server, Chromium chromium)
{
    private const string Jobs = "industry,jobs\nA,120\nC,3400\nG,900\nI,800\n";

    [Theory]
    [InlineData("", "Saint-Ghislain", true)]
    [InlineData("/es", "Sotomayor del Río", true)]
    [InlineData("/fr", "Bois-l’Évêque", true)]
    [InlineData("", "Quaregnon", false)]
    [InlineData("/es", "Las Eras", false)]
    [InlineData("/fr", "Hautrage", false)]
    public async Task I_add_a_town_on_a_phone_and_its_page_opens(string language, string town, bool script)
    {
        await using var visit = await chromium.Visit(server, Screen.Phone, script);
        await Administrator.SignIn(visit.Page, server);
        await visit.Open(language + "/territories/new");
        await visit.FitsTheScreen();
        await FillAsync(visit.Page, town, Jobs);
        await visit.Page.ClickAsync("main form button:not([type=button])");

        await visit.Page.ArriveAsync(url => !url.EndsWith("/new", StringComparison.Ordinal));
        Assert.StartsWith($"{server.Address}{language}/territories/", visit.Page.Url, StringComparison.Ordinal);
        Assert.Contains(town, await visit.Page.TextContentAsync("h1"), StringComparison.Ordinal);
        // 5,220 jobs, rounded to two figures, as the language writes it.
        Assert.Matches(@"5[.,\s]?200", await visit.Page.TextContentAsync("main"));
        await visit.FitsTheScreen();
        if (script)
        {
            await visit.Accessible();
        }

        visit.Quiet();
    }

    [Theory]
    [InlineData("", "is not an industry of the economy")]
    [InlineData("/es", "is not an industry of the economy")]
    [InlineData("/fr", "is not an industry of the economy")]
    public async Task A_refused_file_is_said_at_the_top_and_at_its_field_and_what_I_typed_stays(string language, string message)
    {
        await using var visit = await chromium.Visit(server, Screen.Phone);
        await Administrator.SignIn(visit.Page, server);
        await visit.Open(language + "/territories/new");
        await FillAsync(visit.Page, "Nowhere-sur-Mer", "industry,jobs\nXX,5\n");
        var answer = await visit.Page.RunAndWaitForResponseAsync(
            () => visit.Page.ClickAsync("main form button:not([type=button])"),
            response => response.Request.Method == "POST");
        Assert.Equal(400, answer.Status);
        await visit.Page.SettleAsync();

        Assert.Contains(message, await visit.Page.GetByRole(AriaRole.Alert).TextContentAsync(), StringComparison.Ordinal);
        Assert.Equal("alert", await visit.Page.EvaluateAsync<string?>("() => document.activeElement.getAttribute('role')"));
        Assert.Equal("Nowhere-sur-Mer", await visit.Page.InputValueAsync("#f-Form-Name"));
        var field = visit.Page.Locator("#f-Form-Jobs");
        Assert.Equal("true", await field.GetAttributeAsync("aria-invalid"));
        Assert.Contains("f-Form-Jobs-error", await field.GetAttributeAsync("aria-describedby"), StringComparison.Ordinal);
        await visit.FitsTheScreen();
        await visit.Accessible();
        await visit.Picture($"phone-refused{language.Replace('/', '-')}");

        await visit.Page.ClickAsync("[role=alert] a");
        Assert.Equal("f-Form-Jobs", await visit.Page.EvaluateAsync<string>("() => document.activeElement.id"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_file_of_200_MB_is_refused_in_words_once_it_is_sent(bool script)
    {
        var large = Path.Combine(Path.GetTempPath(), $"vicinal-{Guid.NewGuid():N}.zip");
        try
        {
            await using (var file = File.Create(large))
            {
                file.SetLength(200_000_000);
            }

            await using var visit = await chromium.Visit(server, Screen.Desktop, script);
            await Administrator.SignIn(visit.Page, server);
            await visit.Open("/fr/territories/new");
            await FillAsync(visit.Page, "Nowhere-sur-Mer", Jobs);
            await visit.Page.SetInputFilesAsync("#f-Form-Zip", large);
            await visit.Page.ClickAsync("main form button:not([type=button])");
            var said = visit.Page.GetByRole(AriaRole.Alert);
            await said.WaitForAsync();
            Assert.Contains("pèse 200 Mo, et ce formulaire accepte 100 Mo au plus", await said.TextContentAsync(), StringComparison.Ordinal);
            Assert.Equal("Nowhere-sur-Mer", await visit.Page.InputValueAsync("#f-Form-Name"));
        }
        finally
        {
            File.Delete(large);
        }
    }

    private static async Task FillAsync(IPage page, string name, string jobs)
    {
        await page.FillAsync("#f-Form-Name", name);
        await page.SelectOptionAsync("#f-Form-Country", "BE");
        await page.FillAsync("#f-Form-JobsSource", "counted by hand");
        var belgium = await page.Locator("#f-Form-Economy option", new() { HasTextRegex = new("Belgium|Bélgica|Belgique", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)) }).First.GetAttributeAsync("value");
        await page.SelectOptionAsync("#f-Form-Economy", belgium!);
        await page.SetInputFilesAsync("#f-Form-Jobs", new FilePayload { Name = "jobs.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(jobs) });
    }
}
