using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Vicinal.Measures.Store;
using Vicinal.Planning.Records;
using Vicinal.Platform.Database;

namespace Vicinal.Measures.Quality;

/// <summary>Puts two records of one measure together: the sources of both stay, and the address of the one leads to the other.</summary>
internal sealed class MeasureMerging(VicinalDb db, MeasureKeeping keeping)
{
    // As many sources as a record may have.
    private const int MostSources = 100;

    /// <summary>Merges a record into another. Both are published; the one that goes was published here.</summary>
    public Task<ModerationOutcome> MergeAsync(string key, string into, string reason, CancellationToken cancellation) => db.WriteAsync(
        async () =>
        {
            var rows = await db.Set<StoredMeasure>().AsNoTracking().Where(measure => (measure.Key == key || measure.Key == into) && measure.State == MeasureState.Published).ToDictionaryAsync(measure => measure.Key, StringComparer.Ordinal, cancellation);
            if (key == into || !rows.TryGetValue(key, out var gone) || !rows.TryGetValue(into, out var stays))
                return key != into && rows.ContainsKey(key) ? ModerationOutcome.OtherNeeded : ModerationOutcome.Missing;
            if (gone.Origin is not null)
                return ModerationOutcome.FromElsewhere;
            var (one, other) = (MeasureKeeping.Read(gone.Document), MeasureKeeping.Read(stays.Document));
            if (stays.Origin is null && Together(other, one) is { } both && await keeping.ChangeAsync(into, stays.Version, both, null, reason, null, cancellation) is not KeepOutcome.Kept)
                return ModerationOutcome.Missing;
            return await keeping.MoveAsync(key, MeasureState.Merged, reason, into, cancellation) ? ModerationOutcome.Done : ModerationOutcome.Missing;
        },
        outcome => outcome == ModerationOutcome.Done,
        cancellation);

    /// <summary>The record with the sources and languages that only the other had; null where it has them all.</summary>
    public static MeasureRecord? Together(MeasureRecord stays, MeasureRecord goes)
    {
        var sources = stays.Sources.Concat(goes.Sources).DistinctBy(source => source.Url.Length > 0 ? source.Url : source.Title, StringComparer.OrdinalIgnoreCase).Take(MostSources).ToImmutableArray();
        var texts = stays.Texts.Concat(TextVersions.Anew(goes.Texts).Select(text => text.Making == TextMaking.Original ? text with { Making = TextMaking.HumanTranslation } : text))
            .DistinctBy(text => text.Language.Split('-')[0], StringComparer.OrdinalIgnoreCase).ToImmutableArray();
        return sources.Length == stays.Sources.Length && texts.Length <= stays.Texts.Length ? null : stays with { Sources = sources, Texts = texts.Length > stays.Texts.Length ? texts : stays.Texts };
    }
}
