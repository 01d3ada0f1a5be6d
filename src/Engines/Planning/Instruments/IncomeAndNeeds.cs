using System.Collections.Immutable;
using Vicinal.Economy;
using static Vicinal.Planning.Instruments.Assume;

namespace Vicinal.Planning.Instruments;

/// <summary>Family A: income and basic needs. In one quarter it protects consumption and people far more than output.</summary>
internal static class IncomeAndNeeds
{
    internal static ImmutableArray<InstrumentTemplate> All { get; } =
    [
        new()
        {
            Code = "A1", Phase = Phase.Mitigation, Channel = FiscalChannel.Spending, StartsAfter = 7, Days = 90, FirstEffect = new(4, 30),
            Groups = ["informal", "self-employed", "unemployed", "precarious"], Size = OfMonth(), Note = InstrumentNote.IncomeFirst,
            Effect = To(Lever.HouseholdDemand, AmountRule.Passed) with { Factors = ["spent", "here"] },
            Parameters = [Spent(0.6, "Between the average and those without savings, at whom it is aimed."), Here(0.6), Each(0.3, "Judgement: three months at a tenth of average pay.")],
        },
        new()
        {
            Code = "A2", Phase = Phase.Mitigation, Channel = FiscalChannel.Spending, StartsAfter = 14, Days = 180, FirstEffect = new(14, 60),
            Groups = ["residents", "informal", "single-parents"], Size = OfMonth(), Note = InstrumentNote.IncomeFirst,
            Effect = To(Lever.HouseholdDemand, AmountRule.Passed) with { Factors = ["spent", "here"] },
            Parameters = [Spent(0.6, "As emergency cash: regular, but to people with little saved."), Here(0.6), Each(0.6, "Judgement: six months at a tenth of average pay.")],
        },
        new()
        {
            Code = "A3", Phase = Phase.Mitigation, Channel = FiscalChannel.Spending, StartsAfter = 14, Days = 90, FirstEffect = new(4, 45),
            Groups = ["residents", "informal", "unemployed"], Size = OfMonth(), Note = InstrumentNote.IncomeFirst,
            Effect = To(Lever.HouseholdDemand, AmountRule.Passed) with { Factors = ["spent", "here"] },
            Parameters = [Spent(0.5, "It expires, so all is used; but it stands in for money that is then saved. Near the average of cash."), Here(0.9), Each(0.15, "Judgement: some days of average pay.")],
        },
        Silent("A4", Phase.Mitigation, Unsaid.NotWork, new(2, 14), 90, Usual / 2, ["residents", "informal", "older"], Each(0.1, "Judgement: three months of baskets at a thirtieth of average pay.")),
        new()
        {
            Code = "A5", Phase = Phase.Mitigation, Channel = FiscalChannel.ForgoneRevenue, Days = 90, FirstEffect = new(0, 30),
            Groups = ["residents", "precarious", "single-parents"], Size = OfMonth(), Note = InstrumentNote.IncomeFirst,
            Effect = To(Lever.HouseholdDemand, AmountRule.Passed) with { Factors = ["spent", "here"] },
            Parameters = [Spent(0.4, "The average: a bill that need not be paid is partly saved."), Here(0.6), Each(0.15, "Judgement: three months at a twentieth of average pay.")],
        },
        new()
        {
            Code = "A6", Phase = Phase.Mitigation, Channel = FiscalChannel.Spending, StartsAfter = 7, Days = 90, FirstEffect = new(7, 30),
            Groups = ["carers", "women", "single-parents"], Size = OfWork(0.05), Note = InstrumentNote.WorkFreedOnly, Themes = [Theme.GenderEquality],
            Effect = To(Lever.LabourSupply, AmountRule.Covered) with { Factors = ["need", "place"], Strength = "care-at-home", Covers = CoveredWork.All },
            Parameters =
            [
                Share("need", "Share of workers who need a place for a child or someone dependent", 0.08, "Judgement: households with small children in which nobody else is at home."),
                Part("place", "Cost of a place, as a share of average pay", 0.3, "Judgement: one carer for six to eight, with premises."),
                Share("care-at-home", "Share of those who cannot work that stays at home for care", 0.15, "Judgement: 0.05 to 0.3, more where schools are closed."),
            ],
        },
    ];
}
