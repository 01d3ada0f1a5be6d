using Vicinal.Economy;

namespace Vicinal.Formats.Scenarios;

/// <summary>The words of scenario and measures files, and what they stand for.</summary>
internal static class Words
{
    public static readonly Dictionary<string, ShockTarget> Targets = new(StringComparer.Ordinal)
    {
        ["labour_supply"] = ShockTarget.LabourSupply,
        ["household_demand"] = ShockTarget.HouseholdDemand,
        ["other_demand"] = ShockTarget.OtherDemand,
        ["other_demand.exports"] = ShockTarget.Exports,
        ["other_demand.investment"] = ShockTarget.Investment,
        ["other_demand.government"] = ShockTarget.Government,
        ["other_demand.npish"] = ShockTarget.Npish,
    };

    public static readonly Dictionary<string, Lever> Levers = new(StringComparer.Ordinal)
    {
        ["labour_supply"] = Lever.LabourSupply,
        ["firing"] = Lever.Firing,
        ["hiring"] = Lever.Hiring,
        ["stocks"] = Lever.Stocks,
        ["household_demand"] = Lever.HouseholdDemand,
        ["other_demand"] = Lever.OtherDemand,
        ["other_demand.exports"] = Lever.Exports,
        ["other_demand.investment"] = Lever.Investment,
        ["other_demand.government"] = Lever.Government,
        ["other_demand.npish"] = Lever.Npish,
        ["local_share"] = Lever.LocalShare,
        ["grant"] = Lever.Grant,
        ["cost_relief"] = Lever.CostRelief,
        ["deferral"] = Lever.Deferral,
        ["loan"] = Lever.Loan,
    };

    public static readonly Dictionary<string, RestrictionLevel> Levels = new(StringComparer.Ordinal)
    {
        ["closed"] = RestrictionLevel.Closed,
        ["half"] = RestrictionLevel.Half,
        ["distanced"] = RestrictionLevel.Distanced,
    };

    public static readonly Dictionary<string, ProductionFunction> Functions = new(StringComparer.Ordinal)
    {
        ["leontief"] = ProductionFunction.Leontief,
        ["strong"] = ProductionFunction.Strong,
        ["half"] = ProductionFunction.Half,
        ["weak"] = ProductionFunction.Weak,
        ["linear"] = ProductionFunction.Linear,
    };

    public static readonly Dictionary<string, Rationing> Rationings = new(StringComparer.Ordinal)
    {
        ["proportional"] = Rationing.Proportional,
        ["firms_first"] = Rationing.FirmsFirst,
    };

    /// <summary>The numeric parameters with their ends; rates of zero would never move, horizons of zero divide by zero.</summary>
    public static readonly Dictionary<string, (double Low, double High)> Parameters = new(StringComparer.Ordinal)
    {
        ["hiring_rate"] = (0, 1),
        ["firing_rate"] = (0, 1),
        ["consumption_persistence"] = (0, 1),
        ["income_replacement"] = (0, 1),
        ["saved_share"] = (0, 1),
        ["inventory_adjustment_days"] = (1, 365),
        ["stock_scale"] = (0, 100),
        ["expected_income"] = (0.01, 10),
    };

    /// <summary>What an uncertainty block may name: the parameters, and multipliers of shocks, stocks and firms' cash.</summary>
    public static readonly string[] Uncertain = [.. Parameters.Keys, "labour_supply", "household_demand", "other_demand", "target_stock_days", "cash_days"];

    /// <summary>Instruments by family, from the list of measures: A1 to A6, B1 to B7, …</summary>
    public static readonly string[] Instruments = [.. Planning.InstrumentCatalogue.All.Select(instrument => instrument.Code)];

    public static readonly Dictionary<string, FirmSize> FirmSizes = new(StringComparer.Ordinal)
    {
        ["micro"] = FirmSize.Micro,
        ["small"] = FirmSize.Small,
        ["medium"] = FirmSize.Medium,
        ["large"] = FirmSize.Large,
    };

    public static readonly Dictionary<string, Answer> YesNo = new(StringComparer.Ordinal)
    {
        ["yes"] = Answer.Yes,
        ["true"] = Answer.Yes,
        ["no"] = Answer.No,
        ["false"] = Answer.No,
    };

    public static readonly string[] Groups = ["women", "self-employed", "informal"];

    /// <summary>The word of a value.</summary>
    public static string Of<T>(Dictionary<string, T> words, T value)
        where T : struct, Enum => words.First(pair => pair.Value.Equals(value)).Key;
}

/// <summary>Yes or no.</summary>
internal enum Answer
{
    No,
    Yes,
}
