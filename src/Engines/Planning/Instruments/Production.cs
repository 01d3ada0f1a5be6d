using System.Collections.Immutable;
using Vicinal.Economy;
using static Vicinal.Planning.Instruments.Assume;

namespace Vicinal.Planning.Instruments;

/// <summary>Family G: production and supply chains.</summary>
internal static class Production
{
    private static readonly EffectParameter Price =
        Part("price", "What it costs to move a unit of purchases to a supplier nearby", 0.1, "Judgement: search, testing, smaller lots. Whether such suppliers exist is not known to the model.");

    internal static ImmutableArray<InstrumentTemplate> All { get; } =
    [
        Silent("G1", Phase.Mitigation, Unsaid.Capacity, new(14, 60), 120, Usual / 2, ["small", "medium"], Each(6, "Judgement: machines and tests for one workshop.")),
        new()
        {
            Code = "G2", Phase = Phase.Stabilisation, Channel = FiscalChannel.Spending, Days = 180, FirstEffect = new(30, 60), Groups = ["small", "medium", "social-economy"], Size = OfMonth(Usual / 2),
            Effect = To(Lever.LocalShare, AmountRule.Moved) with { Divisor = "price" },
            Parameters = [Price, Each(2, "Judgement.")],
        },
        new()
        {
            Code = "G3", Phase = Phase.Stabilisation, Channel = FiscalChannel.Spending, Days = 180, FirstEffect = new(30, 60), Groups = ["farmers-fishers", "market-traders", "social-economy"], Size = OfMonth(Usual / 4),
            Effect = To(Lever.LocalShare, AmountRule.Moved, "I", "P", "Q") with { Divisor = "price" },
            Parameters = [Price, Each(1, "Judgement.")],
        },
        Silent("G4", Phase.Recovery, Unsaid.Capacity, new(60, 180), 360, Usual / 2, ["small", "social-economy"], Each(6, "Judgement.")),
        Silent("G5", Phase.Recovery, Unsaid.Coordination, new(60, 180), 360, Usual / 10, ["small", "medium"]),
    ];
}
