using CsCheck;
using Vicinal.Economy.Tests.Dynamics;
using Vicinal.Economy.Tests.Tables;

namespace Vicinal.Economy.Tests.Regional;

public sealed class RegionalisationSpecs
{
    [Theory]
    [InlineData(RegionalMethod.Flq)]
    [InlineData(RegionalMethod.Cilq)]
    [InlineData(RegionalMethod.Slq)]
    [InlineData(RegionalMethod.National)]
    public void Every_Belgian_province_has_a_table_that_passes_its_check(RegionalMethod method)
    {
        Assert.SkipUnless(Belgium.IsHere, Belgium.Missing);
        var nation = BelgianSections.Table();
        foreach (var province in nation.JobsByTerritory)
        {
            var result = Regionalisation.Of(nation, province.Territory, new RegionalOptions(method));
            Assert.NotNull(result.Table);
            var report = TableCheck.Of(result.Table);
            Assert.True(report.IsSound, string.Join('\n', report.Problems.Where(problem => problem.IsError).Select(problem => problem.Message)));
            Assert.All(result.ToRestOfNation, value => Assert.True(value >= 0));
            Assert.All(result.FromRestOfNation, value => Assert.True(value >= 0));
            Assert.Equal(province.Jobs, result.Table.Jobs!.Value);
            Assert.Equal(DataGrade.B, result.Grade);
            Assert.Same(nation.Criticality, result.Table.Criticality);
            Assert.NotEmpty(result.Errors);
        }
    }

    [Fact]
    public void Outputs_of_the_provinces_sum_to_the_nations()
    {
        Assert.SkipUnless(Belgium.IsHere, Belgium.Missing);
        var nation = BelgianSections.Table();
        var tables = nation.JobsByTerritory.Select(province => Regionalisation.Of(nation, province.Territory).Table!).ToList();
        for (var i = 0; i < nation.Count; i++)
        {
            Assert.Equal(nation.Output[i], tables.Sum(table => table.Output[i]), 1e-6 * (1 + nation.Output[i]));
        }
    }

    [Fact]
    public void A_territory_that_is_the_whole_nation_keeps_the_nations_table()
    {
        var nation = SmallTables.Three() with { JobsByTerritory = [new("All", [60, 120, 250])] };
        var result = Regionalisation.Of(nation, "all");
        Assert.Equal(nation.Flows.Values.ToArray(), result.Table!.Flows.Values.ToArray(), Close);
        Assert.Equal(nation.FinalDemand.Household, result.Table.FinalDemand.Household, Close);
        Assert.All(result.ToRestOfNation, value => Assert.Equal(0, value, 1e-6));
    }

    [Fact]
    public void Coefficients_are_the_nations_times_the_quotient_at_most_one()
    {
        // e = (30, 10), E = (50, 100): SLQ = .75/(1/3) = 2.25 and .25/(2/3) = .375; λ = log2(1 + 40/150)^.1.
        var nation = TableCheckSpecs.Two(10, 40, 30, 80, 100, 200) with { JobsByTerritory = [new("Here", [30, 10]), new("There", [20, 90])] };
        var table = Regionalisation.Of(nation, "Here").Table!;
        var lambda = Math.Pow(Math.Log2(1 + (40.0 / 150)), 0.1);
        double A(int i, int j) => table.Flows[i, j] / table.Output[j];
        Assert.Equal(60, table.Output[0], 1e-12);
        Assert.Equal(0.1, A(0, 0), 1e-12);
        Assert.Equal(0.2, A(0, 1), 1e-12);
        Assert.Equal(0.3 * (0.375 / 2.25) * lambda, A(1, 0), 1e-12);
        Assert.Equal(0.4 * 0.375 * lambda, A(1, 1), 1e-12);
    }

    [Fact]
    public void Flegg_tables_never_need_a_reduction_whatever_the_jobs() =>
        Gen.Double[0.01, 1].Array[16].Select(Gen.Double[0, 1].Array[4], Gen.Double[0.1, 5].Array[4], Gen.Double[0, 1]).Sample((flows, share, all, delta) =>
        {
            var nation = Nation(flows, [.. share.Select((s, i) => (s + 0.001) / 1.01 * all[i])], all);
            var result = Regionalisation.Of(nation, "Here", new RegionalOptions(RegionalMethod.Flq, delta));
            Assert.NotNull(result.Table);
            Assert.DoesNotContain(result.Problems, problem => problem.Message.Contains("were reduced", StringComparison.Ordinal));
            Assert.True(TableCheck.Of(result.Table).IsSound);
        }, iter: 300);

