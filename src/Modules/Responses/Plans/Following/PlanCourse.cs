using System.Collections.Immutable;
using System.Globalization;
using Vicinal.Economy;
using Vicinal.Planning;
using Vicinal.Responses.Places;
using Vicinal.Responses.Plans.Showing;
using Vicinal.Responses.Plans.Store;

namespace Vicinal.Responses.Plans.Following;

/// <summary>An adopted plan from the last observation on, without the courses of its runs by industry: small enough to be kept for the next reader.</summary>
internal sealed record PlanCourse
{
    /// <summary>The day that the course meets; null where there is none.</summary>
    public DateOnly? On { get; init; }

    /// <summary>Why there is no course although work was observed; null otherwise.</summary>
    public FollowRefusal? Refusal { get; init; }

    /// <summary>How much stronger the shock is taken to be than was assumed, 1 = as assumed.</summary>
    public double Scale { get; init; } = 1;

    public DateOnly Start { get; init; }

    /// <summary>Work as a share of before, day by day, as planned.</summary>
    public ImmutableArray<double> Planned { get; init; } = [];

    /// <summary>The same from what was observed.</summary>
    public ImmutableArray<double> With { get; init; } = [];

    /// <summary>The same doing nothing.</summary>
    public ImmutableArray<double> Without { get; init; } = [];

    public double? AheadPlanned { get; init; }

    public double? AheadWith { get; init; }

    public double? AheadWithout { get; init; }

    /// <summary>From the answers that are kept, or worked out now; null where no work was observed. The plan must have no errors.</summary>
    public static PlanCourse? Known(Answers known, Place place, string digest, Plan plan, IEnumerable<PlanActual> actuals, CancellationToken cancellation)
    {
        // The newest report of a day counts, and the engine takes the last in the list.
        var observed = actuals.Where(actual => actual.Kind == ActualKind.Work).OrderBy(actual => actual.At)
            .Select(actual => new ObservedWork(actual.On.ToDateOnly(), (double)actual.Value / 100)).ToList();
        if (observed.Count == 0)
            return null;
        var key = string.Join(';', observed.Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.On:yyyy-MM-dd}={one.JobsIndex:R}")));
        return known.Of($"follow {place.Version} {digest} {key}", () => Do(place, plan, observed, cancellation));
    }

    private static PlanCourse Do(Place place, Plan plan, List<ObservedWork> observed, CancellationToken cancellation)
    {
        var (followed, refusal) = PlanFollow.Of(plan, PlanWork.Economy(place), observed, cancellation);
        return followed is null
            ? new PlanCourse { Refusal = refusal, Start = plan.Scenario.Start }
            : new PlanCourse
            {
                On = followed.Observed.On,
                Scale = followed.Scale,
                Start = plan.Scenario.Start,
                Planned = Work(followed.Planned),
                With = Work(followed.With),
                Without = Work(followed.Without),
                AheadPlanned = followed.AheadPlanned,
                AheadWith = followed.AheadWith,
                AheadWithout = followed.AheadWithout,
            };
    }

    private static ImmutableArray<double> Work(ImpactRun run) => [.. Periods.Daily(run).Select(day => day.JobsIndex ?? day.ValueAddedIndex)];
}
