using System.Collections.Immutable;
using Vicinal.Economy;
using static Vicinal.Planning.Instruments.Assume;

namespace Vicinal.Planning.Instruments;

/// <summary>Family I: capability and rules.</summary>
internal static class Capability
{
    internal static ImmutableArray<InstrumentTemplate> All { get; } =
    [
        Silent("I1", Phase.Mitigation, Unsaid.Advice, new(3, 21), 180, Usual / 20, ["micro", "self-employed"], Each(0.03, "Judgement: an hour of an adviser and what stands behind it.")),
        new()
        {
            Code = "I2", Phase = Phase.Mitigation, Channel = FiscalChannel.Spending, StartsAfter = 7, Days = 120, FirstEffect = new(7, 45), Groups = ["small", "micro", "carers"], Size = OfWork(0.05),
            Note = InstrumentNote.WorkFreedOnly, Themes = [Theme.Technology],
            Effect = To(Lever.LabourSupply, AmountRule.Covered, "J", "K", "L", "M", "N", "O", "P") with { Factors = ["seat"], Strength = "remote", Covers = CoveredWork.All },
            Parameters =
            [
                Part("seat", "Equipment, connection and teaching for work at a distance, as a share of pay", 0.03, "Judgement: a computer and a day of teaching over four months of pay."),
                Share("remote", "Share of those who cannot work that can at a distance where all are equipped", 0.2, "Judgement: most who could do so in offices already did."),
            ],
        },
        Silent("I3", Phase.Recovery, Unsaid.Capacity, new(60, 180), 360, Usual / 4, ["start-ups"], Each(6, "Judgement: a prize and half a year of guidance.")),
        Silent("I4", Phase.Stabilisation, Unsaid.NotMeasured, new(14, 60), 180, Usual / 50, ["micro", "start-ups"], Each(0.02, "Judgement: some hours of an official.")),
        Silent("I5", Phase.Mitigation, Unsaid.Coordination, new(7, 30), 120, Usual / 50, ["micro"]),
    ];
}
