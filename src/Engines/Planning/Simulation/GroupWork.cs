using System.Collections.Immutable;
using Vicinal.Economy;

namespace Vicinal.Planning.Simulation;

/// <summary>Work of groups. Each industry's work is shared out by the group's share of its jobs: the model does not know who in an industry works less.</summary>
internal static class GroupWork
{
    private static readonly (string Code, Func<EconomyTable, ImmutableArray<double>?> Jobs)[] Groups =
    [
        ("women", table => table.FemaleJobs),
        ("self-employed", table => table.SelfEmployedJobs),
        ("informal", table => table.InformalJobs),
    ];

    /// <summary>By group; null where the table does not hold the group's jobs, or nothing can be said of what is kept.</summary>
    public static ImmutableArray<GroupKept> Of(EconomyTable table, ImpactRun without, ImmutableArray<IndustryKept> kept) =>
        [.. Groups.Select(group => Of(group.Code, group.Jobs(table), without, kept))];

    private static GroupKept Of(string code, ImmutableArray<double>? held, ImpactRun without, ImmutableArray<IndustryKept> kept)
    {
        if (held is not { } jobsHeld || without.JobsUnit != JobsUnit.Persons || without.Jobs is not { } jobs || without.Base.Jobs is not { } before)
        {
            return new GroupKept(code, null, null);
        }

        var (stopped, keeps) = (0.0, 0.0);
        for (var i = 0; i < jobsHeld.Length; i++)
        {
            var atWork = before[i];
            if (atWork <= 0)
            {
                continue;
            }

            var share = jobsHeld[i] / atWork;
            for (var t = 0; t < jobs.Rows; t++)
            {
                stopped += share * (atWork - jobs[t, i]) / Periods.MonthDays;
            }

            keeps += kept.IsEmpty ? 0 : share * (kept[i].JobMonths ?? 0);
        }

        return new GroupKept(code, stopped, kept.IsEmpty ? null : keeps);
    }
}
