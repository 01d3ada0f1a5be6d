using System.Collections.Immutable;
using Vicinal.Economy;
using static Vicinal.Planning.Instruments.Assume;

namespace Vicinal.Planning.Instruments;

/// <summary>Family F: demand and markets.</summary>
internal static class DemandAndMarkets
{
    internal static ImmutableArray<InstrumentTemplate> All { get; } =
    [
        new()
        {
            Code = "F1", Phase = Phase.Stabilisation, Channel = FiscalChannel.Spending, Days = 90, FirstEffect = new(7, 30), Groups = ["residents", "micro"], Size = OfMonth(),
            Effect = To(Lever.HouseholdDemand, AmountRule.Passed, "G", "I", "R", "S") with { Factors = ["extra", "here"] },
            Parameters = [Extra(0.25, "The rest replaces what people would have bought with their own money."), Here(0.9), Each(0.02, "Judgement: less than a day of average pay.")],
        },
        Silent("F2", Phase.Stabilisation, Unsaid.NotMeasured, new(14, 60), 120, Usual / 20, ["micro", "market-traders"]),
        Silent("F3", Phase.Mitigation, Unsaid.NotMeasured, new(7, 45), 180, Usual / 10, ["micro", "market-traders"], Each(0.2, "Judgement: joining, photographs, delivery.")),
        Silent("F4", Phase.Stabilisation, Unsaid.Restriction, new(7, 30), 150, Usual / 10, ["market-traders", "micro"], Each(0.3, "Judgement: ground, stalls, guards for one trader.")),
        new()
        {
            Code = "F5", Phase = Phase.Recovery, Channel = FiscalChannel.Spending, Days = 90, FirstEffect = new(14, 45), Groups = ["micro", "culture", "small"], Size = OfMonth(),
            Effect = To(Lever.Exports, AmountRule.Passed, "I", "N", "R", "H") with { Factors = ["extra", "match"] },
            Parameters =
            [
                Extra(0.4, "Judgement above the measured quarter: stays replace less of what people would have bought than shopping does."),
                new("match", "Visitors' spending for each unit of money", 2, 0, 10, "Judgement: visitors add as much again of their own."), Each(3, "Judgement."),
            ],
        },
    ];
}
