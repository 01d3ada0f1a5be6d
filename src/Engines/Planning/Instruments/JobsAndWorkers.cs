using System.Collections.Immutable;
using Vicinal.Economy;
using static Vicinal.Planning.Instruments.Assume;

namespace Vicinal.Planning.Instruments;

/// <summary>Family B: jobs and workers.</summary>
internal static class JobsAndWorkers
{
    internal static ImmutableArray<InstrumentTemplate> All { get; } =
    [
        new()
        {
            Code = "B1", Phase = Phase.Mitigation, Channel = FiscalChannel.Spending, Days = 120, FirstEffect = new(7, 30), Groups = ["precarious", "women", "young"], Size = OfWork(0.1), Note = InstrumentNote.IncomeFirst,
            Effect = ToHardestHit(Lever.Firing, AmountRule.Covered) with { Factors = ["rate"], Strength = "prevented", Covers = CoveredWork.Stopped },
            Parameters =
            [
                Part("rate", "Share of pay that is paid for work that stops", 0.7, "Temporary unemployment in Belgium from March 2020: 70 % of capped pay.", "National Employment Office of Belgium, measures of March 2020"),
                Share("prevented", "Share of the dismissals of those covered that does not happen", 0.9, "Judgement: some posts go in spite of it."),
            ],
        },
        new()
        {
            Code = "B2", Phase = Phase.Stabilisation, Channel = FiscalChannel.Spending, Days = 120, FirstEffect = new(14, 45), Groups = ["unemployed", "young"], Size = OfWork(0.1),
            Effect = ToHardestHit(Lever.Hiring, AmountRule.Covered) with { Factors = ["rate"], Strength = "times", Covers = CoveredWork.OutAtStart },
            Parameters =
            [
                Part("rate", "Share of pay that is paid for each person taken on", 0.3, "Judgement: between a relief of contributions and half of pay. It is paid for those who would have been hired anyway too."),
                new("paid-days", "Days for which it is paid", 90, 1, 365, "Judgement: a quarter."),
                new("times", "Speed of hiring where all are covered, 1 = as without", 3, 1, 10, "Judgement; three times a hiring rate of a thirtieth a day is the faster rehiring that docs/method/dynamic-model.md tries."),
            ],
        },
        new()
        {
            Code = "B3", Phase = Phase.Stabilisation, Channel = FiscalChannel.Spending, Days = 120, FirstEffect = new(21, 60), Groups = ["unemployed", "informal"], Size = OfMonth(),
            Effect = To(Lever.Government, AmountRule.Passed, "O", "E", "F", "N") with { Factors = ["here"] },
            Parameters = [Here(0.8), Each(2, "Judgement: four months at half of average pay.")],
        },
        Silent("B4", Phase.Stabilisation, Unsaid.NotMeasured, new(30, 90), 180, Usual / 2, ["unemployed", "young", "women"], Each(0.5, "Judgement: a course of some weeks.")),
        Silent("B5", Phase.Stabilisation, Unsaid.NotMeasured, new(14, 45), 180, Usual / 4, ["unemployed", "young"], Each(0.05, "Judgement: some hours of an adviser.")),
        new()
        {
            Code = "B6", Phase = Phase.Mitigation, Channel = FiscalChannel.Spending, StartsAfter = 7, Days = 90, FirstEffect = new(7, 30), Groups = ["precarious", "informal", "micro"],
            Size = OfWork(0.1), Note = InstrumentNote.WorkFreedOnly, Themes = [Theme.Health],
            Effect = To(Lever.LabourSupply, AmountRule.Covered) with { Factors = ["kit"], Strength = "protected", Covers = CoveredWork.All },
            Parameters =
            [
                Part("kit", "Masks, screens, cleaning and room, as a share of pay", 0.03, "Judgement: one to five per cent of pay in the first months of 2020."),
                Share("protected", "Share of those who cannot work that can where all are protected", 0.15, "Judgement: 0.05 to 0.3. It never lifts a restriction; where a measured shock mixes orders and absence, take the low end."),
            ],
        },
        Silent("B7", Phase.Mitigation, Unsaid.Coordination, new(7, 30), 180, Usual / 50, ["precarious"]),
    ];
}
