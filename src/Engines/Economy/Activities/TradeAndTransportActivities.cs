using System.Collections.Immutable;
using static Vicinal.Economy.ActivityEntry;

namespace Vicinal.Economy;

/// <summary>Shops, transport, factories, building, land and sea.</summary>
internal static class TradeAndTransportActivities
{
    internal static ImmutableArray<Activity> All { get; } =
    [
        Of("non-essential-shops", "Shops that do not sell food or medicine", [In(47, 0.5)], Stops(70, 95, 35, 55, 10, 25), Stops(50, 85, 25, 45, 5, 20),
            "Closed doors, click and collect remains. ERMG: 54 % of retail at work in April 2020 with food shops among them; essential share of retail 37 % (Pichler)."),
        Of("food-shops", "Food shops and pharmacies", [In(47, 0.38)], Stops(80, 100, 40, 60, 0, 10), Stops(60, 95, 30, 50, 0, 5),
            "Open in nearly every lockdown; where closed (curfews, closed quarters) almost all work stops and little is bought elsewhere. Judgement."),
        Of("car-dealers-and-garages", "Car dealers and garages", [In(45)], Stops(45, 75, 25, 45, 5, 20), Stops(50, 85, 25, 45, 5, 20),
            "Show rooms close, urgent repair goes on. ERMG: 39 % of division 45 at work in April 2020; essential share 41 % (Pichler)."),
        Of("wholesale", "Wholesale and warehouses", [In(46)], Stops(30, 60, 15, 35, 5, 15), Stops(5, 15, 3, 10, 0, 5),
            "ERMG: 53 % of wholesale at work (25 % at home); essential share 54 % (Pichler)."),
        Of("public-transport", "Buses, trams, metro and trains", [In(49, 0.4)], Stops(60, 95, 25, 50, 5, 20), Stops(80, 100, 40, 65, 20, 40),
            "A minimum service for essential workers runs on. Household demand for transport −67 % in spring 2020 (Pichler)."),
        Of("passenger-transport", "Taxis, coaches and private buses", [In(49, 0.2)], Stops(65, 95, 35, 60, 15, 40), Stops(67, 100, 40, 65, 20, 45),
            "Demand −67 % (Pichler); ERMG: 45 % of division 49 at work with freight among them."),
        Of("freight-transport", "Road and rail freight", [In(49, 0.35)], Stops(15, 45, 10, 25, 0, 10), Stops(0, 5, 0, 5, 0, 5),
            "Essential in every list of 2020 (essential share 83 %, Pichler); falls with what there is to carry, which the model computes."),
        Of("air-travel", "Air travel and airports", [In(51), In(52, 0.2)], Stops(60, 95, 40, 65, 20, 45), Stops(85, 100, 50, 75, 30, 60),
            "Freight and a few flights remain. ERMG: 43 % of division 51 at work; demand −67 % for the year's transport (Pichler), flights more."),
        Of("ferries-and-cruises", "Ferries, river boats and cruises", [In(50, 0.5)], Stops(60, 95, 35, 60, 15, 40), Stops(67, 100, 40, 65, 20, 45),
            "As passenger transport: demand −67 % (Pichler); cargo goes on."),
        Of("construction-sites", "Building sites", [In(41), In(42), In(43)], Stops(45, 90, 25, 50, 5, 25), Stops(0, 20, 0, 10, 0, 5),
            "ERMG: 57 % of construction at work in April 2020 though sites were not ordered shut; where they were, nearly all stopped. Essential share 51 % (Pichler)."),
        Of("factories-non-essential", "Factories that are not essential", [In(13), In(14), In(15), In(16), In(23, 0.6), In(24, 0.5), In(25, 0.6), In(27, 0.6), In(28, 0.6), In(29), In(30), In(31), In(32, 0.6)], Stops(45, 80, 25, 45, 5, 20), Stops(5, 15, 3, 10, 0, 5),
            "ERMG: not at work in April 2020 59 % (textiles), 48 % (vehicles), 65 % (furniture), 28 to 32 % (metal, machines); demand −10 % (Pichler)."),
        Of("food-processing", "Food processing and slaughterhouses", [In(10), In(11)], Stops(70, 100, 35, 55, 5, 20), Stops(0, 15, 0, 10, 0, 5),
            "Essential nearly everywhere (ERMG: 82 % at work); closed plant by plant in outbreaks, then nearly all work stops. Judgement."),
        Of("mines-and-quarries", "Mines and quarries", [In(5), In(6), In(7), In(8), In(9)], Stops(50, 95, 30, 50, 5, 20), Stops(0, 5, 0, 3, 0, 2),
            "Kept open in most countries (essential share 51 %, Pichler), put in care and maintenance in others. Judgement."),
        Of("farm-work", "Farms and seasonal farm work", [In(1, 0.85)], Stops(15, 50, 10, 30, 0, 15), Stops(0, 15, 0, 10, 0, 5),
            "Farming is essential everywhere; seasonal workers who cannot travel are the loss (ERMG: 6.5 % not at work in Belgium, more where harvests need migrants). Judgement."),
        Of("fishing", "Fishing and fish landing", [In(3)], Stops(40, 90, 20, 50, 5, 25), Stops(5, 30, 5, 20, 0, 10),
            "Boats stay in port where markets, restaurants and exports close; subsistence fishing goes on. ERMG counts 6.5 % not at work in Belgium; range by judgement."),
        Of("forestry-and-gathering", "Forestry and gathering", [In(2)], Stops(10, 40, 5, 25, 0, 10), Stops(0, 10, 0, 5, 0, 5),
            "Outdoors and apart; what stops is access and sale. Essential share 0 in Italy's list but 93 % at work in Belgium (Pichler; ERMG): judgement between."),
    ];
}
