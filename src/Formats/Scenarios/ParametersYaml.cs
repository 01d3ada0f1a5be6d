using Vicinal.Economy;
using Vicinal.Formats.Yaml;
using YamlDotNet.RepresentationModel;

namespace Vicinal.Formats.Scenarios;

/// <summary>The block <c>parameters</c>; what is not named keeps its published default.</summary>
internal static class ParametersYaml
{
    private static readonly string[] Keys = [.. Words.Parameters.Keys, "function", "rationing"];

    public static ModelParameters Read(YamlFile yaml, YamlNode node)
    {
        if (yaml.Map(node, "parameters", Keys) is not { } map)
            return new();
        var otherwise = new ModelParameters();
        return otherwise with
        {
            HiringRate = Number("hiring_rate") ?? otherwise.HiringRate,
            FiringRate = Number("firing_rate") ?? otherwise.FiringRate,
            ConsumptionPersistence = Number("consumption_persistence") ?? otherwise.ConsumptionPersistence,
            IncomeReplacement = Number("income_replacement"),
            SavedShare = Number("saved_share") ?? otherwise.SavedShare,
            InventoryAdjustmentDays = Number("inventory_adjustment_days") ?? otherwise.InventoryAdjustmentDays,
            StockScale = Number("stock_scale") ?? otherwise.StockScale,
            ExpectedIncome = Number("expected_income") ?? otherwise.ExpectedIncome,
            Function = map.Find("function") is { } function ? yaml.Word(function, map.Path("function"), Words.Functions) ?? default : otherwise.Function,
            Rationing = map.Find("rationing") is { } rationing ? yaml.Word(rationing, map.Path("rationing"), Words.Rationings) ?? default : otherwise.Rationing,
        };

        double? Number(string key) =>
            map.Find(key) is { } value ? yaml.Number(value, map.Path(key), Words.Parameters[key].Low, Words.Parameters[key].High) : null;
    }
}
