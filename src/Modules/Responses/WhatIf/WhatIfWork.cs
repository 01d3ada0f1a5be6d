using System.Collections.Immutable;
using Vicinal.Economy;
using Vicinal.Responses.Places;
using Vicinal.Responses.Scenarios;

namespace Vicinal.Responses.WhatIf;

/// <summary>Runs a scenario on a place and sums it up.</summary>
internal static class WhatIfWork
{
    /// <summary>How many runs stand behind a band.</summary>
    public const int Runs = 100;

    /// <summary>The seed of the band's draws: the command line gives the same band with it.</summary>
    public const ulong Seed = 1;

    /// <summary>A larger table takes seconds for a band; the command line computes it.</summary>
    public const int MostIndustriesForBand = 150;

    // Less than a tenth of a per cent of an industry is not a row worth reading.
    private const double LeastClosed = 0.001;

    private const double DaysInMonth = 365.0 / 12;

    /// <summary>From the answers that are kept, or worked out now.</summary>
    public static WhatIfAnswer Known(Answers known, Place place, Scenario scenario, ScenarioRequest request, CancellationToken cancellation)
        => known.Of($"what-if {place.Version} {request.Key}", () => Do(place, scenario, request.Band != "0", cancellation));

    public static WhatIfAnswer Do(Place place, Scenario scenario, bool band, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var run = Impact.Run(place.Table, scenario);
        cancellation.ThrowIfCancellationRequested();
        var spread = band && place.Table.Count <= MostIndustriesForBand
            ? Ensemble.Run(place.Table, scenario, Runs, Seed, Environment.ProcessorCount, cancellation: cancellation)
            : null;
        var daily = Periods.Daily(run);
        var worst = Periods.WorstDay(run);
        return new WhatIfAnswer
        {
            Start = run.Start,
            Daily = daily,
            Monthly = Periods.Monthly(run),
            Band = spread,
            Industries = Losses(run, place.Table, scenario, worst),
            WorstDay = run.Start.AddDays(worst),
            WorstShare = Math.Max(0, 1 - (daily[worst].JobsIndex ?? daily[worst].ValueAddedIndex)),
            WorstJobs = Persons(run) is { } jobs ? Math.Max(0, run.Base.Jobs!.Value.Sum() - Sum(jobs.Row(worst))) : null,
            JobMonths = Persons(run) is { } all ? ((run.Base.Jobs!.Value.Sum() * run.Days) - Sum(all.Values)) / DaysInMonth : null,
            ValueAddedLost = (run.Base.ValueAdded.Sum() * run.Days) - Sum(run.ValueAdded.Values),
            ValueAddedShare = 1 - (Sum(run.ValueAdded.Values) / (run.Base.ValueAdded.Sum() * run.Days)),
            Firms = run.FirmsClosed is { } closures ? Firms(run, closures) : null,
            ShowsConsumption = run.ShowsConsumption,
            Remarks = run.Remarks,
        };
    }

    private static FirmsLost Firms(ImpactRun run, FirmClosures closures)
    {
        var last = run.Days - 1;
        return new FirmsLost(
            closures.AtBase?.Sum(),
            closures.Firms is { } firms ? Sum(firms.Row(last)) : null,
            closures.Jobs is { } jobs ? Sum(jobs.Row(last)) : null,
            [
                .. Enumerable.Range(0, run.Industries.Length)
                    .Select(i => new IndustryFirmsLost(
                        run.Industries[i], closures.AtBase?[i], closures.Firms?[last, i], closures.Jobs?[last, i],
                        Enumerable.Range(0, run.Days).Max(day => closures.Capacity[day, i])))
                    .Where(row => row.Capacity >= LeastClosed)
                    .OrderByDescending(row => row.Closed ?? row.Capacity)
                    .ThenBy(row => row.Industry.Label, StringComparer.Ordinal),
            ]);
    }

    private static Matrix? Persons(ImpactRun run) => run.JobsUnit == JobsUnit.Persons ? run.Jobs : null;

    private static ImmutableArray<IndustryLoss> Losses(ImpactRun run, EconomyTable table, Scenario scenario, int worst)
    {
        var causes = Causes.Of(run, table, scenario);
        var measure = run.Jobs ?? run.ValueAdded;
        var usual = run.Jobs is null ? run.Base.ValueAdded : run.Base.Jobs!.Value;
        var persons = Persons(run) is not null;
        return
        [
            .. Enumerable.Range(0, run.Industries.Length)
                .Select(i => new IndustryLoss(
                    run.Industries[i],
                    usual[i] > 0 ? Math.Max(0, 1 - (measure[worst, i] / usual[i])) : 0,
                    persons ? Math.Max(0, usual[i] - measure[worst, i]) : null,
                    persons ? ((usual[i] * run.Days) - Column(measure, i)) / DaysInMonth : null,
                    (run.Base.ValueAdded[i] * run.Days) - Column(run.ValueAdded, i),
                    run.Base.Output[i] > 0 ? Column(run.Output, i) / (run.Base.Output[i] * run.Days) : 1,
                    causes[i]))
                .OrderByDescending(loss => loss.Jobs ?? loss.ValueAddedLost)
                .ThenBy(loss => loss.Industry.Label, StringComparer.Ordinal),
        ];
    }

    private static double Column(Matrix matrix, int column)
    {
        var sum = 0.0;
        for (var row = 0; row < matrix.Rows; row++)
            sum += matrix[row, column];
        return sum;
    }

    private static double Sum(ReadOnlySpan<double> values)
    {
        var sum = 0.0;
        foreach (var value in values)
            sum += value;
        return sum;
    }
}
