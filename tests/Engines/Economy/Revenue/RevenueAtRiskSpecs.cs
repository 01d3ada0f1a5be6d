using System.Collections.Immutable;
using Vicinal.Economy.Tests.Dynamics;

namespace Vicinal.Economy.Tests.Revenue;

public sealed class RevenueAtRiskSpecs
{
    /// <summary>By hand, two days. Hotels (I55) 10 a day make 10, then 4; shops (G47) 30 make 30, then 15; steel (C24) 60 make 60, then 60; offices of the state (O84) 20 as usual.</summary>
    private static readonly ImpactRun Run = Days([10, 30, 60, 20], [4, 15, 60, 20]);

    private static EconomyTable Table { get; } = new()
    {
        Industries = [new("I55", "Hotels"), new("G47", "Shops"), new("C24", "Steel"), new("O84", "State")],
        Flows = Matrix.Create(4, 4, (_, _) => 0),
        Output = SmallTables.Year(10, 30, 60, 20),
        FinalDemand = SmallTables.Demand(SmallTables.Year(10, 30, 60, 20)),
    };

    [Fact]
    public void Each_base_falls_with_the_industries_that_pay_it()
    {
        // 365 a year is 1 a day. Hotels lose 60 % on one of two days; the market sells as shops do, −50 %; firms made 100, then 79; all made 120, then 99.
        var risk = RevenueAtRisk.Of(Table, Run,
        [
            new(RevenueKind.TouristTax, 365), new(RevenueKind.MarketFees, 365), new(RevenueKind.BusinessTax, 365), new(RevenueKind.PropertyTax, 365),
        ]);
        Assert.Equal([0.6m, 0.5m, 0.21m, 0.1m * 21 / 120], risk.Rows.Select(row => Math.Round(row.Loss!.Value, 12)));
        Assert.Equal(0.3, risk.Rows[0].OutputLost!.Value, 12);
        Assert.Equal(8, risk.Stated, 12);
        Assert.Equal(1.3275m, Math.Round(risk.Loss!.Value, 12));
    }

    [Fact]
    public void A_base_that_I_have_not_stated_is_not_in_the_sum_and_one_that_nobody_here_decides_is_not_zero()
    {
        var risk = RevenueAtRisk.Of(Table, Run, [new(RevenueKind.Transfers, 3650)]);
        Assert.Null(risk.Loss);
        var row = Assert.Single(risk.Rows);
        Assert.Equal((RevenueGap.DecidedElsewhere, null), (row.Gap, row.Loss));
        Assert.Null(RevenueAtRisk.Of(Table, Run, []).Loss);
    }

    [Fact]
    public void What_I_know_better_than_the_defaults_is_taken()
    {
        var rows = RevenueAtRisk.Of(Table, Run,
        [
            new(RevenueKind.BusinessTax, 365) { Industries = ["C24"] },
            new(RevenueKind.TouristTax, 365) { Elasticity = 2 },
            new(RevenueKind.Transfers, 365) { Elasticity = 1 },
        ]).Rows;
        Assert.Equal(0m, rows[0].Loss);
        // Twice 60 % is more than all: a day's revenue cannot fall by more than itself.
        Assert.Equal(1m, rows[1].Loss);
        Assert.Equal(RevenueGap.None, rows[2].Gap);
    }

    [Fact]
    public void A_base_that_no_industry_of_the_table_pays_is_said_to_be_so()
    {
        var row = RevenueAtRisk.Of(Table, Run, [new(RevenueKind.Tariffs, 365)]).Rows.Single();
        Assert.Equal((RevenueGap.NoIndustry, null, null), (row.Gap, row.Loss, row.OutputLost));
        Assert.Empty(row.Industries);
    }

    [Fact]
    public void A_row_that_also_holds_others_is_marked()
    {
        var wide = Table with { Industries = [new("I", "Hotels and restaurants"), .. Table.Industries[1..]] };
        Assert.True(RevenueAtRisk.Of(wide, Run, [new(RevenueKind.TouristTax, 365)]).Rows.Single().IsWide);
        Assert.False(RevenueAtRisk.Of(Table, Run, [new(RevenueKind.TouristTax, 365)]).Rows.Single().IsWide);
    }

    [Theory]
    [InlineData(-1, null, null)]
    [InlineData(1, 4.0, null)]
    [InlineData(1, double.NaN, null)]
    [InlineData(1, null, "Z99")]
    public void What_cannot_be_is_refused(int yearly, double? elasticity, string? industry) =>
        Assert.Throws<ArgumentException>(() => RevenueAtRisk.Of(Table, Run, [new(RevenueKind.BusinessTax, yearly) { Elasticity = elasticity, Industries = industry is null ? [] : [industry] }]));

    private static ImpactRun Days(params double[][] days)
    {
        var n = days[0].Length;
        var values = Matrix.Create(days.Length, n, (t, i) => days[t][i]);
        return new ImpactRun
        {
            Industries = [], Start = SmallTables.Start, Output = values, ValueAdded = values, Jobs = null, UnmetDemand = values, Consumption = values,
            Limits = [], InputCodes = [], ShowsConsumption = false, Grade = DataGrade.A,
            Base = new BaseDay([.. days[0]], [.. days[0]], null, [.. days[0]]),
        };
    }
}
