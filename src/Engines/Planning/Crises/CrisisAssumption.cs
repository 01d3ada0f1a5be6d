namespace Vicinal.Planning;

/// <summary>Something that a template takes to be so until a person who knows better says otherwise. A larger value is a heavier shock; what households then buy elsewhere can make up for a little of it.</summary>
/// <param name="Code">Its name in addresses, such as <c>closed-days</c>.</param>
/// <param name="Name">What it is, in English.</param>
/// <param name="Unit">In what it is counted.</param>
/// <param name="Default">What is taken where nobody says otherwise.</param>
/// <param name="Highest">The largest value that makes sense; the lowest is always 0, which means that this part of the crisis does not happen.</param>
/// <param name="Why">Why this default, and how to find the value for one's own territory.</param>
/// <param name="Source">Who measured it; null where it is a judgement.</param>
public sealed record CrisisAssumption(string Code, string Name, AssumptionUnit Unit, double Default, double Highest, string Why, string? Source = null)
{
    /// <summary>No effect at all.</summary>
    public const double Lowest = 0;
}

/// <summary>In what an assumption is counted.</summary>
public enum AssumptionUnit
{
    /// <summary>Per cent, 0 to 100 where it is a share.</summary>
    Percent,

    /// <summary>Whole days.</summary>
    Days,

    /// <summary>Per cent of fall for each per cent of rise.</summary>
    PerPercent,
}
