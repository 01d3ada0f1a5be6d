using Vicinal.Economy;
using Vicinal.Formats.Yaml;

namespace Vicinal.Formats.Scenarios;

/// <summary>The block <c>liquidity</c>: what differs from the documented defaults, as <see cref="LiquidityYaml"/> reads it.</summary>
internal static class LiquidityLines
{
    public static void Write(Liquidity liquidity, YamlLines lines)
    {
        var usual = Liquidity.Defaults;
        var sizes = liquidity.Sizes.Where(firms => !usual.Sizes.Contains(firms)).ToList();
        var sections = liquidity.Sections.Where(pair => !usual.Sections.TryGetValue(pair.Key, out var known) || !Of(known).Equals(Of(pair.Value), StringComparison.Ordinal))
            .Concat(usual.Sections.Where(pair => !liquidity.Sections.ContainsKey(pair.Key)).Select(pair => KeyValuePair.Create(pair.Key, new IndustryFirms()))).ToList();
        var isDefault = sizes.Count == 0 && sections.Count == 0 && liquidity.Industries.IsEmpty && liquidity.CashSpread.Equals(usual.CashSpread) && liquidity.ReturnAfterDays == usual.ReturnAfterDays
                        && liquidity.ReturnRate.Equals(usual.ReturnRate) && liquidity.TakenOver.Equals(usual.TakenOver) && liquidity.KnockOn == usual.KnockOn;
        if (isDefault)
        {
            lines.Line("liquidity", "default");
            return;
        }

        lines.Block("liquidity", () =>
        {
            lines.Line("cash_spread", YamlLines.Number(liquidity.CashSpread))
                .Line("return_after_days", YamlLines.Whole(liquidity.ReturnAfterDays))
                .Line("return_rate", YamlLines.Number(liquidity.ReturnRate))
                .Line("taken_over", YamlLines.Number(liquidity.TakenOver))
                .Line("knock_on", liquidity.KnockOn ? "yes" : "no");
            if (sizes.Count > 0)
                lines.Block("sizes", () => sizes.ForEach(firms => lines.Line(Words.Of(Words.FirmSizes, firms.Size), Of(firms))));
            if (liquidity.Sections.IsEmpty)
                lines.Line("sections", "none");
            else if (sections.Count > 0)
                lines.Block("sections", () => sections.ForEach(pair => lines.Line(pair.Key, Of(pair.Value))));
            if (!liquidity.Industries.IsEmpty)
                lines.Block("industries", () => liquidity.Industries.ToList().ForEach(pair => lines.Line(YamlLines.Quoted(pair.Key), Of(pair.Value))));
        });
    }

    private static string Of(FirmClass firms) => YamlLines.Flow(
        ("share", YamlLines.Number(firms.JobShare)),
        ("mean_jobs", YamlLines.Number(firms.MeanJobs)),
        ("cash_days", YamlLines.Number(firms.CashDays)),
        ("fixed_cost_share", YamlLines.Number(firms.FixedCostShare)),
        ("margin", YamlLines.Number(firms.Margin)));

    private static string Of(IndustryFirms firms) => YamlLines.Flow(
        ("cash_days", YamlLines.Number(firms.CashDays)),
        ("cash_factor", YamlLines.Number(firms.CashFactor)),
        ("fixed_cost_share", YamlLines.Number(firms.FixedCostShare)),
        ("margin", YamlLines.Number(firms.Margin)),
        ("shares", firms.JobShares is { } shares ? YamlLines.Flow([.. shares.Select(pair => (Words.Of(Words.FirmSizes, pair.Key), (string?)YamlLines.Number(pair.Value)))]) : ""));
}
