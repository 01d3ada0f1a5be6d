using Microsoft.EntityFrameworkCore;
using Vicinal.Formats.Coherence;
using Vicinal.Measures.Coherence.Frameworks;
using Vicinal.Measures.Coherence.Store;
using Vicinal.Measures.Store;
using Vicinal.Planning.Records;
using Vicinal.Planning.Records.Coherence;
using Vicinal.Platform.Audit;
using Vicinal.Platform.Database;

namespace Vicinal.Measures.Coherence.Linking;

/// <summary>All that is known of a subject and an objective: what suggests it, what the record says, and what a person decided.</summary>
/// <param name="Objective">The objective's code.</param>
/// <param name="Standing">What counts.</param>
internal sealed record LinkLine(string Objective, LinkStanding Standing)
{
    public Suggestion? Suggestion { get; init; }

    public SdgClaim? Claim { get; init; }

    public ObjectiveDecision? Decision { get; init; }
}

/// <summary>What came of a decision.</summary>
internal enum DecideOutcome
{
    Done,
    Unknown,
    Clash,
}

/// <summary>Links between measures and objectives: what a person decided outweighs what the record names, and that what words suggest.</summary>
internal sealed class ObjectiveLinks(VicinalDb db, Actor actor, MeasureKeeping keeping)
{
    private const int AtOnce = 500;

    /// <summary>Links of subjects, by subject; each subject's in the order of objectives, suggestions among them.</summary>
    public async Task<IReadOnlyDictionary<string, IReadOnlyList<LinkLine>>> OfAsync(IReadOnlyCollection<LinkSubject> subjects, Framework framework, CancellationToken cancellation)
    {
        var decisions = new List<ObjectiveDecision>();
        foreach (var some in subjects.Select(subject => subject.Key).Chunk(AtOnce))
            decisions.AddRange(await db.Set<ObjectiveDecision>().AsNoTracking().Where(one => one.Framework == framework.Key && some.Contains(one.Subject)).ToListAsync(cancellation));
        var latest = decisions.GroupBy(one => (one.Subject, one.Objective)).Select(group => group.OrderBy(one => one.At).ThenBy(one => one.Id).Last()).ToLookup(one => one.Subject, StringComparer.Ordinal);
        return subjects.ToDictionary(subject => subject.Key, subject => Lines(subject, framework, latest[subject.Key]), StringComparer.Ordinal);
    }

    /// <summary>Keeps what a person decided. Where the target is one of the goals' and the record is this instance's, the record names it from now on, or no longer, in a version of its own.</summary>
    public async Task<DecideOutcome> DecideAsync(LinkSubject subject, Framework framework, string objective, bool confirmed, string role, CancellationToken cancellation)
    {
        if (framework.Find(objective) is null)
            return DecideOutcome.Unknown;
        var words = Words(framework.Suggestions.Of(subject.Record).FirstOrDefault(one => one.Objective == objective));
        return await db.WriteAsync(
            async () =>
            {
                db.Add(new ObjectiveDecision { Subject = subject.Key, Framework = framework.Key, Objective = objective, Confirmed = confirmed, SuggestedBy = words, Version = subject.Version, By = actor.Id, At = db.Now });
                var mine = await db.Set<StoredMeasure>().AnyAsync(measure => measure.Key == subject.Key && measure.Origin == null && measure.State == MeasureState.Published, cancellation);
                if (!mine || framework.Key != SdgFramework.Key || !objective.Contains('.') || Named(subject.Record, objective, confirmed, words, role) is not { } changed)
                    return DecideOutcome.Done;
                var why = $"{(confirmed ? "+" : "−")} SDG {objective}";
                return await keeping.ChangeAsync(subject.Key, subject.Version, changed, null, why, null, cancellation) is KeepOutcome.Kept ? DecideOutcome.Done : DecideOutcome.Clash;
            },
            outcome => outcome == DecideOutcome.Done,
            cancellation);
    }

    /// <summary>The phrases and instruments that suggest, in one line that is short enough to be kept.</summary>
    public static string Words(Suggestion? suggestion)
    {
        if (suggestion is null)
            return "";
        var line = string.Join("; ", suggestion.Words.Select(word => word.Phrase).Concat(suggestion.Instruments).Distinct(StringComparer.Ordinal));
        return line.Length <= CoherenceTables.LongestWords ? line : line[..(CoherenceTables.LongestWords - 1)] + "…";
    }

    private static IReadOnlyList<LinkLine> Lines(LinkSubject subject, Framework framework, IEnumerable<ObjectiveDecision> decided)
    {
        var suggestions = framework.Suggestions.Of(subject.Record).ToDictionary(one => one.Objective, StringComparer.Ordinal);
        var claims = framework.Key == SdgFramework.Key ? subject.Record.Sdgs.DistinctBy(claim => claim.Target, StringComparer.Ordinal).ToDictionary(claim => claim.Target, StringComparer.Ordinal) : [];
        var decisions = decided.ToDictionary(one => one.Objective, StringComparer.Ordinal);
        return
        [
            .. suggestions.Keys.Union(claims.Keys, StringComparer.Ordinal).Union(decisions.Keys, StringComparer.Ordinal).Order(ObjectiveCodes.Order).Select(code =>
            {
                var (suggestion, claim, decision) = (suggestions.GetValueOrDefault(code), claims.GetValueOrDefault(code), decisions.GetValueOrDefault(code));
                return new LinkLine(code, Standing(claim, decision)) { Suggestion = suggestion, Claim = claim, Decision = decision };
            }),
        ];
    }

    private static LinkStanding Standing(SdgClaim? claim, ObjectiveDecision? decision) => (claim, decision) switch
    {
        (_, { Confirmed: true }) or ({ ConfirmedBy: not null }, null) => LinkStanding.Confirmed,
        (_, { Confirmed: false }) => LinkStanding.Rejected,
        ({ SuggestedBy: "" }, null) => LinkStanding.Named,
        _ => LinkStanding.Suggested,
    };

    /// <summary>The record with the target named and confirmed, or without it; null where that changes nothing.</summary>
    private static MeasureRecord? Named(MeasureRecord record, string target, bool confirmed, string words, string role)
    {
        var at = record.Sdgs.Select((claim, index) => (claim, index)).FirstOrDefault(pair => pair.claim.Target == target, (claim: null!, index: -1)).index;
        if (!confirmed)
            return at < 0 ? null : record with { Sdgs = record.Sdgs.RemoveAt(at) };
        if (at < 0)
            return record with { Sdgs = [.. record.Sdgs, new SdgClaim(target, Primary: false, words, role)] };
        var claim = record.Sdgs[at];
        return claim.ConfirmedBy == role ? null : record with { Sdgs = record.Sdgs.SetItem(at, claim with { ConfirmedBy = role }) };
    }
}
