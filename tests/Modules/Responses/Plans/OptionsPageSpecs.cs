using System.Net;
using Vicinal.Platform.Identity;

namespace Vicinal.Responses.Tests.Plans;

public sealed class OptionsPageSpecs(RunningResponses running) : IClassFixture<RunningResponses>
{
    [Fact]
    public async Task I_see_what_sets_of_my_measures_fit_a_budget_what_each_gives_up_and_what_my_limits_cost()
    {
        using var officer = await running.SignedInAsync("options@example.org", Role.Officer);
        using var anybody = running.NewClient();
        using var begun = await Vicinal.Modules.Tests.SignedIn.SubmitAsync(officer, "/plans/new?" + PlanJourney.Scenario + "&budget=40000000&pick=B1&pick=E4&pick=A4&pick=B2", "new-plan", ("title", "To choose from"), ("level", "Province"), ("envelope", "40000000"), ("summary", ""));
        Assert.Equal(HttpStatusCode.Found, begun.StatusCode);
        var plan = begun.Headers.Location!.ToString();
        var page = await PlanJourney.ReadAsync(officer, plan + "/options?budget=15000000");
        Assert.Contains("sets fit", page, StringComparison.Ordinal);
        Assert.Contains("puts first", page, StringComparison.Ordinal);
        Assert.Contains("What the model cannot value", page, StringComparison.Ordinal);
        Assert.Contains("Food or help in kind", page, StringComparison.Ordinal);
        Assert.Contains("must not be in costs:", await PlanJourney.ReadAsync(officer, plan + "/options?budget=15000000&limit.b1=out"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, await PlanJourney.StatusAsync(officer, plan + "/options?budget=much"));
        Assert.Equal(HttpStatusCode.NotFound, await PlanJourney.StatusAsync(anybody, plan + "/options?budget=15000000"));
    }
}
