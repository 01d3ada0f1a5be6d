using Vicinal.Economy;
using Vicinal.Formats.Yaml;

namespace Vicinal.Formats.Scenarios;

/// <summary>A scenario to the keys that <see cref="ScenarioYaml"/> reads. Parameters that have their default are left out, but for the two that decide most.</summary>
internal static class ScenarioLines
{
    public static void Write(Scenario scenario, YamlLines lines)
    {
        lines.Line("title", YamlLines.Quoted(scenario.Title)).Day("start", scenario.Start).Line("days", YamlLines.Whole(scenario.Days));
        lines.Block("parameters", () => Parameters(scenario.Parameters, lines));
        lines.Items("shocks", scenario.Shocks, Of).Items("restrictions", scenario.Restrictions, Of);
        if (!scenario.Territories.IsEmpty)
            lines.Block("territories", () => Territories(scenario, lines));
        if (!scenario.Uncertainty.IsEmpty)
            lines.Block("uncertainty", () => Uncertainty(scenario, lines));
        if (scenario.Liquidity is { } liquidity)
            LiquidityLines.Write(liquidity, lines);
    }

    private static void Parameters(ModelParameters parameters, YamlLines lines)
    {
        var otherwise = new ModelParameters();
        lines.Line("function", Words.Of(Words.Functions, parameters.Function))
            .Line("rationing", Words.Of(Words.Rationings, parameters.Rationing), parameters.Rationing != otherwise.Rationing)
            .Line("inventory_adjustment_days", YamlLines.Number(parameters.InventoryAdjustmentDays));
        Number("hiring_rate", parameters.HiringRate, otherwise.HiringRate);
        Number("firing_rate", parameters.FiringRate, otherwise.FiringRate);
        Number("consumption_persistence", parameters.ConsumptionPersistence, otherwise.ConsumptionPersistence);
        Number("income_replacement", parameters.IncomeReplacement, null);
        Number("saved_share", parameters.SavedShare, otherwise.SavedShare);
        Number("stock_scale", parameters.StockScale, otherwise.StockScale);
        Number("expected_income", parameters.ExpectedIncome, otherwise.ExpectedIncome);

        void Number(string key, double? value, double? usual) => lines.Line(key, YamlLines.Number(value), value is not null && !value.Equals(usual));
    }

    private static void Territories(Scenario scenario, YamlLines lines)
    {
        foreach (var phase in scenario.Territories)
        {
            if (phase is { Restrictions.IsEmpty: true, Shocks.IsEmpty: true, Visitors: null })
            {
                lines.Line(YamlLines.Quoted(phase.Territory), "{}");
                continue;
            }

            lines.Block(YamlLines.Quoted(phase.Territory), () => lines
                .Items("restrictions", phase.Restrictions, Of)
                .Items("shocks", phase.Shocks, Of)
                .Line("visitors", YamlLines.Number(phase.Visitors), phase.Visitors is not null));
        }
    }

    private static void Uncertainty(Scenario scenario, YamlLines lines)
    {
        foreach (var uncertainty in scenario.Uncertainty)
        {
            lines.Line(uncertainty.Parameter, uncertainty.Distribution switch
            {
                Distribution.Uniform one => YamlLines.Flow(("uniform", YamlLines.Row([one.Low, one.High], number => YamlLines.Number(number)))),
                Distribution.Triangular one => YamlLines.Flow(("triangular", YamlLines.Row([one.Low, one.Mode, one.High], number => YamlLines.Number(number)))),
                Distribution.Normal one => YamlLines.Flow(("normal", YamlLines.Row([one.Mean, one.StandardDeviation, one.Low, one.High], number => YamlLines.Number(number)))),
                _ => throw new InvalidOperationException("Every distribution is written above."),
            });
        }
    }

    private static string Of(Restriction restriction) => YamlLines.Flow(
        ("activity", restriction.Activity), ("level", Words.Of(Words.Levels, restriction.Level)), ("from", YamlLines.Iso(restriction.From)), ("to", YamlLines.Iso(restriction.To)));

    private static string Of(Shock shock) => YamlLines.Flow(
        ("on", Words.Of(Words.Targets, shock.On)),
        ("vector", shock.Strength switch
        {
            IndustryValues.Uniform all => YamlLines.Number(all.Value),
            IndustryValues.ByCode some => YamlLines.Flow([.. some.Values.Select(pair => (YamlLines.Quoted(pair.Key), (string?)YamlLines.Number(pair.Value)))]),
            _ => throw new InvalidOperationException("Every kind of values is written above."),
        }),
        ("profile", Always(shock.Profile) ? "" : YamlLines.Row(shock.Profile.Points, point => $"[{YamlLines.Iso(point.Date)}, {YamlLines.Number(point.Weight)}]")));

    // A shock that is read without a profile holds on every day.
    private static bool Always(Profile profile) => profile.Points is [{ Weight: 1 } point] && point.Date == new DateOnly(1900, 1, 1);
}
