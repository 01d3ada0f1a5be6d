using Vicinal.Economy;

namespace Vicinal.Planning.Simulation;

/// <summary>An effect of a plan as a measure of the Economy engine.</summary>
internal static class EffectLever
{
    /// <summary>Levers whose amount is a share, a multiplier or points; every other takes money.</summary>
    public static bool TakesMoney(Lever lever) =>
        lever is not (Lever.LabourSupply or Lever.Firing or Lever.Hiring or Lever.Stocks or Lever.LocalShare);

    public static Measure Of(PlannedMeasure measure, Effect effect, PlanEconomy economy) => new()
    {
        Name = measure.Name,
        Instrument = measure.Instrument,
        Lever = effect.Lever,
        Industries = effect.Industries,
        Groups = effect.Groups,
        Amount = TakesMoney(effect.Lever) ? effect.Amount / economy.UnitsPerMoney : effect.Amount,
        From = effect.From ?? measure.From,
        To = effect.To ?? measure.To,
        SizeClasses = effect.SizeClasses,
        RepaidFrom = effect.RepaidFrom,
        RepaidTo = effect.RepaidTo,
        Interest = effect.Interest,
    };
}
