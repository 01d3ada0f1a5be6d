using Vicinal.Economy;

namespace Vicinal.Planning.Crises;

/// <summary>Visitors stay away. What they bought falls in households' demand and in sales outside the territory, where accounts book what guests from abroad buy.</summary>
internal static class TourismCollapse
{
    private const string Satellite = "Judgement in the order of national tourism satellite accounts; a resort has far more, an inland industrial town less. Overnight figures of your own territory are better.";

    internal static CrisisTemplate Template { get; } = new()
    {
        Code = "tourism-collapse",
        Name = "Tourism collapse",
        Assumptions =
        [
            new("visitors", "Visitors who stay away", AssumptionUnit.Percent, 74, 100,
                "International arrivals in the world fell by 74 % in 2020; after an attack or an oil spill it is less and more local.", "UNWTO World Tourism Barometer, January 2021"),
            new("hotels", "Visitors’ share of what hotels sell", AssumptionUnit.Percent, 90, 100, Satellite),
            new("restaurants", "Visitors’ share of what restaurants and bars sell", AssumptionUnit.Percent, 30, 100, Satellite),
            new("agencies", "Visitors’ share of what travel agencies and guides sell", AssumptionUnit.Percent, 30, 100, Satellite),
            new("culture", "Visitors’ share of culture, museums, events and sport", AssumptionUnit.Percent, 30, 100, Satellite),
            new("transport", "Visitors’ share of passenger transport and vehicle rental", AssumptionUnit.Percent, 15, 100, Satellite),
            new("shops", "Visitors’ share of what shops sell", AssumptionUnit.Percent, 10, 100, Satellite),
            new("days", "Days that they stay away", AssumptionUnit.Days, 180, 366, "Judgement: a season."),
            new("recovery", "Days until they are back", AssumptionUnit.Days, 180, 366, "Judgement: a second season."),
        ],
        Shape = Of,
    };

    private static CrisisShape Of(CrisisInput input)
    {
        var away = input.Share("visitors");
        IEnumerable<(string, double)> Bought(string share, params string[] activities) => activities.Select(activity => (activity, away * input.Share(share)));
        var rows = input.Carried(
        [
            .. Bought("hotels", "hotels"),
            .. Bought("restaurants", "restaurants-and-bars"),
            .. Bought("agencies", "tourism-agencies"),
            .. Bought("culture", "cinemas-theatres", "events-and-nightlife", "museums", "gambling", "sports-clubs"),
            .. Bought("transport", "public-transport", "passenger-transport", "air-travel", "ferries-and-cruises", "vehicle-and-equipment-rental"),
            .. Bought("shops", "non-essential-shops", "food-shops", "open-air-markets", "street-vending"),
        ]);
        var (days, recovery) = (input.Days("days"), input.Days("recovery"));
        return new CrisisShape
        {
            Shocks = [.. input.ByRow(ShockTarget.HouseholdDemand, rows, days, recovery), .. input.ByRow(ShockTarget.Exports, rows, days, recovery)],
        };
    }
}
