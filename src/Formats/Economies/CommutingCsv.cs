using System.Collections.Immutable;
using Vicinal.Economy;
using Vicinal.Formats.Csv;

namespace Vicinal.Formats.Economies;

/// <summary>
/// <c>commuting.csv</c>: <c>residence,workplace,share,people</c>. Of the people of a residence the share that works in a workplace; a pair that is absent is 0.
/// The people of whom the shares are taken are the same on every row of a residence: without them, shares say nothing about whose jobs stop.
/// </summary>
internal static class CommutingCsv
{
    private const string File = FileSet.Commuting;

    // Published shares are rounded; the engine allows as much.
    private const double Rounding = 1e-6;

    private static readonly string[] Columns = ["residence", "workplace", "share", "people"];

    public static Commuting? Read(string text, ImmutableArray<TerritoryJobs> jobs, Findings findings)
    {
        var before = findings.Errors;
        if (CsvSheet.Open(File, text, Columns, Columns, findings) is not { } sheet)
            return null;
        if (jobs.IsDefaultOrEmpty)
        {
            findings.Error(File, null, null, "there are no jobs by territory: commuters need jobs-by-territory.csv.");
            return null;
        }

        var names = jobs.Select(territory => territory.Territory).ToImmutableArray();
        var index = names.Select((name, at) => (name, at)).ToDictionary(pair => pair.name, pair => pair.at, StringComparer.Ordinal);
        var (shares, people, sums, seen) = (new double[names.Length * names.Length], new double?[names.Length], new double[names.Length], new HashSet<int>());
        while (sheet.Read())
        {
            var (share, number) = (sheet.Number("share", 0, 1), sheet.Number("people", 0));
            if (Find(sheet, "residence", index) is not { } home || Find(sheet, "workplace", index) is not { } work)
                continue;
            var at = (home * names.Length) + work;
            if (!seen.Add(at))
                sheet.Error("workplace", $"{names[home]} has a row for {names[work]} already.");
            if (people[home] is { } known && !known.Equals(number))
                sheet.Error("people", $"{Numbers.Text(number)} differs from the {Numbers.Text(known)} of an earlier row of {names[home]}: write the same people on each.");
            people[home] ??= number;
            shares[at] = share;
            var sum = sums[home];
            sums[home] += share;
            if (sum <= 1 + Rounding && sums[home] > 1 + Rounding)
                sheet.Error("share", $"the shares of {names[home]} sum to {Numbers.Text(sums[home])} with this row: together they are 1 at most.");
        }

        foreach (var absent in names.Where((_, at) => people[at] is null && findings.Errors == before))
            findings.Error(File, null, "residence", $"{absent} has jobs in jobs-by-territory.csv and no row here: give each territory's residents.");
        return findings.Errors > before ? null : new Commuting(names, new Matrix(names.Length, names.Length, shares), [.. people.Select(number => number!.Value)]);
    }

    public static void Write(CsvLines csv, Commuting commuting)
    {
        foreach (var column in Columns)
            csv.Add(column);
        csv.End();
        for (var home = 0; home < commuting.Territories.Length; home++)
        {
            for (var work = 0; work < commuting.Territories.Length; work++)
            {
                // A residence keeps its people where nobody in it works.
                if (commuting.Shares[home, work] != 0 || home == work)
                    csv.Add(commuting.Territories[home]).Add(commuting.Territories[work]).Add(commuting.Shares[home, work]).Add(commuting.People[home]).End();
            }
        }
    }

    private static int? Find(CsvSheet sheet, string column, Dictionary<string, int> index)
    {
        if (sheet.Required(column) is not { } name)
            return null;
        if (index.TryGetValue(name, out var at))
            return at;
        sheet.Error(column, $"{Quote.Of(name)} is not a territory of jobs-by-territory.csv. {Nearest.Hint(name, index.Keys)}");
        return null;
    }
}
