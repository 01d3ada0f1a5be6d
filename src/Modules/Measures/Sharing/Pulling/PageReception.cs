using Microsoft.EntityFrameworkCore;
using Vicinal.Formats.Sharing;
using Vicinal.Measures.Sharing.Store;
using Vicinal.Measures.Store;
using Vicinal.Platform.Database;

namespace Vicinal.Measures.Sharing.Pulling;

/// <summary>What came of a page.</summary>
internal abstract record PageOutcome
{
    private PageOutcome()
    {
    }

    /// <summary>It was taken; the next one begins after the number.</summary>
    public sealed record Taken(long Next, long Last) : PageOutcome;

    /// <summary>The sender's past is another than the one that was read: everything is read from the beginning.</summary>
    public sealed record Again : PageOutcome;

    /// <summary>Everything in it was taken before.</summary>
    public sealed record Known : PageOutcome;

    /// <summary>Nothing of it was taken.</summary>
    public sealed record Refused(SourceProblem Problem, string About) : PageOutcome;
}

/// <summary>What was asked of a source that answers.</summary>
/// <param name="Cursor">The number after which the page begins.</param>
/// <param name="Nonce">What its answer must repeat.</param>
internal sealed record Asked(long Cursor, string Nonce);

/// <summary>Takes a page of a source: checks who sent it and where it stands, and keeps page and place in one transaction, so that after any interruption the next page is the right one.</summary>
internal sealed class PageReception(VicinalDb db, MeasureKeeping keeping, EntryTaking taking, Arrivals arrivals, OwnIdentity identity)
{
    /// <summary>Takes a page.</summary>
    /// <param name="source">Of which source.</param>
    /// <param name="page">The page.</param>
    /// <param name="asked">The question; null for a file, which answers nobody.</param>
    /// <param name="cancellation">Ends the work early; nothing is kept then.</param>
    public async Task<PageOutcome> TakeAsync(Guid source, ChangePage page, Asked? asked, CancellationToken cancellation)
    {
        var from = await db.Set<MeasureSource>().AsNoTracking().SingleAsync(one => one.Id == source, cancellation);
        var known = await db.Set<KnownInstance>().AsNoTracking().SingleAsync(one => one.Id == from.Instance, cancellation);
        if (Doubt(page, known, asked) is { } doubt)
            return doubt;
        var own = (await identity.RowAsync(cancellation)).Instance;
        var arrived = await arrivals.CheckAsync(page, own, cancellation);
        return await db.WriteAsync<PageOutcome>(
            async () =>
            {
                // From here nobody else changes records or takes a page.
                await keeping.NextAsync(0, 0, cancellation);
                var now = await db.Set<MeasureSource>().SingleAsync(one => one.Id == source, cancellation);
                if (Place(now, page, asked is not null) is { } elsewhere)
                    return elsewhere;
                await IntroduceAsync(page, cancellation);
                await taking.TakeAsync(now, asked is not null, own, arrived, cancellation);
                (now.Cursor, now.Mark, now.Last) = (page.Next, page.NextMark, page.Last);
                if (page.IsLast && !now.IsRoundWhole)
                {
                    await db.SaveChangesAsync(cancellation);
                    await taking.MissAsync(now, cancellation);
                    now.IsRoundWhole = true;
                }

                return new PageOutcome.Taken(page.Next, page.Last);
            },
            outcome => outcome is PageOutcome.Taken or PageOutcome.Again,
            cancellation);
    }

    private static PageOutcome.Refused? Doubt(ChangePage page, KnownInstance known, Asked? asked)
    {
        if (page.Instance.Id != known.Id)
            return new(SourceProblem.OtherInstance, page.Instance.Name);
        using var key = VerifyingKey.Read(page.Instance.Key);
        if (key is null || page.Problem(key) is not null)
            return new(SourceProblem.NotSigned, key is null ? "" : page.Problem(key)!);
        if (!string.Equals(page.Instance.Key, known.PublicKey, StringComparison.Ordinal))
            return new(SourceProblem.KeyChanged, page.Instance.Key);
        if (asked is not null && !string.Equals(page.Nonce, asked.Nonce, StringComparison.Ordinal))
            return new(SourceProblem.Replayed, page.At);
        return asked is not null && page.After != asked.Cursor ? new(SourceProblem.Gap, "") : null;
    }

    /// <summary>Where the page stands to what was read; null where it is the next one, and the source is ready for it.</summary>
    private static PageOutcome? Place(MeasureSource source, ChangePage page, bool isFresh)
    {
        if (source.Epoch != page.Epoch)
        {
            if (!isFresh && source.Epoch is { } known && !OwnIdentity.IsLater(page.Epoch, known))
                return new PageOutcome.Refused(SourceProblem.Older, page.At);
            if (!isFresh && page.After > 0)
                return new PageOutcome.Refused(SourceProblem.Gap, "");
            Begin(source, page.Epoch);
            return page.After == 0 ? null : new PageOutcome.Again();
        }

        if (page.After == source.Cursor)
        {
            if (source.Cursor == 0 || string.Equals(page.AfterMark, source.Mark, StringComparison.Ordinal))
                return null;

            // The same stretch of numbers with another past: it was put back without being told so.
            if (!isFresh)
                return new PageOutcome.Refused(SourceProblem.Gap, "");
            Begin(source, page.Epoch);
            return new PageOutcome.Again();
        }

        // It is what was asked for, but another pull of the same source was quicker.
        if (isFresh)
            return new PageOutcome.Known();
        if (page.After > source.Cursor)
            return new PageOutcome.Refused(SourceProblem.Gap, "");
        return page.Next <= source.Cursor ? new PageOutcome.Known() : null;
    }

    private static void Begin(MeasureSource source, Guid epoch)
    {
        (source.Epoch, source.Cursor, source.Mark, source.IsRoundWhole) = (epoch, 0, "", false);
        source.Round++;
    }

    /// <summary>Keeps the names of who sent and of who is passed on. A third one's name counts only until it says it itself.</summary>
    private async Task IntroduceAsync(ChangePage page, CancellationToken cancellation)
    {
        var ids = page.Origins.Select(origin => origin.Id).Append(page.Instance.Id).ToHashSet();
        var there = await db.Set<KnownInstance>().Where(known => ids.Contains(known.Id)).ToDictionaryAsync(known => known.Id, cancellation);
        if (there.TryGetValue(page.Instance.Id, out var sender))
            (sender.Name, sender.Address) = (page.Instance.Name, page.Instance.Address);
        foreach (var card in page.Origins.Where(card => card.SpeaksForItself && !there.ContainsKey(card.Id)).DistinctBy(card => card.Id))
            db.Add(new KnownInstance { Id = card.Id, Name = card.Name, Address = card.Address, PublicKey = card.Key, SeenAt = db.Now });
    }
}
