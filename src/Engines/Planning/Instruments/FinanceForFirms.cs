using System.Collections.Immutable;
using Vicinal.Economy;
using static Vicinal.Planning.Instruments.Assume;

namespace Vicinal.Planning.Instruments;

/// <summary>Family C: finance. It acts on whether firms get through, so a scenario must count firms.</summary>
internal static class FinanceForFirms
{
    private static readonly ImmutableArray<FirmSize> Little = [FirmSize.Micro, FirmSize.Small];

    internal static ImmutableArray<InstrumentTemplate> All { get; } =
    [
        new()
        {
            Code = "C1", Phase = Phase.Mitigation, Channel = FiscalChannel.Spending, StartsAfter = 7, Days = 60, FirstEffect = new(14, 45), Groups = ["micro", "small", "self-employed"], Size = OfMonth(),
            Effect = ToHardestHit(Lever.Grant, AmountRule.Passed) with { Factors = ["arrives"], Sizes = Little },
            Parameters = [Arrives(), Each(1.5, "Judgement: lump sums of 2020 for closed shops were one to two months of pay.")],
        },
        new()
        {
            Code = "C2", Phase = Phase.Mitigation, Channel = FiscalChannel.BelowTheLine, StartsAfter = 14, Days = 90, FirstEffect = new(21, 60), Groups = ["small", "micro"], Size = OfMonth(2 * Usual), Note = InstrumentNote.ComesBack,
            Effect = ToHardestHit(Lever.Loan, AmountRule.Passed) with { Factors = ["arrives"], Sizes = [FirmSize.Micro, FirmSize.Small, FirmSize.Medium] },
            Parameters = [Arrives(0.98), .. Back(180, 720, 0.01), Each(6, "Judgement: half a year of one person's pay.")],
        },
        new()
        {
            Code = "C3", Phase = Phase.Mitigation, Channel = FiscalChannel.ContingentLiability, StartsAfter = 14, Days = 90, FirstEffect = new(21, 60), Groups = ["small", "medium"], Size = OfMonth(2 * Usual), Note = InstrumentNote.ComesBack,
            Effect = ToHardestHit(Lever.Loan, AmountRule.Raised) with { Divisor = "guaranteed", Factors = ["new"], Sizes = [FirmSize.Micro, FirmSize.Small, FirmSize.Medium] },
            Parameters =
            [
                Part("guaranteed", "Share of each loan that is guaranteed", 0.8, "Judgement: usual schemes of 2020 guaranteed 70 to 90 %."),
                Share("new", "Share of the loans that banks would not have given anyway", 0.5, "Judgement."), .. Back(180, 1080, 0.025), Each(8, "Judgement."),
            ],
        },
        new()
        {
            Code = "C4", Phase = Phase.Mitigation, Channel = FiscalChannel.Spending, StartsAfter = 14, Days = 180, FirstEffect = new(14, 60), Groups = ["small", "micro"], Size = OfMonth(Usual / 4),
            Effect = ToHardestHit(Lever.CostRelief, AmountRule.Passed) with { Factors = ["arrives"], Sizes = Little },
            Parameters = [Arrives(0.9), Each(0.2, "Judgement: two per cent a year on a loan of ten months of pay.")],
        },
        new()
        {
            Code = "C5", Phase = Phase.Mitigation, Channel = FiscalChannel.DeferredRevenue, Days = 180, FirstEffect = new(0, 30), Groups = ["micro", "small"], Size = OfMonth(), Note = InstrumentNote.ComesBack,
            Effect = ToHardestHit(Lever.Deferral, AmountRule.Passed) with { Sizes = Little },
            Parameters = [.. Back(0, 360, null), Each(1.5, "Judgement: six monthly payments on a loan of a year of pay.")],
        },
        new()
        {
            Code = "C6", Phase = Phase.Stabilisation, Channel = FiscalChannel.BelowTheLine, Days = 90, FirstEffect = new(60, 90), Groups = ["medium", "small", "start-ups"], Size = OfMonth(), Note = InstrumentNote.ComesBack,
            Effect = ToHardestHit(Lever.Grant, AmountRule.Passed) with { Factors = ["arrives"], Sizes = [FirmSize.Small, FirmSize.Medium] },
            Parameters = [Arrives(), Each(60, "Judgement: few firms, large stakes.")],
        },
        new()
        {
            Code = "C7", Phase = Phase.Mitigation, Channel = FiscalChannel.Spending, StartsAfter = 7, Days = 60, FirstEffect = new(10, 30), Groups = ["self-employed", "culture", "informal-businesses"], Size = OfMonth(Usual / 2),
            Effect = ToHardestHit(Lever.Grant, AmountRule.Passed) with { Factors = ["arrives"], Sizes = [FirmSize.Micro] },
            Parameters = [Arrives(), Each(0.3, "Judgement: Barcelona paid 300 euro once to 16,500 self-employed in April 2020, some days of pay.")],
        },
        new()
        {
            Code = "C8", Phase = Phase.Mitigation, Channel = FiscalChannel.Spending, StartsAfter = 14, Days = 90, FirstEffect = new(30, 90), Groups = ["micro", "small", "farmers-fishers"], Size = OfMonth(),
            Effect = ToHardestHit(Lever.Grant, AmountRule.Passed) with { Factors = ["arrives"] },
            Parameters = [Arrives(0.9), Each(3, "Judgement.")],
        },
    ];

    internal static IEnumerable<EffectParameter> Back(double grace, double term, double? interest)
    {
        yield return Days(Grace, "Days from its end until paying back begins", grace, "Judgement: what schemes of 2020 allowed.");
        yield return new EffectParameter(Term, "Days over which it is paid back", term, 1, 3650, "Judgement: what schemes of 2020 allowed.");
        if (interest is { } rate)
        {
            yield return Share(Interest, "Interest, a share a year", rate, "Judgement: near what public lenders asked in 2020.");
        }
    }
}
