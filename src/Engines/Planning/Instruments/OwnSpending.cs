using System.Collections.Immutable;
using Vicinal.Economy;
using static Vicinal.Planning.Instruments.Assume;

namespace Vicinal.Planning.Instruments;

/// <summary>Family E: procurement and own spending.</summary>
internal static class OwnSpending
{
    internal static ImmutableArray<InstrumentTemplate> All { get; } =
    [
        new()
        {
            Code = "E1", Phase = Phase.Mitigation, Channel = FiscalChannel.Spending, Days = 60, FirstEffect = new(7, 30), Groups = ["municipal-suppliers", "small"], Size = OfMonth(), Note = InstrumentNote.ComesBack,
            Effect = To(Lever.Loan, AmountRule.Passed, "F", "H", "I", "J", "M", "N"),
            Parameters =
            [
                Days(Grace, "Days from its end until what was paid early is missing", 0, "What is paid early is not paid later: the firms have the money sooner, not more of it."),
                new(Term, "Days by which bills are paid earlier", 45, 1, 365, "Judgement: from sixty days to fifteen."), Each(3, "Judgement: the open bills of one supplier."),
            ],
        },
        new()
        {
            Code = "E2", Phase = Phase.Mitigation, Channel = FiscalChannel.Spending, Days = 90, FirstEffect = new(0, 30), Groups = ["municipal-suppliers", "culture", "social-economy"], Size = OfMonth(Usual / 2),
            Effect = To(Lever.Grant, AmountRule.Passed, "H", "I", "N", "R"),
            Parameters = [Each(3, "Judgement: three months of a contract for one person.")],
        },
        new()
        {
            Code = "E3", Phase = Phase.Stabilisation, Channel = FiscalChannel.Spending, Days = 180, FirstEffect = new(30, 90), Groups = ["small", "social-economy", "municipal-suppliers"], Size = OfMonth(),
            Effect = To(Lever.Government, AmountRule.Passed, "C", "F", "G", "H", "I", "J", "M", "N", "R", "S") with { Factors = ["moved"] },
            Parameters = [Share("moved", "Share of the purchases that would have gone elsewhere", 0.4, "Judgement: the rest was bought here already."), Each(6, "Judgement: a contract of half a year of one person's pay.")],
        },
        new()
        {
            Code = "E4", Phase = Phase.Stabilisation, Channel = FiscalChannel.Spending, Days = 120, FirstEffect = new(30, 60), Groups = ["small", "medium"], Size = OfMonth(2 * Usual), Note = InstrumentNote.WorksOnly,
            Effect = To(Lever.Investment, AmountRule.Passed, "F") with { Factors = ["here"] },
            Parameters = [Here(0.8), Each(12, "Judgement: a contract of a year of one person's pay.")],
        },
    ];
}