    [Fact]
    public void Where_local_buyers_would_take_more_than_is_made_the_reduction_is_said_and_the_table_balances()
    {
        // The territory makes almost none of A and much of B, which buys A: national coefficients ask for more A than there is.
        var nation = TableCheckSpecs.Two(0, 90, 0, 0, 100, 200) with { JobsByTerritory = [new("Here", [1, 90]), new("There", [99, 10])] };
        var result = Regionalisation.Of(nation, "Here", new RegionalOptions(RegionalMethod.National));
        Assert.Contains(result.Problems, problem => problem.Where == "A" && problem.Message.Contains("sales to industries by 80.1", StringComparison.Ordinal));
        Assert.True(TableCheck.Of(result.Table!).IsSound);
        Assert.All(result.Table!.FinalDemand.Exports, value => Assert.True(value >= 0));
    }

    [Fact]
    public void A_profile_compares_a_territory_with_all_territories_of_its_own_file()
    {
        var nation = SmallTables.Three() with { JobsByTerritory = [new("North", [30, 10, 60]), new("South", [10, 90, 200])] };
        var profile = LocationQuotients.Of(nation, "North").Profile!;
        Assert.Equal((100, 400, 0.25), (profile.Jobs, profile.AllJobs, profile.Share));
        Assert.Equal(3, profile.Rows[0].Quotient!.Value, 1e-12);
        Assert.Equal(0.4, profile.Rows[1].Quotient!.Value, 1e-12);
    }

    [Fact]
    public void An_unknown_territory_or_a_wrong_delta_is_refused_with_what_would_be_right()
    {
        var nation = SmallTables.Three() with { JobsByTerritory = [new("North", [30, 10, 60])] };
        Assert.Equal("No territory is called West. The jobs file has North.", Regionalisation.Of(nation, "West").Problems[0].Message);
        Assert.Contains("between 0 and 1", Regionalisation.Of(nation, "North", new RegionalOptions(Delta: 3)).Problems[0].Message, StringComparison.Ordinal);
        Assert.Contains("jobs-by-territory.csv", Regionalisation.Of(SmallTables.Three(), "North").Problems[0].Message, StringComparison.Ordinal);
    }

    private static EconomyTable Nation(double[] flows, double[] here, double[] all)
    {
        double[] household = [1, 2, 0.5, 4];
        double[] exports = [3, 0, 1, 0.1];
        double[] inventories = [-0.2, 0.1, 0, -0.3];
        double[] output = [.. Enumerable.Range(0, 4).Select(i => flows[(4 * i)..(4 * (i + 1))].Sum() + household[i] + exports[i] + inventories[i])];
        // Inputs of at most 60 % keep the random table productive.
        double[] inputs = [.. Enumerable.Range(0, 4).Select(j => Enumerable.Range(0, 4).Sum(i => flows[(4 * i) + j]))];
        var scale = Enumerable.Range(0, 4).Min(j => Math.Min(1, 0.6 * household[j] / inputs[j]));
        double[] small = [.. flows.Select(flow => flow * scale)];
        output = [.. output.Select((_, i) => small[(4 * i)..(4 * (i + 1))].Sum() + household[i] + exports[i] + inventories[i])];
        return new EconomyTable
        {
            Industries = [new("A", "A"), new("B", "B"), new("C", "C"), new("D", "D")],
            Flows = new Matrix(4, 4, small),
            Output = [.. output],
            FinalDemand = SmallTables.Demand([.. household], inventoryChanges: [.. inventories], exports: [.. exports]),
            Jobs = [.. all],
            JobsByTerritory = [new("Here", [.. here]), new("There", [.. all.Select((value, i) => value - here[i])])],
        };
    }

    private static readonly EqualityComparer<double> Close = EqualityComparer<double>.Create((a, b) => Math.Abs(a - b) <= 1e-9 * Math.Max(1, Math.Abs(a)), _ => 0);
}
