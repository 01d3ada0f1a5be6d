using System.Collections.Immutable;
using Vicinal.Economy;
using static Vicinal.Planning.Instruments.Assume;

namespace Vicinal.Planning.Instruments;

/// <summary>Family D: taxes, fees, rents and tariffs. It acts on what firms must pay while they sell nothing.</summary>
internal static class TaxesAndRents
{
    private static readonly ImmutableArray<FirmSize> Little = [FirmSize.Micro, FirmSize.Small];

    private static readonly string[] Street = ["G", "I", "R", "S"];

    internal static ImmutableArray<InstrumentTemplate> All { get; } =
    [
        new()
        {
            Code = "D1", Phase = Phase.Mitigation, Channel = FiscalChannel.DeferredRevenue, Days = 90, FirstEffect = new(0, 30), Groups = ["small", "micro", "medium"], Size = OfMonth(2 * Usual), Note = InstrumentNote.ComesBack,
            Effect = To(Lever.Deferral, AmountRule.Passed),
            Parameters = [.. FinanceForFirms.Back(60, 180, null), Each(0.5, "Judgement: an instalment of local tax.")],
        },
        new()
        {
            Code = "D2", Phase = Phase.Mitigation, Channel = FiscalChannel.ForgoneRevenue, Days = 120, FirstEffect = new(0, 30), Groups = ["micro", "small"], Size = OfMonth(),
            Effect = ToHardestHit(Lever.CostRelief, AmountRule.Passed),
            Parameters = [Each(0.5, "Judgement: an instalment of local tax.")],
        },
        new()
        {
            Code = "D3", Phase = Phase.Mitigation, Channel = FiscalChannel.ForgoneRevenue, Days = 120, FirstEffect = new(0, 14), Groups = ["market-traders", "micro"], Size = OfMonth(Usual / 4),
            Effect = To(Lever.CostRelief, AmountRule.Passed, "G", "I") with { Sizes = Little },
            Parameters = [Each(0.2, "Judgement: a season's fee for a terrace or stall.")],
        },
        new()
        {
            Code = "D4", Phase = Phase.Mitigation, Channel = FiscalChannel.ForgoneRevenue, Days = 120, FirstEffect = new(0, 30), Groups = ["micro", "small", "culture"], Size = OfMonth(Usual / 4),
            Effect = To(Lever.CostRelief, AmountRule.Passed, Street) with { Sizes = Little },
            Parameters = [Each(1.5, "Judgement: four months of rent for small premises.")],
        },
        new()
        {
            Code = "D5", Phase = Phase.Mitigation, Channel = FiscalChannel.Spending, StartsAfter = 14, Days = 90, FirstEffect = new(14, 60), Groups = ["micro", "landlords", "small"], Size = OfMonth(Usual / 2),
            Effect = To(Lever.CostRelief, AmountRule.Raised, Street) with { Divisor = "paid-share", Factors = ["new"], Sizes = Little },
            Parameters =
            [
                Part("paid-share", "Share of the rent given up that the government pays", 0.5, "France's tax credit for rents of November 2020 given up: half.", "Finance law of France for 2021, article 20"),
                Share("new", "Share of the rent that would not have been given up anyway", 0.7, "Judgement."), Each(0.5, "Judgement."),
            ],
        },
        new()
        {
            Code = "D6", Phase = Phase.Mitigation, Channel = FiscalChannel.ForgoneRevenue, Days = 90, FirstEffect = new(0, 30), Groups = ["micro", "small", "medium"], Size = OfMonth(Usual / 4),
            Effect = To(Lever.CostRelief, AmountRule.Passed, "C", "G", "I", "R", "S"),
            Parameters = [Each(0.1, "Judgement: half of the water bills of three months, as in Chungju in 2020.")],
        },
    ];
}
