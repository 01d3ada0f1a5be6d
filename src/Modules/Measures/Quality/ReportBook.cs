using Microsoft.EntityFrameworkCore;
using Vicinal.Measures.Governments;
using Vicinal.Measures.Store;
using Vicinal.Platform.Audit;
using Vicinal.Platform.Database;

namespace Vicinal.Measures.Quality;

/// <summary>What came of a report or of a decision.</summary>
internal enum ModerationOutcome
{
    Done,
    Missing,
    TooMany,
    NotAllowed,
    ReasonNeeded,
    OtherNeeded,
    FromElsewhere,
}

/// <summary>A report with the record that it is about.</summary>
internal sealed record ReportedMeasure(MeasureReport Report, StoredMeasure Measure);

/// <summary>Takes reports of problems, and what moderators decide on them.</summary>
internal sealed class ReportBook(VicinalDb db, Actor actor, GovernmentBook governments, MeasureKeeping keeping, MeasureMerging merging)
{
    // Beyond these nobody could read them: they are somebody's flood.
    private const int MostOpenOfOne = 20;
    private const int MostOpen = 5000;

    /// <summary>Most that a page shows.</summary>
    public const int Shown = 100;

    /// <summary>Keeps a report. Nobody needs an account for it.</summary>
    public async Task<ModerationOutcome> AddAsync(string key, ReportKind kind, string text, string language, CancellationToken cancellation)
    {
        if (await db.Set<StoredMeasure>().AsNoTracking().SingleOrDefaultAsync(measure => measure.Key == key && measure.State == MeasureState.Published, cancellation) is not { } measure)
            return ModerationOutcome.Missing;
        if (await db.Set<MeasureReport>().CountAsync(report => report.Decision == null, cancellation) >= MostOpen
            || await db.Set<MeasureReport>().CountAsync(report => report.Decision == null && report.MeasureId == measure.Id, cancellation) >= MostOpenOfOne)
            return ModerationOutcome.TooMany;
        db.Add(new MeasureReport { MeasureId = measure.Id, Kind = kind, Text = text, Language = language, At = db.Now });
        await db.SaveChangesAsync(cancellation);
        return ModerationOutcome.Done;
    }

    /// <summary>Reports on which nobody decided, the oldest first.</summary>
    public async Task<IReadOnlyList<ReportedMeasure>> OpenAsync(CancellationToken cancellation) =>
        [.. (await Joined(db.Set<MeasureReport>().Where(report => report.Decision == null).OrderBy(report => report.At).Take(Shown)).ToListAsync(cancellation)).Select(pair => new ReportedMeasure(pair.Report, pair.Measure)).OrderBy(pair => pair.Report.At)];

    public Task<int> CountOpenAsync(CancellationToken cancellation) => db.Set<MeasureReport>().CountAsync(report => report.Decision == null, cancellation);

    /// <summary>What was decided on a record, the newest first, with its reasons: for everybody.</summary>
    public Task<List<MeasureReport>> DecidedAsync(Guid measure, CancellationToken cancellation) =>
        db.Set<MeasureReport>().AsNoTracking().Where(report => report.MeasureId == measure && report.Decision != null).OrderByDescending(report => report.DecidedAt).Take(Shown).ToListAsync(cancellation);

    /// <summary>Pairs that somebody looked at and found to be two measures.</summary>
    public async Task<IReadOnlySet<(string, string)>> ApartAsync(CancellationToken cancellation) =>
        (await Joined(db.Set<MeasureReport>().Where(report => report.Kind == ReportKind.SameAsAnother && report.Decision == ReportDecision.Kept && report.Other != null)).Select(pair => new { pair.Measure.Key, pair.Report.Other }).ToListAsync(cancellation))
            .SelectMany(pair => new[] { (pair.Key, pair.Other!), (pair.Other!, pair.Key) }).ToHashSet();

    /// <summary>Decides on a report.</summary>
    public async Task<ModerationOutcome> DecideAsync(Guid report, ReportDecision decision, string reason, string? other, CancellationToken cancellation)
    {
        if (!await governments.IsClerkAsync(cancellation))
            return ModerationOutcome.NotAllowed;
        return await db.WriteAsync(
            async () => await db.Set<MeasureReport>().SingleOrDefaultAsync(one => one.Id == report && one.Decision == null, cancellation) is { } open
                && await db.Set<StoredMeasure>().AsNoTracking().SingleAsync(measure => measure.Id == open.MeasureId, cancellation) is { } measure
                ? await PutAsync(open, measure, decision, reason, other, cancellation)
                : ModerationOutcome.Missing,
            outcome => outcome == ModerationOutcome.Done,
            cancellation);
    }

    /// <summary>Decides on a record that nobody reported, such as on a likely duplicate.</summary>
    public async Task<ModerationOutcome> DecideAsync(string key, ReportKind kind, ReportDecision decision, string reason, string? other, CancellationToken cancellation)
    {
        if (!await governments.IsClerkAsync(cancellation))
            return ModerationOutcome.NotAllowed;
        return await db.WriteAsync(
            async () =>
            {
                if (await db.Set<StoredMeasure>().AsNoTracking().SingleOrDefaultAsync(measure => measure.Key == key, cancellation) is not { } measure)
                    return ModerationOutcome.Missing;
                var own = new MeasureReport { MeasureId = measure.Id, Kind = kind, At = db.Now };
                db.Add(own);
                return await PutAsync(own, measure, decision, reason, other, cancellation);
            },
            outcome => outcome == ModerationOutcome.Done,
            cancellation);
    }

    private async Task<ModerationOutcome> PutAsync(MeasureReport report, StoredMeasure measure, ReportDecision decision, string reason, string? other, CancellationToken cancellation)
    {
        if (reason.Length == 0)
            return ModerationOutcome.ReasonNeeded;
        (report.Decision, report.Reason, report.Other, report.DecidedBy, report.DecidedAt) = (decision, reason, string.IsNullOrEmpty(other) ? null : other, actor.Id, db.Now);
        db.Audit("moderated-" + decision.ToString().ToLowerInvariant(), "measures", measure.Id);
        return decision switch
        {
            ReportDecision.Kept => ModerationOutcome.Done,
            ReportDecision.Merged => report.Other is { } into ? await merging.MergeAsync(measure.Key, into, reason, cancellation) : ModerationOutcome.OtherNeeded,
            _ when measure.Origin is not null => ModerationOutcome.FromElsewhere,
            _ when measure.State != (decision == ReportDecision.Hidden ? MeasureState.Published : MeasureState.Hidden) => ModerationOutcome.Missing,
            _ => await keeping.MoveAsync(measure.Key, decision == ReportDecision.Hidden ? MeasureState.Hidden : MeasureState.Published, decision == ReportDecision.Hidden ? reason : "", null, cancellation) ? ModerationOutcome.Done : ModerationOutcome.Missing,
        };
    }

    private IQueryable<Pair> Joined(IQueryable<MeasureReport> reports) =>
        reports.AsNoTracking().Join(db.Set<StoredMeasure>().AsNoTracking(), report => report.MeasureId, measure => measure.Id, (report, measure) => new Pair { Report = report, Measure = measure });

    private sealed class Pair
    {
        public required MeasureReport Report { get; init; }

        public required StoredMeasure Measure { get; init; }
    }
}
