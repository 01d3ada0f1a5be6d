using Vicinal.Economy.Tables;

namespace Vicinal.Economy.Regional;

/// <summary>Finds a territory in the jobs file, or says why it cannot be used.</summary>
internal static class TerritoryLookup
{
    public static TerritoryJobs? Find(EconomyTable table, string territory) =>
        table.JobsByTerritory.FirstOrDefault(jobs => string.Equals(jobs.Territory, territory, StringComparison.Ordinal))
        ?? table.JobsByTerritory.FirstOrDefault(jobs => string.Equals(jobs.Territory, territory, StringComparison.OrdinalIgnoreCase));

    public static Problem? Refusal(EconomyTable table, string territory)
    {
        if (TableShape.Errors(table).FirstOrDefault() is { } shape)
        {
            return shape;
        }

        if (table.JobsByTerritory.IsEmpty)
        {
            return new Problem("jobs-by-territory", "The table has no jobs by territory: add jobs-by-territory.csv with the columns territory, industry and jobs.");
        }

        if (Find(table, territory) is not { } found)
        {
            var known = table.JobsByTerritory.Select(jobs => jobs.Territory).ToList();
            var names = string.Join(", ", known.Take(12));
            return new Problem("territory", $"No territory is called {territory}. The jobs file has {names}{(known.Count > 12 ? $" and {known.Count - 12} more" : string.Empty)}.");
        }

        if (table.JobsByTerritory.Any(jobs => jobs.Jobs.Any(value => !(double.IsFinite(value) && value >= 0))))
        {
            return TableSigns.Of(table).First(problem => problem.IsError);
        }

        return found.Jobs.Sum() > 0 ? null : new Problem("jobs-by-territory", $"{found.Territory} has no jobs in the file: there is nothing to compare.");
    }
}
