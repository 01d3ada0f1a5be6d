using System.Collections.Immutable;
using Vicinal.Economy;

namespace Vicinal.Planning.Crises;

/// <summary>Meeting places, shops and some workplaces close by order; people fall ill or care for children; customers elsewhere buy less. Defaults as of spring 2020 in Belgium.</summary>
internal static class PandemicLockdown
{
    private static readonly string[] Meeting = ["restaurants-and-bars", "events-and-nightlife", "cinemas-theatres", "museums", "gyms", "sports-clubs"];

    private static readonly string[] Contact = ["non-essential-shops", "hairdressers", "personal-care", "open-air-markets", "street-vending"];

    private static readonly string[] Works = ["construction-sites", "factories-non-essential"];

    internal static CrisisTemplate Template { get; } = new()
    {
        Code = "pandemic-lockdown",
        Name = "Pandemic lockdown",
        UsualStart = new DateOnly(2020, 3, 14),
        Assumptions =
        [
            new("meeting-days", "Days that restaurants, bars, culture and sport are closed", AssumptionUnit.Days, 86, 366,
                "In Belgium restaurants and bars were closed from 14 March to 8 June 2020.", "Belgian ministerial orders, March to June 2020"),
            new("shop-days", "Days that shops other than food and personal services are closed", AssumptionUnit.Days, 54, 366,
                "In Belgium from 18 March to 11 May 2020.", "Belgian ministerial orders, March to June 2020"),
            new("half-days", "Days at half capacity after reopening", AssumptionUnit.Days, 28, 366,
                "Distance rules held back seats and customers for weeks after reopening; how many weeks is a judgement."),
            new("works-days", "Days that building sites and non-essential factories work at half capacity", AssumptionUnit.Days, 47, 366,
                "In Belgium from 18 March to 4 May 2020 where distance could not be kept.", "Belgian ministerial orders, March to June 2020"),
            new("absent", "People of all industries who cannot work: ill, in quarantine, with children at home", AssumptionUnit.Percent, 6, 100,
                "A judgement: it depends on the wave and on whether schools are closed. It holds as long as shops are closed and fades over a month."),
            new("exports", "Fall of sales outside the territory", AssumptionUnit.Percent, 15, 100,
                "The middle of the falls taken for industries of Belgium in spring 2020 is 15 %. It holds as long as shops are closed and fades over a month.",
                "Pichler et al., JEDC 144 (2022) 104527, shocks to other demand"),
            new("investment", "Fall of investment", AssumptionUnit.Percent, 15, 100,
                "As for sales outside the territory.", "Pichler et al., JEDC 144 (2022) 104527, shocks to other demand"),
        ],
        Shape = Of,
    };

    private static CrisisShape Of(CrisisInput input)
    {
        var (meeting, shops, half) = (input.Days("meeting-days"), input.Days("shop-days"), input.Days("half-days"));
        return new CrisisShape
        {
            Restrictions =
            [
                .. Meeting.SelectMany(activity => Phases(input, activity, meeting, half)),
                .. Contact.SelectMany(activity => Phases(input, activity, shops, half)),
                .. input.Restricted("schools", RestrictionLevel.Distanced, 0, shops),
                .. Works.SelectMany(activity => input.Restricted(activity, RestrictionLevel.Half, 0, input.Days("works-days"))),
            ],
            Shocks =
            [
                .. input.All(ShockTarget.LabourSupply, input.Share("absent"), shops, fading: 30),
                .. input.All(ShockTarget.Exports, input.Share("exports"), shops, fading: 30),
                .. input.All(ShockTarget.Investment, input.Share("investment"), shops, fading: 30),
            ],
        };
    }

    private static IEnumerable<Restriction> Phases(CrisisInput input, string activity, int closed, int half) =>
        [.. input.Restricted(activity, RestrictionLevel.Closed, 0, closed), .. input.Restricted(activity, RestrictionLevel.Half, closed, half)];
}
