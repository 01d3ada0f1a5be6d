using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vicinal.Formats;
using Vicinal.Formats.Transcripts;
using Vicinal.Platform.Audit;
using Vicinal.Platform.Database;
using Vicinal.Platform.PersonalData;
using Vicinal.Sessions.Preparing;

namespace Vicinal.Sessions.Transcripts;

/// <summary>A transcript in a list.</summary>
internal sealed record TranscriptSummary(Guid Id, string Name, int Lines, Instant At)
{
    public DateOnly KeptUntil => (At + Duration.FromDays(StoredTranscript.DaysKept)).InUtc().Date.ToDateOnly();
}

/// <summary>Transcripts that were brought in, for a stated time.</summary>
internal sealed class TranscriptShelf(VicinalDb db, Actor actor) : IPersonalData
{
    /// <summary>Most transcripts of one session.</summary>
    public const int Most = 20;

    public string Section => "transcripts of sessions";

    /// <summary>Reads a file and keeps what is said in it, not the file.</summary>
    /// <returns>Its id, or null where it is refused or there are as many as can be; and what is wrong or was left out.</returns>
    public async Task<(Guid? Id, IReadOnlyList<FileProblem> Problems)> BringAsync(Guid session, Stream content, string name, DayOrder order, CancellationToken cancellation)
    {
        // Bounded by the reader; a form's file is in memory or on disk already.
        var reading = TranscriptFile.Read(content, name, order);
        if (reading.IsRefused)
            return (null, reading.Problems);
        if (await Of(session).CountAsync(cancellation) >= Most)
            return (null, [new FileProblem(name, null, null, $"this session has {Most} transcripts already: delete one first.")]);
        var kept = new StoredTranscript
        {
            SessionId = session, Name = name.Length > Programme.LongestLine ? name[..Programme.LongestLine] : name, Document = JsonSerializer.Serialize(reading.Value, JsonSerializerOptions.Web), Lines = reading.Value!.Lines.Length, By = actor.Id, At = db.Now,
        };
        db.Add(kept);
        await db.SaveChangesAsync(cancellation);
        return (kept.Id, reading.Problems);
    }

    public Task<List<TranscriptSummary>> ListAsync(Guid session, CancellationToken cancellation) =>
        Of(session).AsNoTracking().OrderByDescending(transcript => transcript.Id).Select(transcript => new TranscriptSummary(transcript.Id, transcript.Name, transcript.Lines, transcript.At)).ToListAsync(cancellation);

    /// <summary>A transcript of a session; null where there is none, or no longer.</summary>
    public async Task<(TranscriptSummary Summary, Transcript Transcript)?> FindAsync(Guid session, Guid id, CancellationToken cancellation) =>
        await Of(session).AsNoTracking().SingleOrDefaultAsync(transcript => transcript.Id == id, cancellation) is { } kept
            ? (new TranscriptSummary(kept.Id, kept.Name, kept.Lines, kept.At), JsonSerializer.Deserialize<Transcript>(kept.Document, JsonSerializerOptions.Web)!)
            : null;

    public async Task RemoveAsync(Guid session, Guid id, CancellationToken cancellation)
    {
        db.RemoveRange(await Of(session).Where(transcript => transcript.Id == id).ToListAsync(cancellation));
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>Forgets what was kept as long as was said.</summary>
    public Task<int> SweepAsync(CancellationToken cancellation)
    {
        var old = db.Now - Duration.FromDays(StoredTranscript.DaysKept);
        return db.Set<StoredTranscript>().Where(transcript => transcript.At < old).ExecuteDeleteAsync(cancellation);
    }

    public async Task<object?> ExportAsync(Guid account, CancellationToken cancellationToken) =>
        await db.Set<StoredTranscript>().AsNoTracking().Where(transcript => transcript.By == account).Select(transcript => new { transcript.Name, transcript.Lines }).ToListAsync(cancellationToken) is { Count: > 0 } brought ? brought : null;

    public Task EraseAsync(Guid account, CancellationToken cancellationToken) =>
        db.Set<StoredTranscript>().Where(transcript => transcript.By == account).ExecuteUpdateAsync(set => set.SetProperty(transcript => transcript.By, (Guid?)null), cancellationToken);

    private IQueryable<StoredTranscript> Of(Guid session) => db.Set<StoredTranscript>().Where(transcript => transcript.SessionId == session);
}
