using Vicinal.Economy;
using Vicinal.Responses.Tests.Plans;

namespace Vicinal.Responses.Tests;

public sealed class RevenuePageSpecs(RunningResponses running) : IClassFixture<RunningResponses>
{
    private static string Address(string more) => $"/responses/revenue?{PlanJourney.Scenario}{more}";

    [Fact]
    public async Task I_see_what_my_government_takes_less_and_what_was_not_stated()
    {
        var page = await running.Page(Address("&property-tax=36500000&tourist-tax=1000000&transfers=50000000"));
        Assert.Contains("could be missing", page, StringComparison.Ordinal);
        Assert.Contains("not estimated: another level decides it", page, StringComparison.Ordinal);
        Assert.Contains("Not stated, and so not in it: Business tax and licences, Fees of markets and public space, Tariffs of water, waste and transport.", page, StringComparison.Ordinal);

        // 180 days of 365 of a year's 36.5 million.
        Assert.Contains("18,000,000", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_typed_wrong_is_said_and_stays()
    {
        var page = await running.Page(Address("&property-tax=lots&tariffs=5&tariffs-elasticity=9"));
        Assert.Contains("“lots” is not an amount in EUR.", page, StringComparison.Ordinal);
        Assert.Contains("“9” is not an elasticity", page, StringComparison.Ordinal);
        Assert.Contains("value=\"lots\"", page, StringComparison.Ordinal);
        Assert.Contains("value=\"9\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_kind_of_revenue_has_a_field() => Assert.Equal(Enum.GetValues<RevenueKind>(), Revenue.RevenueReading.Fields.Select(field => field.Kind));
}
