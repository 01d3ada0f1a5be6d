namespace Vicinal.Planning.Options;

/// <summary>What a set of candidates comes to, re-simulated as one.</summary>
internal sealed record SetValue
{
    public required ulong Set { get; init; }

    public required double Work { get; init; }

    public required double? Consumption { get; init; }

    public required double? Firms { get; init; }

    public required long People { get; init; }

    /// <summary>Null where it is not known for a member.</summary>
    public required long? OwnCash { get; init; }

    /// <summary>Null where no money is paid or the days of a part of it are not known.</summary>
    public required double? Days { get; init; }

    /// <summary>The value in the axis's unit.</summary>
    public double? On(OptionAxis axis) => axis switch
    {
        OptionAxis.WorkKept => Work,
        OptionAxis.PeopleReached => People,
        OptionAxis.ConsumptionKept => Consumption,
        OptionAxis.FirmsKept => Firms,
        OptionAxis.DaysToFirstPayment => Days,
        _ => OwnCash,
    };

    /// <summary>The value turned so that more is better.</summary>
    public double? Score(OptionAxis axis) => axis is OptionAxis.DaysToFirstPayment or OptionAxis.OwnCash ? -On(axis) : On(axis);

    /// <summary>As good on every axis and better on one; a figure that is not known is neither better nor worse, so it protects from being called dominated.</summary>
    public bool Dominates(SetValue other, IEnumerable<OptionAxis> axes)
    {
        var better = false;
        foreach (var axis in axes)
        {
            var (mine, theirs) = (Score(axis), other.Score(axis));
            if (mine is null && theirs is null)
                continue;
            if (!(mine >= theirs))
                return false;
            better |= mine > theirs;
        }

        return better;
    }
}
