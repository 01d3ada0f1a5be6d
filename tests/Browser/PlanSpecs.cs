using System.Globalization;
using Microsoft.Playwright;

namespace Vicinal.Browser.Tests;

/// <summary>The pages of plans, used as an officer and as anybody.</summary>
public sealed class PlanSpecs(BusyVicinal server, Chromium chromium)
{
    private const string Scenario = "territory=hainaut&r=restaurants-and-bars,closed,2020-03-14,2020-06-08&r=schools,closed,2020-03-16,2020-05-18";

    [Fact]
    public async Task The_pages_of_a_plan_can_be_used_on_a_phone_and_at_a_desk_whatever_my_abilities()
    {
        await using var desk = await chromium.Visit(server, Screen.Desktop);
        await Administrator.SignIn(desk.Page, server);
        await desk.Open("/plans/new?" + Scenario);
        await desk.Picture("plan-new-desktop");
        await desk.Page.ClickAsync("main form button");
        await desk.Page.ArriveAsync("**/plans/0*");
        var plan = new Uri(desk.Page.Url).AbsolutePath;
        await Upload(desk, plan);
        string[] pages = [plan, plan + "/measures/short-time-top-up", plan + "/about", plan + "/versions", plan + "/links", plan + "/contributions", plan + "/file", "/plans"];
        foreach (var page in pages)
        {
            await desk.Open(page);
            await desk.FitsTheScreen();
            await desk.Accessible();
            await desk.Picture($"plan-desktop{Name(page, plan)}");
        }

        desk.Quiet();
        await using var phone = await chromium.Visit(server, Screen.Phone, colours: ColorScheme.Dark);
        await Administrator.SignIn(phone.Page, server);
        foreach (var page in pages)
        {
            await phone.Open("/fr" + page);
            await phone.FitsTheScreen();
            await phone.Accessible();
            await phone.Picture($"plan-phone{Name(page, plan)}");
        }

        phone.Quiet();
    }

    /// <summary>The plan of the samples, written into the page of the plan as a file.</summary>
    private static async Task Upload(Visit visit, string plan)
    {
        var sample = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "samples", "plans", "hainaut-spring-2020.yaml"));
        await visit.Open(plan + "/file");
        var begun = await visit.Page.InputValueAsync("[name=yaml]");
        var scenario = begun[begun.IndexOf("scenario:", StringComparison.Ordinal)..begun.IndexOf("measures:", StringComparison.Ordinal)];
        await visit.Page.FillAsync("[name=yaml]", sample.Replace("territory: Hainaut", "territory: hainaut", StringComparison.Ordinal).Replace("scenario: ../scenarios/belgium-sections.yaml\n", scenario, StringComparison.Ordinal));
        await visit.Page.ClickAsync("main form button");
        await visit.Page.ArriveAsync("**saved=2**");
        Assert.Contains("job-months", await visit.Page.TextContentAsync(".decides"), StringComparison.Ordinal);
    }

    private static string Name(string page, string plan) => page.Replace(plan, "-plan", StringComparison.Ordinal).Replace('/', '_').ToLower(CultureInfo.InvariantCulture);
}
