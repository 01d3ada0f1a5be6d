using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vicinal.Formats.Sharing;
using Vicinal.Measures.Sharing.Pulling;
using Vicinal.Measures.Sharing.Store;
using Vicinal.Platform.Database;

namespace Vicinal.Measures.Sharing;

/// <summary>What came of a file.</summary>
/// <param name="Who">The instance that signed it; null where nothing could be read.</param>
/// <param name="Taken">Entries of pages that were taken.</param>
/// <param name="Reached">The number up to which everything is here now.</param>
/// <param name="Last">The last number that the file tells of.</param>
/// <param name="Problem">What stood in the way; the pages before it were taken.</param>
/// <param name="About">What the problem is about.</param>
internal sealed record ImportedChanges(InstanceCard? Who, int Taken, long Reached, long Last, SourceProblem Problem, string About)
{
    /// <summary>Whether the file is cut: it does not come to the number that it gives as the last.</summary>
    public bool IsCut => Problem == SourceProblem.None && Reached < Last;

    /// <summary>Whether nobody here has said yet that the key is right.</summary>
    public bool NeedsKey => Problem == SourceProblem.KeyChanged;
}

/// <summary>The same changes as a file, for who cannot be pulled. Everything is checked as when it is pulled; only that it is fresh cannot be known.</summary>
internal sealed class ChangesImport(VicinalDb db, IServiceScopeFactory scopes, SourceBook book, OwnIdentity identity)
{
    /// <summary>Takes a file.</summary>
    /// <param name="stream">The file.</param>
    /// <param name="name">Its name as the user knows it.</param>
    /// <param name="fingerprint">The key's fingerprint as its sender told it; needed the first time, and when the key has changed.</param>
    /// <param name="cancellation">Ends the work early; pages that were taken stay.</param>
    public async Task<ImportedChanges> TakeAsync(Stream stream, string name, string fingerprint, CancellationToken cancellation)
    {
        MeasureSource? source = null;
        var done = new ImportedChanges(null, 0, 0, 0, SourceProblem.None, "");
        await foreach (var reading in ChangePageJson.ReadFileAsync(stream, name, cancellation))
        {
            if (reading.IsRefused)
                return await EndAsync(source, done with { Problem = SourceProblem.Unreadable, About = string.Join(' ', reading.Errors) }, cancellation);
            var page = reading.Value;
            done = done with { Who = page.Instance };
            if (source is null)
            {
                if (page.Instance.Id == (await identity.RowAsync(cancellation)).Instance)
                    return done with { Problem = SourceProblem.OtherInstance, About = page.Instance.Name };
                source = await SourceAsync(page, fingerprint, cancellation);
                if (source is null)
                    return done with { Problem = SourceProblem.KeyChanged, About = page.Instance.Fingerprint };
            }

            await using var scope = scopes.CreateAsyncScope();
            switch (await scope.ServiceProvider.GetRequiredService<PageReception>().TakeAsync(source.Id, page, null, cancellation))
            {
                case PageOutcome.Taken:
                    done = done with { Taken = done.Taken + page.Entries.Length, Reached = page.Next, Last = page.Last };
                    break;
                case PageOutcome.Known:
                    done = done with { Reached = page.Next, Last = page.Last };
                    break;
                case PageOutcome.Refused(var problem, var about):
                    return await EndAsync(source, done with { Problem = problem, About = about }, cancellation);
                default:
                    return await EndAsync(source, done with { Problem = SourceProblem.Gap }, cancellation);
            }
        }

        return done.Who is null ? done with { Problem = SourceProblem.Unreadable } : await EndAsync(source, done, cancellation);
    }

    /// <summary>The source of a file: known already with this key, or by the fingerprint that its sender told.</summary>
    private async Task<MeasureSource?> SourceAsync(ChangePage page, string fingerprint, CancellationToken cancellation)
    {
        var known = await db.Set<KnownInstance>().AsNoTracking().SingleOrDefaultAsync(one => one.Id == page.Instance.Id, cancellation);
        var source = await db.Set<MeasureSource>().AsNoTracking().SingleOrDefaultAsync(one => one.Instance == page.Instance.Id, cancellation);
        if (source is not null && string.Equals(known!.PublicKey, page.Instance.Key, StringComparison.Ordinal))
            return source;
        if (!SourceBook.IsSame(page.Instance.Fingerprint, fingerprint))
            return null;
        using var key = VerifyingKey.Read(page.Instance.Key);
        return key is null || page.Problem(key) is not null ? null : await db.WriteAsync(() => book.PinAsync(page.Instance, cancellation), cancellation);
    }

    private async Task<ImportedChanges> EndAsync(MeasureSource? source, ImportedChanges done, CancellationToken cancellation)
    {
        if (source is null)
            return done;
        var (id, now) = (source.Id, db.Now);
        await db.WriteAsync(async () =>
        {
            var row = await db.Set<MeasureSource>().SingleAsync(one => one.Id == id, cancellation);
            row.TriedAt = now;
            row.SucceededAt = done is { Problem: SourceProblem.None, IsCut: false } ? now : row.SucceededAt;
        }, cancellation);
        return done;
    }
}
