using System.Collections.Immutable;
using System.Text.Json;
using Vicinal.Economy;
using Vicinal.Formats;
using Vicinal.Responses.Here;
using Vicinal.Responses.Places;
using Vicinal.Territories.Public;

namespace Vicinal.Responses.Tests;

public sealed class WorkHereSpecs(RunningResponses running) : IClassFixture<RunningResponses>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_province_says_what_it_sells_to_and_buys_from_elsewhere_as_its_own_table_does()
    {
        var place = await running.Place("hainaut");
        var work = WorkHere.Of(place);
        var at = place.Table.Industries.Select((industry, index) => (industry.Code, index)).First(pair => pair.Code == "C").index;
        var (output, toNation, fromNation) = (place.Table.Output[at], place.Regional!.ToRestOfNation[at], place.Regional.FromRestOfNation[at]);
        Assert.Equal(toNation / output, work.Industries[at].SoldToNation!.Value, 12);
        Assert.Equal((place.Table.FinalDemand.Exports[at] - toNation) / output, work.Industries[at].SoldAbroad!.Value, 12);
        var inputs = place.Table.Imports!.Value[at] + Enumerable.Range(0, place.Table.Count).Sum(supplier => place.Table.Flows[supplier, at]);
        Assert.Equal(fromNation / inputs, work.Industries[at].BoughtInNation!.Value, 12);
        Assert.InRange(work.Whole.SoldToNation!.Value, 0.01, 0.99);
        // Belgium's table has no imports: what comes from abroad is not known, which is not nothing.
        Assert.Null(place.Facts.Package.Table.Imports);
        Assert.All(work.Industries.Append(work.Whole), row => Assert.Null(row.BoughtAbroad));
    }

    [Fact]
    public async Task Belgium_says_that_women_and_informal_work_are_not_measured_instead_of_zero()
    {
        var page = await running.Page("/territories/hainaut");
        Assert.Contains("Not measured here: women, self-employed, informal by industry.", page, StringComparison.Ordinal);
        Assert.Contains("Who works where, and on whom it depends", page, StringComparison.Ordinal);
        using var rows = JsonDocument.Parse(await running.Client.GetStringAsync(new Uri("/api/v1/territories/hainaut/work", UriKind.Relative), Cancel));
        Assert.Equal(20, rows.RootElement.GetArrayLength());
        Assert.All(rows.RootElement.EnumerateArray(), row => Assert.False(row.TryGetProperty("women", out var women) && women.ValueKind != JsonValueKind.Null));
    }

    [Fact]
    public async Task From_a_territory_the_way_leads_to_the_note_the_revenue_and_the_plans()
    {
        var page = await running.Page("/es/territories/hainaut");
        foreach (var path in (string[])["/es/responses/note?territory=hainaut", "/es/responses/revenue?territory=hainaut", "/es/responses/choose?territory=hainaut", "/es/plans?territory=hainaut"])
        {
            Assert.Contains($"href=\"{path}\"", page, StringComparison.Ordinal);
            _ = await running.Page(path);
        }
    }

    [Fact]
    public void A_nation_with_women_and_informal_work_in_its_table_shows_them_and_has_no_rest_of_the_nation()
    {
        var work = WorkHere.Of(Nation(commuting: null));
        Assert.Equal(30, work.Industries[0].Women);
        Assert.Equal(400, work.Whole.Informal);
        Assert.Null(work.Whole.SelfEmployed);
        Assert.Null(work.Whole.SoldToNation);
        Assert.Equal(40.0 / 200, work.Industries[0].SoldAbroad!.Value, 12);
        // Inputs of A: 10 + 20 at home and 30 from abroad.
        Assert.Equal(30.0 / 60, work.Industries[0].BoughtAbroad!.Value, 12);
    }

    [Fact]
    public void Where_commuting_is_known_it_says_who_comes_and_who_leaves()
    {
        // Of 100 people who live here 60 work here and 20 over there; of 200 there 40 work here and 100 there.
        var known = new Commuting(["Here", "There"], new Matrix(2, 2, [0.6, 0.2, 0.2, 0.5]), [100, 200]);
        var commuters = Commuters.Of(Nation(known).Facts)!;
        Assert.Equal(0.4, commuters.FromElsewhere, 12);
        Assert.Equal(0.25, commuters.ToElsewhere, 12);
        Assert.Equal(("Here", 0.6), (commuters.Homes[0].Territory, Math.Round(commuters.Homes[0].Share, 12)));
        Assert.Null(Commuters.Of(Nation(commuting: null).Facts));
    }

    private static Place Nation(Commuting? commuting)
    {
        var table = new EconomyTable
        {
            Industries = [new Industry("A", "First"), new Industry("B", "Second")],
            Flows = new Matrix(2, 2, [10, 70, 20, 35]),
            Output = [200, 700],
            Jobs = [100, 700],
            FemaleJobs = [30, 350],
            InformalJobs = [50, 350],
            Imports = [30, 70],
            FinalDemand = new FinalDemand
            {
                Household = [80, 295], Npish = [0, 0], Government = [0, 0], Investment = [0, 0], InventoryChanges = [0, 0], Exports = [40, 350],
            },
        };
        ImmutableArray<double> jobs = [100, 700];
        var facts = new TerritoryFacts
        {
            Summary = new TerritorySummary(Guid.NewGuid(), "here", "Here", "BE", IsNation: true, jobs.Sum(), DataGrade.A, Place: null),
            Package = new EconomyPackage
            {
                Name = "two", Title = "Two industries", Currency = "EUR", PriceYear = 2015, Unit = MoneyUnit.Million, Sources = [new Source("by hand")], Table = table, Commuting = commuting,
            },
            EconomyDigest = "", Jobs = jobs, NationalJobs = jobs, JobsSource = "by hand",
        };
        return new Place(facts, table, "");
    }
}
