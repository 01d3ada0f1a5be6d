using System.Collections.Immutable;
using static Vicinal.Economy.ActivityEntry;

namespace Vicinal.Economy;

/// <summary>Hospitality, culture, sport, care, education, offices.</summary>
internal static class ServiceActivities
{
    internal static ImmutableArray<Activity> All { get; } =
    [
        Of("restaurants-and-bars", "Restaurants and bars", [In(56, 0.85)], Stops(85, 100, 40, 60, 10, 30), Stops(80, 100, 35, 60, 10, 30),
            "Closed rooms leave takeaway only: ERMG found 2.5 % of accommodation and food staff working at home and 6.5 % on site in April 2020; household demand −80 % (Pichler). Half and distanced follow the tables that remain (judgement)."),
        Of("canteens-and-catering", "Canteens and catering", [In(56, 0.15)], Stops(60, 95, 30, 50, 5, 20), Stops(60, 95, 30, 50, 5, 20),
            "Catering follows the offices, schools and events it serves; hospital kitchens go on. Judgement, below restaurants (ERMG 91 % of food service stopped)."),
        Of("hotels", "Hotels and guest houses", [In(55)], Stops(80, 100, 40, 60, 15, 40), Stops(80, 100, 40, 60, 20, 45),
            "No guests where travel stops; caretaking and lodging of essential workers go on. ERMG: 91 % of accommodation and food stopped; demand −80 % (Pichler)."),
        Of("tourism-agencies", "Travel agencies and guides", [In(79)], Stops(65, 95, 35, 60, 15, 40), Stops(80, 100, 45, 70, 20, 45),
            "ERMG: 27 % of division 79 at home and 3.5 % on site in April 2020 (mostly cancellations); demand −80 % (Pichler)."),
        Of("cinemas-theatres", "Cinemas, theatres and concert halls", [In(59, 0.25), In(90, 0.7)], Stops(75, 100, 40, 65, 15, 40), Stops(80, 100, 45, 70, 20, 45),
            "No public; a fifth of arts staff worked on (ERMG: 15.5 % at home, 4.8 % on site); demand −80 % (Pichler). Half the seats need most of the staff but close many halls (judgement)."),
        Of("events-and-nightlife", "Events, fairs and nightlife", [In(82, 0.2), In(90, 0.3), In(93, 0.2)], Stops(85, 100, 50, 80, 20, 55), Stops(90, 100, 50, 80, 25, 55),
            "Gatherings are the first closed and the last opened; planning goes on at home. ERMG: 80 % of divisions 90–93 stopped; demand −80 % (Pichler)."),
        Of("museums", "Museums, libraries and heritage sites", [In(91)], Stops(40, 80, 20, 45, 5, 20), Stops(80, 100, 40, 60, 10, 35),
            "Guides and guards stop; collections, libraries online and upkeep go on. Judgement; ERMG gives 80 % for divisions 90–93 together, public staff less."),
        Of("gambling", "Betting shops, casinos and arcades", [In(92)], Stops(60, 95, 30, 55, 10, 30), Stops(50, 95, 30, 55, 10, 30),
            "Halls close and part moves online. Judgement within ERMG's 80 % for divisions 90–93."),
        Of("gyms", "Gyms and fitness", [In(93, 0.35)], Stops(85, 100, 40, 65, 15, 40), Stops(85, 100, 40, 65, 15, 40),
            "Indoor and close: shut in most lockdowns of 2020. ERMG: 80 % of divisions 90–93 stopped; online classes keep little."),
        Of("sports-clubs", "Sports clubs and grounds", [In(93, 0.45)], Stops(70, 95, 35, 60, 10, 35), Stops(80, 100, 40, 60, 15, 40),
            "Training and matches stop, grounds are kept. ERMG: 80 % of divisions 90–93 stopped; demand −80 % (Pichler)."),
        Of("places-of-worship", "Places of worship and associations", [In(94)], Stops(35, 75, 20, 40, 5, 20), Stops(20, 60, 10, 35, 0, 15),
            "Gatherings stop; pastoral care, food aid and office work go on. ERMG: 80 % of division 94 not at work in April 2020, members' demand −10 % (Pichler); paid staff is kept more often (judgement)."),
        Of("hairdressers", "Hairdressers and barbers", [In(96, 0.45)], Stops(90, 100, 35, 55, 10, 25), Stops(90, 100, 35, 55, 5, 20),
            "Cannot be done from a distance: ERMG found 3 % of division 96 at work in April 2020."),
        Of("personal-care", "Beauty, massage and spas", [In(96, 0.25)], Stops(90, 100, 45, 65, 15, 35), Stops(90, 100, 45, 65, 15, 35),
            "As hairdressers, opened later in most countries (ERMG: 3 % of division 96 at work)."),
        Of("laundries-and-funerals", "Laundries, funerals and other services", [In(96, 0.3)], Stops(10, 40, 5, 20, 0, 10), Stops(10, 40, 5, 20, 0, 10),
            "Essential in most lists of 2020; hotel laundry falls with its clients. Judgement."),
        Of("repair-workshops", "Repair of household goods and computers", [In(95)], Stops(25, 60, 15, 35, 5, 15), Stops(10, 40, 5, 25, 0, 10),
            "ERMG: 55 % of division 95 at work in April 2020 (47 % on site); demand −10 % (Pichler)."),
        Of("schools", "Schools and universities", [In(85, 0.9)], Stops(5, 30, 3, 20, 0, 10), Stops(0, 20, 0, 15, 0, 5),
            "Public staff is kept and teaches from a distance (ERMG: all at home); private schools, hourly teachers and support staff stop. Unpaid care of pupils is a load on parents and is not counted here."),
        Of("private-lessons", "Driving schools, language and other courses", [In(85, 0.1)], Stops(50, 90, 30, 50, 10, 25), Stops(50, 90, 30, 50, 10, 25),
            "Practical lessons stop, part moves online (remote-labour index of education 54, Pichler). Judgement."),
        Of("day-care", "Day care of children", [In(88, 0.35)], Stops(50, 90, 30, 50, 10, 25), Stops(50, 95, 30, 50, 5, 20),
            "Open for children of essential workers only: a tenth to a half of places. Judgement; parents who cannot work are a shock of their own."),
        Of("non-urgent-health-care", "Dentists and health care that can wait", [In(86, 0.3)], Stops(60, 90, 30, 50, 10, 25), Stops(50, 90, 25, 50, 5, 20),
            "Only urgent treatment. ERMG: 40 % of health staff not at work in April 2020; 30 % of the division's jobs in practices that close is a judgement."),
        Of("offices", "Offices", [In(62), In(63), In(64), In(65), In(66), In(69), In(70), In(71), In(72, 0.6), In(73), In(78, 0.1), In(82, 0.6)], Stops(5, 30, 2, 15, 0, 8), Stops(0, 5, 0, 3, 0, 2),
            "Office work moves home: remote-labour index 54 to 72 (Pichler); ERMG found 9 % (finance) to 27 % (professional services) neither at home nor on site."),
        Of("estate-agencies", "Estate agencies", [In(68, 0.6)], Stops(20, 55, 10, 30, 5, 15), Stops(0, 5, 0, 3, 0, 2),
            "Visits stop, contracts go on at home. ERMG: 35 % of real estate not at work. Rents go on, so household demand hardly falls."),
        Of("vehicle-and-equipment-rental", "Rental of vehicles and equipment", [In(77)], Stops(50, 80, 25, 50, 10, 25), Stops(60, 95, 30, 55, 10, 30),
            "Follows travel. ERMG: 27 % at home, 3.5 % on site; labour shock after essential share 36 %; demand −80 % (Pichler)."),
        Of("cleaning-and-grounds", "Cleaning of buildings and grounds", [In(81)], Stops(15, 45, 10, 25, 0, 10), Stops(0, 10, 0, 5, 0, 5),
            "Less in closed offices, more in hospitals. ERMG: 30 % of divisions 80–82 not at work in April 2020."),
        Of("agency-work", "Temporary agency work", [In(78, 0.9)], Stops(30, 65, 20, 40, 5, 20), Stops(0, 5, 0, 5, 0, 5),
            "Agency staff is the first sent home by client firms (ILO); ERMG counts 71 % of division 78 at work, agencies' own staff among them. Judgement."),
    ];
}
