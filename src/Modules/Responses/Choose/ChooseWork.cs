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

    /// <summary>
    /// The measures that a person has ticked, to begin a plan with: the same as on the page, called by their instrument's name in a language. Codes that the list does not have are left out.
    /// </summary>
    public static ImmutableArray<PlannedMeasure> Picked(Answers known, Place place, Scenario scenario, CandidateSettings settings, ChooseRequest request, IEnumerable<string?> codes, CultureInfo culture, CancellationToken cancellation)
    {
        var wanted = codes.ToHashSet(StringComparer.Ordinal);
        return
        [
            .. Known(known, place, scenario, settings, request, cancellation).All
                .Where(one => wanted.Contains(one.Template.Code))
                .Select(one => one.Measure with { Name = PlanNames.Instrument(one.Template.Code, culture) }),
        ];
    }

    private static ChooseAnswer Do(Place place, Scenario scenario, CandidateSettings settings, CancellationToken cancellation)
    {
        var list = Candidates.For(PlanWork.Economy(place), scenario, settings with { Seed = Seed, MaxParallel = Environment.ProcessorCount }, cancellation: cancellation);
        return new ChooseAnswer(list.All, list.Runs, list.Without.FirmsClosed?.Firms is not null, list.Remarks);
    }
}
