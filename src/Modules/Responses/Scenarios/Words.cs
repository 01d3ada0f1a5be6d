using Vicinal.Economy;

namespace Vicinal.Responses.Scenarios;

/// <summary>The words of addresses and of scenario files for the engine's closed sets.</summary>
internal static class Words
{
    public static readonly IReadOnlyList<(string Word, RestrictionLevel Level)> Levels =
        [("closed", RestrictionLevel.Closed), ("half", RestrictionLevel.Half), ("distanced", RestrictionLevel.Distanced)];

    public static readonly IReadOnlyList<(string Word, ProductionFunction Function)> Functions =
    [
        ("half", ProductionFunction.Half), ("leontief", ProductionFunction.Leontief), ("strong", ProductionFunction.Strong),
        ("weak", ProductionFunction.Weak), ("linear", ProductionFunction.Linear),
    ];

    public static string Of(RestrictionLevel level) => Levels.First(pair => pair.Level == level).Word;

    public static string Of(ProductionFunction function) => Functions.First(pair => pair.Function == function).Word;
}
