using System.Collections.Immutable;
using System.Globalization;
using Vicinal.Economy;
using Vicinal.Formats.Wording;
using Vicinal.Planning;
using Vicinal.Responses.Places;
using Vicinal.Responses.Plans.Showing;

namespace Vicinal.Responses.Choose;

/// <summary>Candidates without the courses of the runs: small enough to be kept for the next reader.</summary>
internal sealed record ChooseAnswer(ImmutableArray<Candidate> All, int Runs, bool CountsFirms, ImmutableArray<Problem> Remarks);

/// <summary>Tries each instrument alone on the scenario.</summary>
internal static class ChooseWork
{
    public const ulong Seed = 1;

    /// <summary>From the answers that are kept, or worked out now.</summary>
    public static ChooseAnswer Known(Answers known, Place place, Scenario scenario, CandidateSettings settings, ChooseRequest request, CancellationToken cancellation) =>
        known.Of($"choose {place.Version} {request.Key}", () => Do(place, scenario, settings, cancellation));

    /// <summary>What a person has ticked (<c>pick=CODE</c>, repeated), to begin a plan with: as on the page, called by their instruments' names. All that can be ticked where nothing is; a code that the page does not offer is left out.</summary>
    public static ImmutableArray<PlannedMeasure> Picked(ChooseAnswer answer, IEnumerable<string?> picks, CultureInfo culture)
    {
        var wanted = picks.Where(code => !string.IsNullOrEmpty(code)).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. answer.All
                .Where(one => (one.Kept is not null || one.Template.Unsaid is not null) && (wanted.Count == 0 || wanted.Contains(one.Template.Code)))
                .Select(one => one.Measure with { Name = PlanNames.Instrument(one.Template.Code, culture) }),
        ];
    }

    private static ChooseAnswer Do(Place place, Scenario scenario, CandidateSettings settings, CancellationToken cancellation)
    {
        var list = Candidates.For(PlanWork.Economy(place), scenario, settings with { Seed = Seed, MaxParallel = Environment.ProcessorCount }, cancellation: cancellation);
        return new ChooseAnswer(list.All, list.Runs, list.Without.FirmsClosed?.Firms is not null, list.Remarks);
    }
}
