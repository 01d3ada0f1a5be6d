using Vicinal.Economy;

namespace Vicinal.Planning.Crises;

/// <summary>A flood or an earthquake: workplaces and people are hit, stocks are lost, roads are cut; then a recovery. Rebuilding is not counted.</summary>
internal static class FloodOrQuake
{
    internal static CrisisTemplate Template { get; } = new()
    {
        Code = "flood-or-quake",
        Name = "Flood or earthquake",
        Assumptions =
        [
            new("hit", "Work that cannot be done: workplaces damaged, people cut off or helping at home", AssumptionUnit.Percent, 20, 100,
                "Judgement: share of jobs at addresses inside the damaged area. Count them on the map of the event; a province has a few per cent, a valley town most."),
            new("days", "Days until clearing up lets work begin again", AssumptionUnit.Days, 14, 366,
                "Judgement: how long firms stand still depends above all on how deep the water stood; surveys of flooded German firms (2013) show weeks to months, not one figure.",
                "Sultana et al., Water 10 (2018) 1049, for what it depends on; the number is a judgement"),
            new("recovery", "Days until all work as before", AssumptionUnit.Days, 120, 366, "Judgement: machines, permits and insurance take months."),
            new("stocks", "Stocks of inputs lost", AssumptionUnit.Percent, 10, 95, "Judgement: what lay in flooded or collapsed stores. Stocks stay lower through the days shown."),
            new("spending", "Fall of household spending", AssumptionUnit.Percent, 5, 100, "Judgement: shops out of reach, families displaced; what they replace later is not counted."),
            new("exports", "Fall of sales outside the territory, roads and rail being cut", AssumptionUnit.Percent, 10, 100, "Judgement: until clearing up, then it fades with recovery."),
        ],
        Shape = Of,
    };

    private static CrisisShape Of(CrisisInput input)
    {
        var (days, recovery) = (input.Days("days"), input.Days("recovery"));
        return new CrisisShape
        {
            StocksLost = days > 0 ? input.Share("stocks") : 0,
            Shocks =
            [
                .. input.All(ShockTarget.LabourSupply, input.Share("hit"), days, recovery),
                .. input.All(ShockTarget.HouseholdDemand, input.Share("spending"), days, recovery),
                .. input.All(ShockTarget.Exports, input.Share("exports"), days, recovery),
            ],
        };
    }
}
