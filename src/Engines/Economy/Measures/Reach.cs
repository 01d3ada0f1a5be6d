using System.Collections.Immutable;
using Vicinal.Economy.Scenarios;

namespace Vicinal.Economy.Measures;

/// <summary>Whom a measure reaches: by row, 0 where not, 1 where all, else the share of the row's jobs that its groups hold.</summary>
internal static class Reach
{
    /// <summary>Reach by row. Groups are taken as if they did not overlap, capped at all jobs.</summary>
    public static double[] Of(EconomyTable table, Measure measure)
    {
        var reach = new double[table.Count];
        if (measure.Industries.IsDefaultOrEmpty)
        {
            Array.Fill(reach, 1);
        }
        else
        {
            foreach (var row in measure.Industries.SelectMany(code => IndustryCodes.Rows(table, code)))
            {
                reach[row] = 1;
            }
        }

        if (measure.Groups.IsDefaultOrEmpty)
        {
            return reach;
        }

        for (var i = 0; i < reach.Length; i++)
        {
            var jobs = table.Jobs is { } all ? all[i] : 0;
            var held = measure.Groups.Sum(group => GroupJobs(table, group) is { } part ? part[i] : 0);
            reach[i] *= jobs > 0 ? Math.Clamp(held / jobs, 0, 1) : 0;
        }

        return reach;
    }

    /// <summary>Jobs that a group holds, by row; null where the group is not known or the table does not measure it.</summary>
    public static ImmutableArray<double>? GroupJobs(EconomyTable table, string group) => group switch
    {
        "women" => table.FemaleJobs,
        "self-employed" => table.SelfEmployedJobs,
        "informal" => table.InformalJobs,
        _ => null,
    };

    /// <summary>The groups that a measure may name.</summary>
    public static ImmutableArray<string> Groups { get; } = ["women", "self-employed", "informal"];
}
