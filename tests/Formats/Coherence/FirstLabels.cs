namespace Vicinal.Formats.Tests.Coherence;

/// <summary>
/// Targets that one person, who had read the lists of words too, would confirm for forty of the first records: their main purpose, seldom more than two targets.
/// Another person would label some of them otherwise; see docs/method/sdg-suggestions.md.
/// </summary>
internal static class FirstLabels
{
    public static IReadOnlyDictionary<string, string[]> All { get; } = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["be-temporary-unemployment-2020"] = ["8.5", "1.3"],
        ["be-bridging-right-2020"] = ["1.3", "8.3"],
        ["wallonia-closure-grant-2020"] = ["8.3"],
        ["flanders-closure-premium-2020"] = ["8.3"],
        ["ghent-tourism-2020"] = ["8.9"],
        ["br-emergency-aid-2020"] = ["1.3", "1.2"],
        ["br-job-and-income-2020"] = ["8.5", "1.3"],
        ["br-payroll-credit-2020"] = ["8.5", "9.3"],
        ["marica-informal-aid-2020"] = ["1.3", "8.10"],
        ["marica-mumbuca-top-up-2020"] = ["1.3", "8.10"],
        ["marica-food-baskets-2020"] = ["2.1"],
        ["marica-credit-2020"] = ["9.3", "8.3"],
        ["marica-payroll-2020"] = ["8.5", "8.3"],
        ["niteroi-solidarity-card-2020"] = ["1.3", "8.3"],
        ["lisbon-rents-2020"] = ["11.1", "8.3"],
        ["lisbon-social-fund-2020"] = ["1.3"],
        ["lisbon-public-space-fees-2020"] = ["8.3"],
        ["montreal-property-tax-2020"] = ["8.3"],
        ["montreal-loan-moratorium-2020"] = ["9.3"],
        ["lille-rebound-2020"] = ["8.3", "9.4"],
        ["lille-loans-2020"] = ["9.3"],
        ["lille-social-economy-2020"] = ["8.3"],
        ["berlin-grants-2020"] = ["8.3"],
        ["debrecen-rents-2020"] = ["8.3"],
        ["angers-marketplace-2020"] = ["8.3", "9.3"],
        ["vilnius-cafes-2020"] = ["8.3", "11.7"],
        ["nantes-culture-2020"] = ["11.4"],
        ["warsaw-living-lab-2020"] = ["9.5", "17.17"],
        ["cologne-solutions-2020"] = ["8.3"],
        ["cologne-city-aid-2020"] = ["17.16"],
        ["seoul-emergency-living-2020"] = ["1.3", "1.2"],
        ["seoul-retention-pay-2020"] = ["8.5", "8.3"],
        ["chungju-water-bills-2020"] = ["8.3"],
        ["seville-restart-works-2020"] = ["9.1", "8.3"],
        ["seville-public-space-fees-2020"] = ["8.3"],
        ["barcelona-self-employed-2020"] = ["8.3", "1.3"],
        ["barcelona-response-centre-2020"] = ["17.14"],
        ["barcelona-asks-surplus-2020"] = ["17.1"],
        ["bilbao-aurrera-2020"] = ["16.7", "17.17"],
        ["gijon-buy-local-2020"] = ["8.3"],
    };
}
