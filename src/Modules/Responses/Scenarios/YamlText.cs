using System.Globalization;
using System.Text;
using Vicinal.Economy;

namespace Vicinal.Responses.Scenarios;

/// <summary>Scenarios and measures as YAML that the command line reads, so that anyone can repeat a page's figures.</summary>
internal static class YamlText
{
    private static readonly CultureInfo Plain = CultureInfo.InvariantCulture;

    public static string Of(Scenario scenario)
    {
        var text = new StringBuilder();
        text.Append(Plain, $"title: {Quoted(scenario.Title)}\n");
        text.Append(Plain, $"start: {Typed.Iso(scenario.Start)}\n");
        text.Append(Plain, $"days: {scenario.Days}\n");
        Parameters(text, scenario.Parameters);
        Shocks(text, scenario);
        if (scenario.Restrictions.Length > 0)
            text.Append("restrictions:\n");
        foreach (var restriction in scenario.Restrictions)
            text.Append(Plain, $"  - {{ activity: {restriction.Activity}, level: {Words.Of(restriction.Level)}, from: {Typed.Iso(restriction.From)}, to: {Typed.Iso(restriction.To)} }}\n");
        // Pages offer the documented defaults only: anything else is written by hand.
        if (scenario.Liquidity is { } liquidity)
            text.Append(liquidity == Liquidity.Defaults ? "liquidity: default\n" : throw new InvalidOperationException("Only the default liquidity can be written."));
        return text.ToString();
    }

    public static string Of(IEnumerable<Measure> measures)
    {
        var text = new StringBuilder();
        foreach (var measure in measures)
        {
            text.Append(Plain, $"- name: {Quoted(measure.Name)}\n  instrument: {measure.Instrument}\n  lever: {Lever(measure.Lever)}\n");
            if (measure.Industries.Length > 0)
                text.Append(Plain, $"  industries: [{string.Join(", ", measure.Industries.Select(Quoted))}]\n");
            if (measure.SizeClasses.Length > 0)
                text.Append(Plain, $"  sizes: [{string.Join(", ", measure.SizeClasses.Select(size => size.ToString().ToLowerInvariant()))}]\n");
            text.Append(Plain, $"  amount: {Typed.Plain(measure.Amount)}\n  from: {Typed.Iso(measure.From)}\n  to: {Typed.Iso(measure.To)}\n");
            if (measure is { RepaidFrom: { } repaidFrom, RepaidTo: { } repaidTo })
                text.Append(Plain, $"  repaid_from: {Typed.Iso(repaidFrom)}\n  repaid_to: {Typed.Iso(repaidTo)}\n");
            if (measure.Interest > 0)
                text.Append(Plain, $"  interest: {Typed.Plain(measure.Interest)}\n");
            if (measure.Cost is { } cost)
                text.Append(Plain, $"  cost: {Typed.Plain(cost)}\n");
        }

        return text.ToString();
    }

    private static void Parameters(StringBuilder text, ModelParameters parameters)
    {
        text.Append(Plain, $"parameters:\n  function: {Words.Of(parameters.Function)}\n");
        text.Append(Plain, $"  inventory_adjustment_days: {Typed.Plain(parameters.InventoryAdjustmentDays)}\n");
        if (parameters.StockScale != 1)
            text.Append(Plain, $"  stock_scale: {Typed.Plain(parameters.StockScale)}\n");
        if (parameters.IncomeReplacement is { } replaced)
            text.Append(Plain, $"  income_replacement: {Typed.Plain(replaced)}\n");
    }

    private static void Shocks(StringBuilder text, Scenario scenario)
    {
        if (scenario.Shocks.Length == 0)
            return;
        text.Append("profiles:\n");
        foreach (var (index, shock) in scenario.Shocks.Index())
        {
            var points = shock.Profile.Points.Select(point => $"[{Typed.Iso(point.Date)}, {Typed.Plain(point.Weight)}]");
            text.Append(Plain, $"  profile-{index + 1}: [{string.Join(", ", points)}]\n");
        }

        text.Append("shocks:\n");
        foreach (var (index, shock) in scenario.Shocks.Index())
            text.Append(Plain, $"  - {{ on: {On(shock.On)}, vector: {Vector(shock.Strength)}, profile: profile-{index + 1} }}\n");
    }

    private static string Vector(IndustryValues values) => values switch
    {
        IndustryValues.Uniform all => Typed.Plain(all.Value),
        IndustryValues.ByCode some => "{ " + string.Join(", ", some.Values.Select(pair => $"{Quoted(pair.Key)}: {Typed.Plain(pair.Value)}")) + " }",
        _ => throw new InvalidOperationException("Every kind of values is written above."),
    };

    private static string On(ShockTarget target) => target switch
    {
        ShockTarget.LabourSupply => "labour_supply",
        ShockTarget.HouseholdDemand => "household_demand",
        ShockTarget.OtherDemand => "other_demand",
        ShockTarget.Exports => "other_demand.exports",
        ShockTarget.Investment => "other_demand.investment",
        ShockTarget.Government => "other_demand.government",
        ShockTarget.Npish => "other_demand.npish",
    };

    private static string Lever(Lever lever) => lever switch
    {
        Economy.Lever.LabourSupply => "labour_supply",
        Economy.Lever.Firing => "firing",
        Economy.Lever.Hiring => "hiring",
        Economy.Lever.Stocks => "stocks",
        Economy.Lever.HouseholdDemand => "household_demand",
        Economy.Lever.OtherDemand => "other_demand",
        Economy.Lever.Exports => "other_demand.exports",
        Economy.Lever.Investment => "other_demand.investment",
        Economy.Lever.Government => "other_demand.government",
        Economy.Lever.Npish => "other_demand.npish",
        Economy.Lever.LocalShare => "local_share",
        Economy.Lever.Grant => "grant",
        Economy.Lever.CostRelief => "cost_relief",
        Economy.Lever.Deferral => "deferral",
        Economy.Lever.Loan => "loan",
    };

    // A JSON string is a YAML string, whatever stands in it.
    private static string Quoted(string text) => System.Text.Json.JsonSerializer.Serialize(text, RelaxedText.Default.String);
}

[System.Text.Json.Serialization.JsonSerializable(typeof(string))]
internal sealed partial class RelaxedText : System.Text.Json.Serialization.JsonSerializerContext;
