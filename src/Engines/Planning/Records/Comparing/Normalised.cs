namespace Vicinal.Planning.Records.Comparing;

/// <summary>Figures that make measures of places of different size comparable. Each is null where a part of it is not known: never zero. None is rounded; <see cref="Rounded"/> does that once, at the end.</summary>
public static class Normalised
{
    private const decimal DaysOfYear = 365;
    private const decimal MonthsOfYear = 12;

    /// <summary>Money ÷ those reached.</summary>
    public static decimal? PerBeneficiary(decimal? minor, long? reached) => reached > 0 ? minor / reached : null;

    /// <summary>Money ÷ inhabitants of the government's area.</summary>
    public static decimal? PerInhabitant(decimal? minor, long? inhabitants) => inhabitants > 0 ? minor / inhabitants : null;

    /// <summary>Months in force = days × 12 ÷ 365. Null where the beginning or the end is not known.</summary>
    /// <param name="from">First day.</param>
    /// <param name="to">First day on which it is no longer in force.</param>
    public static decimal? Months(DateOnly? from, DateOnly? to) => from < to ? (to.Value.DayNumber - from.Value.DayNumber) * MonthsOfYear / DaysOfYear : null;

    /// <summary>Money ÷ months in force.</summary>
    public static decimal? PerMonth(decimal? minor, decimal? months) => months > 0 ? minor / months : null;

    /// <summary>Reached ÷ eligible.</summary>
    public static decimal? Share(RecordedReach? reach) => reach is { Reached: { } reached, Eligible: > 0 and var eligible } ? reached / (decimal)eligible : null;

    /// <summary>Whole minor units: half to even, as banks round.</summary>
    /// <exception cref="OverflowException">More than 9.2 × 10¹⁸ minor units.</exception>
    public static MinorUnits Rounded(decimal minor) => new((long)Math.Round(minor, MidpointRounding.ToEven));
}
