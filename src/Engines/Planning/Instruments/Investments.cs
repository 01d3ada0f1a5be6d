using System.Collections.Immutable;
using Vicinal.Economy;
using static Vicinal.Planning.Instruments.Assume;

namespace Vicinal.Planning.Instruments;

/// <summary>Family K: investment to build back better. Only what is spent while it is built has figures: the model has no capital.</summary>
internal static class Investments
{
    internal static ImmutableArray<InstrumentTemplate> All { get; } =
    [
        Works("K1", ["small", "residents"], To(Lever.Investment, AmountRule.Passed, "D", "E", "F") with { Factors = ["here"] }, Here(0.7), Each(12, "Judgement: a contract of a year of one person's pay.")),
        Works(
            "K2", ["small", "residents"], To(Lever.Investment, AmountRule.Raised, "F") with { Divisor = "paid-share", Factors = ["new", "here"] },
            Part("paid-share", "Share of the works that the government pays", 0.4, "Judgement: owners pay the rest."), Share("new", "Share of the works that owners would not have done anyway", 0.6, "Judgement."), Here(0.8),
            Each(3, "Judgement: the subsidy for one dwelling.")),
        Works("K3", ["unemployed", "farmers-fishers"], To(Lever.OtherDemand, AmountRule.Passed, "A", "E", "F", "N") with { Factors = ["here"] }, Here(0.85), Each(3, "Judgement: a season of one person's pay.")),
        Silent("K4", Phase.Recovery, Unsaid.Capacity, new(60, 180), 360, Usual, ["young", "women", "students"], Each(1, "Judgement: a year of evening classes.")),
        Works("K5", ["start-ups", "small"], To(Lever.Investment, AmountRule.Passed, "M", "J") with { Factors = ["here"] }, Here(0.7), Each(24, "Judgement: two years of one person's pay.")),
        Works("K6", ["residents", "women", "older"], To(Lever.Government, AmountRule.Passed, "Q") with { Factors = ["here"] }, Here(0.9), Each(0.2, "Judgement: for each who uses it.")),
        Works("K7", ["residents", "students", "small"], To(Lever.Investment, AmountRule.Passed, "J", "F", "C") with { Factors = ["here"] }, Here(0.5), Each(0.1, "Judgement: for each who is connected.")) with { Themes = [Theme.Technology] },
    ];

    private static InstrumentTemplate Works(string code, string[] groups, EffectTemplate effect, params EffectParameter[] parameters) => new()
    {
        Code = code, Phase = Phase.Recovery, Channel = FiscalChannel.Spending, Days = 150, FirstEffect = new(30, 60), Groups = [.. groups], Size = OfMonth(2 * Usual),
        Note = InstrumentNote.WorksOnly, Effect = effect, Parameters = [.. parameters],
    };
}
