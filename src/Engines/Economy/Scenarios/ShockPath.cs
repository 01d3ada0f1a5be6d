using Vicinal.Economy.Dynamics;

namespace Vicinal.Economy.Scenarios;

/// <summary>A scenario's shocks on a table, day by day: what is left of each quantity, before any ensemble multiplier. A null path means no shock.</summary>
internal sealed class ShockPath
{
    private readonly int stride;
    private readonly double[]?[] other = new double[Enum.GetValues<OtherDemandPart>().Length][];

    private ShockPath(int stride) => this.stride = stride;

    /// <summary>Share of labour stopped by shocks that a measure may soften, T × stride.</summary>
    public double[]? Labour { get; private set; }

    /// <summary>Share of labour stopped by restrictions, which no measure lifts, T × stride.</summary>
    public double[]? RestrictedLabour { get; private set; }

    /// <summary>Share of household demand that falls away, T × stride.</summary>
    public double[]? Household { get; private set; }

    /// <summary>One day of a path; empty where there is no such shock.</summary>
    public ReadOnlySpan<double> Day(double[]? path, int t) => path is null ? default : path.AsSpan(t * stride, stride);

    /// <summary>Share of a component of other demand that falls away, T × stride; components without a shock have none.</summary>
    public double[]? Other(OtherDemandPart part) => other[(int)part];

    /// <summary>Reads a scenario that has been checked against its table.</summary>
    public static ShockPath Of(EconomyTable table, Scenario scenario, int stride)
    {
        var path = new ShockPath(stride);
        foreach (var shock in scenario.Shocks)
        {
            var strength = IndustryCodes.Values(table, shock.Strength);
            var weight = Weights(shock.Profile, scenario.Start, scenario.Days);
            switch (shock.On)
            {
                case ShockTarget.LabourSupply:
                    path.Labour = path.Overlap(path.Labour, strength, weight);
                    break;
                case ShockTarget.HouseholdDemand:
                    path.Household = path.Overlap(path.Household, strength, weight);
                    break;
                default:
                    foreach (var part in Parts(shock.On))
                    {
                        path.other[(int)part] = path.Overlap(path.other[(int)part], strength, weight);
                    }

                    break;
            }
        }

        if (!scenario.Restrictions.IsEmpty)
        {
            var restricted = RestrictedDays.Of(table.Industries, scenario.Restrictions, scenario.Start, scenario.Days);
            path.RestrictedLabour = path.Overlap(path.RestrictedLabour, restricted.Labour);
            path.Household = path.Overlap(path.Household, restricted.Demand);
        }

        return path;
    }

    /// <summary>Weight of each day: straight lines between the points, constant before and after.</summary>
    internal static double[] Weights(Profile profile, DateOnly start, int days)
    {
        var weights = new double[days];
        var points = profile.Points;
        var next = 0;
        for (var t = 0; t < days; t++)
        {
            var day = start.DayNumber + t;
            while (next < points.Length && points[next].Date.DayNumber <= day)
            {
                next++;
            }

            if (next == 0 || next == points.Length)
            {
                weights[t] = points[next == 0 ? 0 : ^1].Weight;
                continue;
            }

            var (before, after) = (points[next - 1], points[next]);
            var passed = (double)(day - before.Date.DayNumber) / (after.Date.DayNumber - before.Date.DayNumber);
            weights[t] = before.Weight + (passed * (after.Weight - before.Weight));
        }

        return weights;
    }

    /// <summary>Combines a shock with what is there: 1 − (1 − old)(1 − w·s).</summary>
    private double[] Overlap(double[]? old, double[] strength, double[] weight)
    {
        var path = old ?? new double[weight.Length * stride];
        for (var t = 0; t < weight.Length; t++)
        {
            if (weight[t] == 0)
            {
                continue;
            }

            var day = path.AsSpan(t * stride, strength.Length);
            for (var i = 0; i < strength.Length; i++)
            {
                // As old + w·s where nothing overlaps: 1 − (1 − w·s) would cost a digit.
                day[i] += (1 - day[i]) * weight[t] * strength[i];
            }
        }

        return path;
    }

    /// <summary>As above for shares that are known day by day, T × n.</summary>
    private double[] Overlap(double[]? old, Matrix shares)
    {
        var path = old ?? new double[shares.Rows * stride];
        for (var t = 0; t < shares.Rows; t++)
        {
            var day = path.AsSpan(t * stride, shares.Columns);
            var share = shares.Row(t);
            for (var i = 0; i < share.Length; i++)
            {
                day[i] += (1 - day[i]) * share[i];
            }
        }

        return path;
    }

    private static ReadOnlySpan<OtherDemandPart> Parts(ShockTarget target) => target switch
    {
        ShockTarget.OtherDemand => Enum.GetValues<OtherDemandPart>(),
        ShockTarget.Exports => [OtherDemandPart.Exports],
        ShockTarget.Investment => [OtherDemandPart.Investment],
        ShockTarget.Government => [OtherDemandPart.Government],
        ShockTarget.Npish => [OtherDemandPart.Npish],
        ShockTarget.LabourSupply or ShockTarget.HouseholdDemand => [],
    };
}
