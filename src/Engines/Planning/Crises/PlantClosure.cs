using Vicinal.Economy;

namespace Vicinal.Planning.Crises;

/// <summary>A plant of one industry shuts: its people stop, and what it sold elsewhere is bought elsewhere. Its suppliers and the shops of its people follow in the run.</summary>
internal static class PlantClosure
{
    internal static CrisisTemplate Template { get; } = new()
    {
        Code = "plant-closure",
        Name = "Plant closure",
        AsksForIndustry = true,
        Assumptions =
        [
            new("share", "The plant's share of its industry's jobs in the territory", AssumptionUnit.Percent, 10, 100,
                "Divide the plant's people by the jobs of its industry on the territory's page. 10 % is a place to begin, not a finding."),
            new("exports-lost", "Of what the plant sold outside the territory, what customers now buy elsewhere", AssumptionUnit.Percent, 100, 100,
                "Judgement: other suppliers of the group or of the market take over; lower where sister plants of the territory can deliver."),
            new("days", "Days until its people or its site work again", AssumptionUnit.Days, 366, 366,
                "Judgement: a closed plant does not come back within a year; shorter for a stop that is meant to end."),
            new("recovery", "Days of recovery after that", AssumptionUnit.Days, 90, 366, "Judgement: hiring takes about a quarter."),
        ],
        Shape = Of,
    };

    private static CrisisShape Of(CrisisInput input)
    {
        var (days, recovery) = (input.Days("days"), input.Days("recovery"));
        double[] Only(double strength) => [.. Enumerable.Range(0, input.Table.Count).Select(row => row == input.Industry ? strength : 0)];
        return new CrisisShape
        {
            Shocks =
            [
                .. input.ByRow(ShockTarget.LabourSupply, Only(input.Share("share")), days, recovery),
                .. input.ByRow(ShockTarget.Exports, Only(input.Share("share") * input.Share("exports-lost")), days, recovery),
            ],
        };
    }
}
