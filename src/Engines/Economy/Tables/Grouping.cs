using System.Collections.Immutable;

namespace Vicinal.Economy.Tables;

/// <summary>W of an aggregation: for each of n rows, its groups and shares among m.</summary>
internal sealed class Grouping
{
    private readonly (int Group, double Share)[][] shares;

    private Grouping(ImmutableArray<Industry> industries, (int Group, double Share)[][] shares)
    {
        Industries = industries;
        this.shares = shares;
    }

    /// <summary>The m groups, region by region, each in the mapping's order.</summary>
    public ImmutableArray<Industry> Industries { get; }

    private int Count => Industries.Length;

    public static Grouping Of(EconomyTable table, IndustryMapping mapping)
    {
        var regions = table.Industries.Select(industry => industry.Region).Distinct(StringComparer.Ordinal).ToList();
        var groups = mapping.Rows.Select(row => row.Group).Distinct(StringComparer.Ordinal).ToList();
        var byIndustry = mapping.Rows.ToLookup(row => row.Industry, StringComparer.Ordinal);
        return new Grouping(
            [.. regions.SelectMany(region => groups.Select(group => new Industry(group, mapping.GroupNames.GetValueOrDefault(group, group), region)))],
            [
                .. table.Industries.Select(industry => byIndustry[industry.Code]
                    .Select(row => ((regions.IndexOf(industry.Region) * groups.Count) + groups.IndexOf(row.Group), row.Share))
                    .ToArray()),
            ]);
    }

    /// <summary>W'v.</summary>
    public ImmutableArray<double> Sum(ImmutableArray<double> values)
    {
        var sums = new double[Count];
        for (var i = 0; i < shares.Length; i++)
        {
            foreach (var (group, share) in shares[i])
            {
                sums[group] += share * values[i];
            }
        }

        return [.. sums];
    }

    /// <summary>W'v where there is a v.</summary>
    public ImmutableArray<double>? SumAny(ImmutableArray<double>? values) => values is { } present ? Sum(present) : null;

    /// <summary>W'ZW.</summary>
    public Matrix Square(Matrix flows) => Square(flows, static (_, _) => true);

    /// <summary>W'M.</summary>
    public Matrix Rows(Matrix values)
    {
        var sums = new double[Count * values.Columns];
        for (var i = 0; i < shares.Length; i++)
        {
            var row = values.Row(i);
            foreach (var (group, share) in shares[i])
            {
                for (var r = 0; r < row.Length; r++)
                {
                    sums[(group * row.Length) + r] += share * row[r];
                }
            }
        }

        return Matrix.Own(Count, values.Columns, sums);
    }

    /// <summary>The mean of a value over a group's members, weighted; 0 where the weights are.</summary>
    public ImmutableArray<double> Mean(ImmutableArray<double> values, double[] weights)
    {
        var sums = Sum([.. values.Select((value, i) => value * weights[i])]);
        var whole = Sum([.. weights]);
        return [.. sums.Select((sum, g) => whole[g] > 0 ? sum / whole[g] : 0)];
    }

    /// <summary>The highest class that, with those above it, carries at least half of the flow; 0 where nothing flows.</summary>
    public Matrix Heaviest(Matrix flows, Matrix criticality)
    {
        var all = Square(flows);
        var critical = Square(flows, (i, j) => criticality[i, j] == 1);
        var important = Square(flows, (i, j) => criticality[i, j] >= 0.5);
        return Matrix.Create(Count, Count, (g, h) => 0 switch
        {
            _ when !(all[g, h] > 0) => 0,
            _ when 2 * critical[g, h] >= all[g, h] => 1,
            _ when 2 * important[g, h] >= all[g, h] => 0.5,
            _ => 0,
        });
    }

    private Matrix Square(Matrix flows, Func<int, int, bool> counts)
    {
        var sums = new double[Count * Count];
        for (var i = 0; i < shares.Length; i++)
        {
            var row = flows.Row(i);
            foreach (var (from, given) in shares[i])
            {
                var target = sums.AsSpan(from * Count, Count);
                for (var j = 0; j < row.Length; j++)
                {
                    if (row[j] == 0 || !counts(i, j))
                    {
                        continue;
                    }

                    foreach (var (to, taken) in shares[j])
                    {
                        target[to] += given * taken * row[j];
                    }
                }
            }
        }

        return Matrix.Own(Count, Count, sums);
    }
}
