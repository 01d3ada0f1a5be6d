using System.Collections.Immutable;
using Vicinal.Economy;
using static Vicinal.Planning.Instruments.Assume;

namespace Vicinal.Planning.Instruments;

/// <summary>Family H: social and solidarity economy.</summary>
internal static class SocialEconomy
{
    internal static ImmutableArray<InstrumentTemplate> All { get; } =
    [
        new()
        {
            Code = "H1", Phase = Phase.Mitigation, Channel = FiscalChannel.Spending, StartsAfter = 14, Days = 90, FirstEffect = new(14, 45), Groups = ["social-economy", "ngos", "informal-businesses"], Size = OfMonth(Usual / 2),
            Effect = To(Lever.Grant, AmountRule.Passed, "Q", "R", "S") with { Factors = ["arrives"], Sizes = [FirmSize.Micro, FirmSize.Small] },
            Parameters = [Arrives(), Each(3, "Judgement: a quarter of one person's pay.")],
        },
        Silent("H2", Phase.Recovery, Unsaid.NotMeasured, new(90, 240), 360, Usual / 4, ["social-economy", "small"], Each(6, "Judgement: advice and capital for each worker who joins.")),
        new()
        {
            Code = "H3", Phase = Phase.Stabilisation, Channel = FiscalChannel.Spending, Days = 150, FirstEffect = new(14, 60), Groups = ["residents", "informal", "social-economy"], Size = OfMonth(Usual / 2),
            Effect = To(Lever.HouseholdDemand, AmountRule.Passed) with { Factors = ["extra", "here"] },
            Parameters = [Extra(0.3, "Near the measured quarter: it goes round among people who have little else to spend."), Here(0.95), Each(0.1, "Judgement.")],
        },
        Silent("H4", Phase.Recovery, Unsaid.NotWork, new(60, 180), 360, Usual / 10, ["residents"], Each(0.02, "Judgement: a garden, workshop or energy community for each who uses it.")),
        Silent("H5", Phase.Mitigation, Unsaid.NotWork, new(3, 21), 120, Usual / 20, ["residents", "older", "disabilities"], Each(0.02, "Judgement: material and insurance; the time is given.")),
    ];
}
