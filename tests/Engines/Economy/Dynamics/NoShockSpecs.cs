namespace Vicinal.Economy.Tests.Dynamics;

public sealed class NoShockSpecs
{
    public static readonly TheoryData<ProductionFunction> Functions = [.. Enum.GetValues<ProductionFunction>()];

    [Theory]
    [MemberData(nameof(Functions))]
    public void Without_a_shock_nothing_moves_for_a_year(ProductionFunction function)
    {
        Holds(SmallTables.Three(), function);
        for (var seed = 0; seed < 10; seed++)
        {
            Holds(RandomTables.One(seed), function);
            Holds(RandomTables.Many(seed, common: true), function);
            Holds(RandomTables.Many(seed, common: false), function);
        }
    }

    [Theory]
    [MemberData(nameof(Functions))]
    public void Without_a_shock_belgium_does_not_move_for_a_year(ProductionFunction function)
    {
        Assert.SkipUnless(Belgium.IsHere, Belgium.Missing);
        Holds(Belgium.Table(), function);
    }

    private static void Holds(EconomyTable table, ProductionFunction function)
    {
        var calm = new Scenario { Title = "Calm", Start = SmallTables.Start, Days = 365, Parameters = new ModelParameters { Function = function, IncomeReplacement = 0.5 } };
        var run = Impact.Run(table, calm);
        for (var t = 0; t < run.Days; t++)
        {
            for (var i = 0; i < table.Count; i++)
            {
                Assert.True(Math.Abs(run.Output[t, i] - run.Base.Output[i]) <= 1e-12 * run.Base.Output[i], $"{table.Industries[i].Label} on day {t}");
                Assert.Equal(LimitKind.Demand, run.Limits[(t * table.Count) + i].Kind);
            }
        }
    }
}
