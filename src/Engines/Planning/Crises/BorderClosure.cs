using Vicinal.Economy;

namespace Vicinal.Planning.Crises;

/// <summary>A border shuts: people from across it cannot come to work, goods and guests do not cross. Imported inputs that do not arrive are not counted: the table has domestic flows.</summary>
internal static class BorderClosure
{
    internal static CrisisTemplate Template { get; } = new()
    {
        Code = "border-closure",
        Name = "Border closure",
        Assumptions =
        [
            new("commuters", "Jobs here held by people from across the border", AssumptionUnit.Percent, 5, 100,
                "Judgement: near none inland, more than 45 % in Luxembourg (country). Social-security registers count them."),
            new("held-back", "Of these people, those who can neither cross nor work from home", AssumptionUnit.Percent, 50, 100,
                "Judgement: in 2020 most borders in the European Union let commuters through within weeks, and many others in the world did not."),
            new("exports", "Fall of sales outside the territory", AssumptionUnit.Percent, 20, 100,
                "Judgement: the share of these sales that crosses this border and cannot be rerouted. For a part of a nation most of them go to the rest of the nation."),
            new("guests", "Fall of what shops, hotels and restaurants sell, guests from across the border being absent", AssumptionUnit.Percent, 5, 100, "Judgement: high in border towns, none elsewhere."),
            new("days", "Days that the border is shut", AssumptionUnit.Days, 60, 366, "Judgement: in spring 2020 most internal borders of the European Union were controlled for about three months and shut to commuters for less."),
            new("recovery", "Days until traffic is as before", AssumptionUnit.Days, 30, 366, "Judgement."),
        ],
        Shape = Of,
    };

    private static CrisisShape Of(CrisisInput input)
    {
        var (days, recovery, guests) = (input.Days("days"), input.Days("recovery"), input.Share("guests"));
        var rows = input.Carried([("non-essential-shops", guests), ("food-shops", guests), ("hotels", guests), ("restaurants-and-bars", guests), ("open-air-markets", guests), ("street-vending", guests)]);
        return new CrisisShape
        {
            Shocks =
            [
                .. input.All(ShockTarget.LabourSupply, input.Share("commuters") * input.Share("held-back"), days, recovery),
                .. input.All(ShockTarget.Exports, input.Share("exports"), days, recovery),
                .. input.ByRow(ShockTarget.HouseholdDemand, rows, days, recovery),
            ],
        };
    }
}
