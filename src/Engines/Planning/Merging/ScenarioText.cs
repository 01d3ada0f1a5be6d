using System.Collections.Immutable;
using Vicinal.Economy;

namespace Vicinal.Planning.Merging;

/// <summary>Parts of a scenario as texts, on the terms of <see cref="FieldText"/>.</summary>
internal static class ScenarioText
{
    public static string Of(ModelParameters parameters) => FieldText.Parts(
        ("hiring_rate", FieldText.Of(parameters.HiringRate)),
        ("firing_rate", FieldText.Of(parameters.FiringRate)),
        ("consumption_persistence", FieldText.Of(parameters.ConsumptionPersistence)),
        ("income_replacement", FieldText.Of(parameters.IncomeReplacement)),
        ("saved_share", FieldText.Of(parameters.SavedShare)),
        ("inventory_adjustment_days", FieldText.Of(parameters.InventoryAdjustmentDays)),
        ("stock_scale", FieldText.Of(parameters.StockScale)),
        ("expected_income", FieldText.Of(parameters.ExpectedIncome)),
        ("function", FieldText.Code(parameters.Function)),
        ("rationing", FieldText.Code(parameters.Rationing)));

    public static string Of(ImmutableArray<Shock> shocks) => FieldText.List(shocks, Of);

    public static string Of(ImmutableArray<Restriction> restrictions) => FieldText.List(
        restrictions,
        restriction => FieldText.Parts(
            ("activity", FieldText.Quoted(restriction.Activity)), ("level", FieldText.Code(restriction.Level)), ("from", FieldText.Of(restriction.From)), ("to", FieldText.Of(restriction.To))));

    public static string Of(ImmutableArray<TerritoryPhase> territories) => FieldText.List(
        territories,
        phase => FieldText.Parts(
            ("territory", FieldText.Quoted(phase.Territory)),
            ("restrictions", FieldText.Quoted(Of(phase.Restrictions))),
            ("shocks", FieldText.Quoted(Of(phase.Shocks))),
            ("visitors", FieldText.Of(phase.Visitors))));

    public static string Of(ImmutableArray<Uncertainty> uncertainty) =>
        FieldText.List(uncertainty, one => $"{FieldText.Quoted(one.Parameter)}: {Of(one.Distribution)}");

    public static string Of(Liquidity? liquidity) => liquidity is null
        ? ""
        : FieldText.List(
            [
                FieldText.Parts(
                    ("cash_spread", FieldText.Of(liquidity.CashSpread)),
                    ("return_after_days", FieldText.Of(liquidity.ReturnAfterDays)),
                    ("return_rate", FieldText.Of(liquidity.ReturnRate)),
                    ("taken_over", FieldText.Of(liquidity.TakenOver)),
                    ("knock_on", liquidity.KnockOn ? "yes" : "no")),
                .. liquidity.Sizes.Select(firms => $"{FieldText.Code(firms.Size)}: {Of(firms)}"),
                .. liquidity.Sections.Select(pair => $"section {FieldText.Quoted(pair.Key)}: {Of(pair.Value)}"),
                .. liquidity.Industries.Select(pair => $"industry {FieldText.Quoted(pair.Key)}: {Of(pair.Value)}"),
            ],
            line => line);

    private static string Of(Shock shock) => FieldText.Parts(
        ("on", FieldText.Code(shock.On)),
        ("vector", shock.Strength switch
        {
            IndustryValues.Uniform all => FieldText.Of(all.Value),
            IndustryValues.ByCode some => $"[{FieldText.Row(some.Values, pair => $"{FieldText.Quoted(pair.Key)}: {FieldText.Of(pair.Value)}")}]",
            _ => throw new InvalidOperationException("Every kind of values is written above."),
        }),
        ("profile", FieldText.Row(shock.Profile.Points, point => $"{FieldText.Of(point.Date)}: {FieldText.Of(point.Weight)}")));

    private static string Of(Distribution distribution) => distribution switch
    {
        Distribution.Uniform uniform => $"uniform {FieldText.Of(uniform.Low)}, {FieldText.Of(uniform.High)}",
        Distribution.Triangular triangular => $"triangular {FieldText.Of(triangular.Low)}, {FieldText.Of(triangular.Mode)}, {FieldText.Of(triangular.High)}",
        Distribution.Normal normal => $"normal {FieldText.Of(normal.Mean)}, {FieldText.Of(normal.StandardDeviation)}, {FieldText.Of(normal.Low)}, {FieldText.Of(normal.High)}",
        _ => throw new InvalidOperationException("Every distribution is written above."),
    };

    private static string Of(FirmClass firms) => FieldText.Parts(
        ("share", FieldText.Of(firms.JobShare)),
        ("mean_jobs", FieldText.Of(firms.MeanJobs)),
        ("cash_days", FieldText.Of(firms.CashDays)),
        ("fixed_cost_share", FieldText.Of(firms.FixedCostShare)),
        ("margin", FieldText.Of(firms.Margin)));

    private static string Of(IndustryFirms firms) => FieldText.Parts(
        ("cash_days", FieldText.Of(firms.CashDays)),
        ("cash_factor", FieldText.Of(firms.CashFactor)),
        ("fixed_cost_share", FieldText.Of(firms.FixedCostShare)),
        ("margin", FieldText.Of(firms.Margin)),
        ("shares", firms.JobShares is { } shares ? FieldText.Row(shares, pair => $"{FieldText.Code(pair.Key)} {FieldText.Of(pair.Value)}") : ""));
}
