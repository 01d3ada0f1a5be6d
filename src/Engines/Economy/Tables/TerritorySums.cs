using static Vicinal.Economy.Tables.TableColumns;

namespace Vicinal.Economy.Tables;

/// <summary>Jobs of the territories together, against the nation's.</summary>
internal static class TerritorySums
{
    /// <summary>Beyond this share the two are said to be different sources.</summary>
    private const double Apart = 0.05;

    public static IEnumerable<Problem> Of(EconomyTable table)
    {
        if (table.JobsByTerritory.IsEmpty || table.Jobs is not { } national)
        {
            yield break;
        }

        var sums = Sums(table);
        var all = sums.Sum();
        var nation = national.Sum();
        var far = Enumerable.Range(0, table.Count).Where(i => IsFar(sums[i], national[i])).ToList();
        if (far.Count == 0 && !IsFar(all, nation))
        {
            yield break;
        }

        var rows = far.Count == 0
            ? string.Empty
            : far.MaxBy(i => Distance(sums[i], national[i])) is var worst
                ? $" {far.Count} of {table.Count} industries are more than 5 % apart, {table.Industries[worst].Label} most ({Text(sums[worst])} against {Text(national[worst])})."
                : string.Empty;
        yield return new Problem(
            "jobs-by-territory",
            $"Jobs of the territories sum to {Text(all)}, the nation's are {Text(nation)}.{rows} They seem to come from two sources: location quotients use the territories' own sums.",
            IsError: false);
    }

    /// <summary>E_i: jobs by industry over all territories of the file.</summary>
    public static double[] Sums(EconomyTable table)
    {
        var sums = new double[table.Count];
        foreach (var territory in table.JobsByTerritory)
        {
            for (var i = 0; i < sums.Length; i++)
            {
                sums[i] += territory.Jobs[i];
            }
        }

        return sums;
    }

    private static bool IsFar(double sum, double national) => Distance(sum, national) > Apart;

    private static double Distance(double sum, double national) => Math.Max(sum, national) is var size && size > 0 ? Math.Abs(sum - national) / size : 0;
}
