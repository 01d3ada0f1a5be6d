using System.Collections.Immutable;
using static Vicinal.Economy.ActivityEntry;

namespace Vicinal.Economy;

/// <summary>Work that is mostly without contract or registration; in many territories the larger half.</summary>
/// <remarks>Shares of divisions are low here on purpose: a table's jobs often miss this work. Where it is the larger part, count its people and use exposure mode.</remarks>
internal static class InformalActivities
{
    internal static ImmutableArray<Activity> All { get; } =
    [
        Of("street-vending", "Street vending", [In(47, 0.06)], Stops(60, 95, 30, 60, 15, 40), Stops(50, 90, 30, 55, 15, 35),
            "WIEGO: vendors were among those who could work least at the peak of restrictions in April 2020, food vendors less so; many go on against the rule because they must eat. Range by judgement.", informal: true),
        Of("open-air-markets", "Open-air markets", [In(47, 0.06)], Stops(70, 100, 35, 60, 10, 35), Stops(50, 90, 25, 55, 10, 30),
            "Closed or every other stall; part of trade moves to streets and homes. WIEGO (market traders); range by judgement.", informal: true),
        Of("street-food", "Street food and home cooking for sale", [In(56, 0)], Stops(60, 95, 30, 60, 15, 40), Stops(55, 90, 30, 55, 15, 40),
            "Lives on passers-by, offices and schools. As street vending (WIEGO); not in the table's division 56 by default, so it acts in exposure mode only.", informal: true),
        Of("waste-picking", "Waste picking and recycling", [In(38, 0.2)], Stops(50, 90, 25, 55, 10, 35), Stops(0, 10, 0, 5, 0, 5),
            "WIEGO: waste pickers lost access to streets, tips and buyers in April 2020. Buyers are firms, so household demand hardly matters. Range by judgement.", informal: true),
        Of("domestic-work", "Domestic work", [In(97)], Stops(60, 97, 30, 60, 10, 35), Stops(40, 90, 20, 50, 5, 25),
            "ERMG: 3 % of households' staff at work in April 2020; live-in workers go on, often without leave (WIEGO; ILO: three quarters of domestic workers at risk by June 2020).", informal: true),
        Of("home-based-production", "Home-based production for sale at home", [In(98)], Stops(10, 50, 5, 30, 0, 15), Stops(10, 40, 5, 25, 0, 15),
            "Work itself may go on; orders and materials stop. WIEGO found home-based workers' earnings among the last to recover. Range by judgement.", informal: true),
        Of("home-based-piece-work", "Home-based piece work for firms", [In(14, 0)], Stops(40, 95, 25, 60, 10, 40), Stops(10, 40, 5, 25, 0, 15),
            "Orders stop when factories and shops do (WIEGO). Acts in exposure mode only: the table counts it inside its factories.", informal: true),
        Of("moto-taxi", "Moto-taxis, rickshaws and shared taxis", [In(49, 0.05)], Stops(60, 95, 35, 60, 20, 45), Stops(60, 95, 35, 60, 20, 45),
            "Carrying passengers was forbidden in many cities of 2020; delivery keeps a part. Demand for transport −67 % (Pichler); range by judgement.", informal: true),
        Of("delivery-riders", "Delivery riders and couriers", [In(53, 0.15)], Stops(50, 90, 20, 45, 0, 10), Stops(0, 30, 0, 15, 0, 0),
            "Demand rises when shops close; only a curfew stops them. Judgement.", informal: true),
        Of("day-labour", "Day labour", [In(43, 0)], Stops(60, 95, 35, 65, 15, 40), Stops(0, 20, 0, 10, 0, 5),
            "Hired in the morning for the day, first not hired when sites close or movement is restricted (ILO, 3rd monitor: informal workers). Acts in exposure mode only: tables count it inside building and farming.", informal: true),
        Of("crafts", "Crafts and souvenirs", [In(32, 0.4)], Stops(40, 90, 20, 55, 10, 35), Stops(50, 95, 30, 65, 15, 45),
            "Making may go on, buyers are visitors and fairs. Judgement after tourism's −80 % (Pichler).", informal: true),
        Of("border-trade", "Small cross-border trade", [In(47, 0)], Stops(75, 100, 35, 65, 15, 40), Stops(50, 95, 25, 60, 10, 35),
            "Borders closed to persons; goods trucks pass. Acts in exposure mode only; range by judgement.", informal: true),
        Of("sex-work", "Sex work", [In(96, 0)], Stops(50, 95, 30, 65, 15, 45), Stops(50, 95, 30, 65, 15, 45),
            "Forbidden or without clients, and mostly outside relief schemes. Acts in exposure mode only; judgement.", informal: true),
        Of("subsistence-farming", "Subsistence farming and herding", [In(1, 0.15)], Stops(0, 25, 0, 15, 0, 10), Stops(0, 20, 0, 10, 0, 5),
            "Feeding oneself goes on; what stops is the way to market and to seed. Judgement.", informal: true),
        Of("street-services", "Shoe shining, car washing and other street services", [In(96, 0)], Stops(70, 100, 35, 65, 15, 45), Stops(70, 100, 35, 65, 15, 45),
            "Needs passers-by. As street vending of goods other than food (WIEGO). Acts in exposure mode only; judgement.", informal: true),
    ];
}
