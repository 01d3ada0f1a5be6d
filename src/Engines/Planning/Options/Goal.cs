namespace Vicinal.Planning.Options;

/// <summary>What a search is after: an axis, perhaps under the condition that enough work is kept.</summary>
internal sealed class Goal(OptionAxis axis, Choice choice, double? leastWork, CancellationToken cancellation)
{
    // The effects around a set foretell another within a few hundredths; the rest is for the simulation to say.
    private const double Slack = 0.95;

    public OptionAxis Axis => axis;

    public bool IsConditional => leastWork is not null;

    /// <summary>More is better; null where a set does not count.</summary>
    public double? Score(ulong set)
    {
        var value = choice.Value(set, cancellation);
        return leastWork is { } least && value.Work < least ? null : value.Score(axis);
    }

    /// <summary>Whether a set is better: by the axis, then by work, then by less cost, then by the order of ids.</summary>
    public bool Better(ulong set, ulong? than)
    {
        if (Score(set) is not { } score)
            return false;
        if (than is not { } other || Score(other) is not { } best)
            return true;
        return (score, choice.Value(set, cancellation).Work, -choice.Cost(set), set).CompareTo((best, choice.Value(other, cancellation).Work, -choice.Cost(other), other)) > 0;
    }

    /// <summary>What each candidate adds around a set; exact for axes that are sums.</summary>
    public double[] Effects(ulong around) => axis switch
    {
        OptionAxis.PeopleReached => [.. choice.Candidates.Select(one => (double)(one.PeopleReached ?? 0))],
        // What is not known would make the sum unknown: it is shunned like something dearer than it can be.
        OptionAxis.OwnCash => [.. choice.Candidates.Select(one => one.OwnCash is { } own ? -(double)own.Value : -10.0 * one.Cost.Value)],
        OptionAxis.DaysToFirstPayment => Days(choice.Value(around, cancellation).Days ?? 0),
        _ => Marginal(around, value => value.Score(axis) ?? 0),
    };

    /// <summary>The condition on work, in effects around a set.</summary>
    public (double[] Effects, double Least)? Condition(ulong around)
    {
        if (leastWork is not { } least)
        {
            return null;
        }

        var effects = Marginal(around, value => value.Work);
        return (effects, (least * Slack) - choice.Value(around, cancellation).Work + Choice.Members(around).Sum(member => effects[member]));
    }

    // A mean is below m where the sum of cost × (days − m) is below 0. A measure whose days are not known would make the mean unknown.
    private double[] Days(double mean) =>
        [.. choice.Candidates.Select(one => -one.Cost.Value * ((one.DaysToFirstPayment ?? 1e5) - mean))];

    private double[] Marginal(ulong around, Func<SetValue, double> of)
    {
        var here = of(choice.Value(around, cancellation));
        var effects = new double[choice.Candidates.Length];
        foreach (var i in Choice.Members(choice.Free))
        {
            var other = of(choice.Value(around ^ (1UL << i), cancellation));
            effects[i] = (around >> i & 1) == 1 ? here - other : other - here;
        }

        return effects;
    }
}
