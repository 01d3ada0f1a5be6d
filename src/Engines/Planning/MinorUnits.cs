namespace Vicinal.Planning;

/// <summary>An amount of money in whole minor units (cents) of the plan's currency. Sums are exact; an overflow throws.</summary>
/// <param name="Value">Minor units.</param>
public readonly record struct MinorUnits(long Value) : IComparable<MinorUnits>
{
    /// <summary>No money.</summary>
    public static MinorUnits Zero => default;

    /// <summary>The sum.</summary>
    public static MinorUnits operator +(MinorUnits left, MinorUnits right) => new(checked(left.Value + right.Value));

    /// <summary>The difference.</summary>
    public static MinorUnits operator -(MinorUnits left, MinorUnits right) => new(checked(left.Value - right.Value));

    /// <summary>Whether less.</summary>
    public static bool operator <(MinorUnits left, MinorUnits right) => left.Value < right.Value;

    /// <summary>Whether more.</summary>
    public static bool operator >(MinorUnits left, MinorUnits right) => left.Value > right.Value;

    /// <summary>Whether not more.</summary>
    public static bool operator <=(MinorUnits left, MinorUnits right) => left.Value <= right.Value;

    /// <summary>Whether not less.</summary>
    public static bool operator >=(MinorUnits left, MinorUnits right) => left.Value >= right.Value;

    /// <inheritdoc/>
    public int CompareTo(MinorUnits other) => Value.CompareTo(other.Value);

    /// <summary>The exact sum.</summary>
    public static MinorUnits Sum(IEnumerable<MinorUnits> amounts)
    {
        var sum = Zero;
        foreach (var amount in amounts)
        {
            sum += amount;
        }

        return sum;
    }
}
