using System.Collections.Immutable;
using Vicinal.Economy;
using Vicinal.Planning.Simulation;

namespace Vicinal.Planning.Instruments;

/// <summary>Each candidate alone, against doing nothing.</summary>
internal sealed class CandidateRuns(PlanEconomy economy, Scenario scenario, CandidateSettings settings)
{
    // Runs are kept until they are compared: this many cells (days × industries) at a time.
    private const int CellsAtOnce = 2_000_000;

    // Smaller than this share of the base is rounding, and a figure of it would be noise.
    private const double Nothing = 1e-9;
    private const double LeastJobMonths = 1e-3;

    public CandidateList Run(IProgress<double>? progress, CancellationToken cancellation)
    {
        var without = Impact.Run(economy.Table, scenario);
        var placing = new Placing(new Ground(economy, scenario, without), settings);
        var wanted = InstrumentCatalogue.Templates.Where(template => settings.Instruments.IsDefaultOrEmpty || settings.Instruments.Contains(template.Code, StringComparer.Ordinal));
        var candidates = wanted.Select(template => Placed(template, placing)).ToArray();
        var simulated = Enumerable.Range(0, candidates.Length).Where(at => candidates[at].Unsaid is null).ToArray();
        var done = 0;
        foreach (var chunk in simulated.Chunk(Math.Max(1, CellsAtOnce / Math.Max(1, scenario.Days * economy.Table.Count))))
        {
            ImmutableArray<Measure> levers = [.. chunk.Select(at => EffectLever.Of(candidates[at].Measure, candidates[at].Measure.Effects[0], economy))];
            var comparison = Impact.Compare(economy.Table, scenario, levers, settings.Runs, settings.Seed, settings.MaxParallel, null, cancellation);
            for (var k = 0; k < chunk.Length; k++)
            {
                candidates[chunk[k]] = Compared(candidates[chunk[k]], comparison.Measures[k], without);
            }

            done += chunk.Length;
            progress?.Report(done / (double)simulated.Length);
        }

        return new CandidateList { Without = without, All = [.. candidates], Runs = settings.Runs, Remarks = without.Remarks };
    }

    private Candidate Placed(InstrumentTemplate template, Placing placing)
    {
        var (measure, unsaid) = placing.Of(template);
        var candidate = new Candidate { Template = template, Measure = measure, Unsaid = unsaid };
        return unsaid is null && Impact.WhyRefused(economy.Table, scenario, EffectLever.Of(measure, measure.Effects[0], economy)) is { } why
            ? candidate with { Unsaid = Unsaid.Refused, Detail = why }
            : candidate;
    }

    private Candidate Compared(Candidate candidate, MeasureResult result, ImpactRun without)
    {
        var kept = result.Kept!;
        var moves = Math.Abs(kept.ValueAdded) > Nothing * without.Base.ValueAdded.Sum() * without.Days || Math.Abs(kept.JobMonths ?? 0) >= LeastJobMonths || Math.Abs(kept.FirmsKept ?? 0) >= LeastJobMonths;
        return !moves
            ? candidate with { Unsaid = Unsaid.NothingMoves }
            : candidate with
            {
                Kept = kept,
                Bands = result.Bands,
                ByIndustry = result.ByIndustry,
                ByGroup = GroupWork.Of(economy.Table, without, result.ByIndustry),
                CostPerJobMonth = kept.JobMonths is { } months && months >= LeastJobMonths ? candidate.Measure.Cost.Value / (double)economy.MinorPerUnit / months : null,
            };
    }
}
