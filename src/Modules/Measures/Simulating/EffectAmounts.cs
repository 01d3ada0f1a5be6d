using System.Globalization;
using Vicinal.Economy;
using Vicinal.Planning.Records.Comparing;
using Vicinal.Platform.Forms;

namespace Vicinal.Measures.Simulating;

/// <summary>What the amount of an effect counts, as people read and type it.</summary>
internal enum EffectUnit
{
    /// <summary>Per cent, 0 to 100; the engine counts shares.</summary>
    Percent,

    /// <summary>Times the usual.</summary>
    Times,

    /// <summary>Percentage points.</summary>
    Points,

    /// <summary>Single units of a currency over the whole span.</summary>
    Money,
}

/// <summary>Amounts of effects as people read and type them.</summary>
internal static class EffectAmounts
{
    private const double Most = 100;

    public static EffectUnit UnitOf(Lever lever) => lever switch
    {
        Lever.LabourSupply or Lever.Firing => EffectUnit.Percent,
        Lever.Hiring or Lever.Stocks => EffectUnit.Times,
        Lever.LocalShare => EffectUnit.Points,
        _ => EffectUnit.Money,
    };

    /// <summary>The engine's amount; null where it is none.</summary>
    public static double? Read(Lever lever, string typed) => (UnitOf(lever), Typed.Number(typed)) switch
    {
        (EffectUnit.Percent, { } share and >= 0 and <= Most) => share / 100,
        (EffectUnit.Times, { } times and > 0 and <= Most) => times,
        (EffectUnit.Points, { } points and >= 0 and <= Most) => points,
        (EffectUnit.Money, { } money and >= 0) => money,
        _ => null,
    };

    /// <summary>The amount with its unit.</summary>
    public static string Text(Lever lever, double amount, string currency) => UnitOf(lever) switch
    {
        EffectUnit.Percent => Platform.Components.Figures.Percent(amount),
        EffectUnit.Times => "× " + amount.ToString("0.##", CultureInfo.CurrentCulture),
        EffectUnit.Points => amount.ToString("0.##", CultureInfo.CurrentCulture) + " %-p",
        _ => $"{Platform.Components.Figures.Whole(amount)} {currency}",
    };

    /// <summary>Whether the amount is carried by size and currency.</summary>
    public static bool IsMoney(Lever lever) => CarriedMeasure.TakesMoney(lever);
}
