using System.Collections.Immutable;

namespace Vicinal.Economy;

/// <summary>Who lives where and works where.</summary>
/// <param name="Territories">The R territories, in the order of rows and columns.</param>
/// <param name="Shares">R × R: of the people who live in the row's territory, the share who work in the column's. A row need not sum to 1: the rest does not work, or works elsewhere.</param>
/// <param name="People">R values: the people of whom the shares are taken, by territory of residence (such as the population of 15 to 64 years).</param>
public sealed record Commuting(ImmutableArray<string> Territories, Matrix Shares, ImmutableArray<double> People)
{
    /// <summary>What must be put right; empty where the table can be used.</summary>
    public ImmutableArray<Problem> Check() => [.. Errors()];

    /// <summary>R × R: of the jobs in the column's territory, the share held by people who live in the row's; where nobody is known to work, residents.</summary>
    internal Matrix HoldersOfJobs()
    {
        var workers = new double[Territories.Length];
        for (var home = 0; home < workers.Length; home++)
        {
            for (var work = 0; work < workers.Length; work++)
            {
                workers[work] += People[home] * Shares[home, work];
            }
        }

        return Matrix.Create(workers.Length, workers.Length, (home, work) => workers[work] > 0 ? People[home] * Shares[home, work] / workers[work] : home == work ? 1 : 0);
    }

    private IEnumerable<Problem> Errors()
    {
        var count = Territories.Length;
        if (Shares.Rows != count || Shares.Columns != count || People.Length != count)
        {
            yield return new Problem("commuting", $"{count} territories need {count} × {count} shares and {count} numbers of people; found {Shares.Rows} × {Shares.Columns} and {People.Length}.");
            yield break;
        }

        for (var home = 0; home < count; home++)
        {
            var sum = 0.0;
            foreach (var share in Shares.Row(home))
            {
                sum += share is >= 0 and <= 1 ? share : double.NaN;
            }

            if (!(sum <= 1 + 1e-6))
            {
                yield return new Problem(Territories[home], $"The commuting shares of {Territories[home]} must each be 0 to 1 and sum to 1 at most.");
            }

            if (!double.IsFinite(People[home]) || People[home] < 0)
            {
                yield return new Problem(Territories[home], $"The number of people of {Territories[home]} must be 0 or more.");
            }
        }
    }
}
