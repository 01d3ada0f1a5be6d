using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vicinal.Formats.Sharing;
using Vicinal.Measures.Sharing.Store;
using Vicinal.Platform.Database;
using Vicinal.Platform.Jobs;
using Vicinal.Platform.Safety.Outgoing;

namespace Vicinal.Measures.Sharing.Pulling;

/// <summary>How a pull ended.</summary>
internal enum PullEnd
{
    /// <summary>Everything that there is was taken.</summary>
    Done,

    /// <summary>Its time is up; the next one goes on where it stopped.</summary>
    MoreToCome,

    /// <summary>Something stood in the way; the source says what.</summary>
    Stopped,

    /// <summary>There is no such source, or it is not pulled.</summary>
    NotPulled,
}

/// <summary>Takes what a source has, page by page from where the last pull stopped.</summary>
internal sealed class SourcePull(VicinalDb db, IServiceScopeFactory scopes, OutgoingRequests outgoing, TimeProvider time)
{
    // Who says at each question that its past is another could be asked for ever.
    private const int MostRounds = 3;

    // Jobs wait for one another: a slow source must not hold up everything else.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    /// <summary>Pulls one source.</summary>
    /// <param name="source">Which.</param>
    /// <param name="report">Told after each page how far it is, and how far it goes.</param>
    /// <param name="cancellation">Ends the work after or within a page; nothing of that page is kept then.</param>
    public async Task<PullEnd> RunAsync(Guid source, Func<long, long, Task> report, CancellationToken cancellation)
    {
        var (began, first) = (time.GetTimestamp(), (int?)null);
        while (await db.Set<MeasureSource>().AsNoTracking().SingleOrDefaultAsync(one => one.Id == source && one.State == SourceState.Active, cancellation) is { } row)
        {
            first ??= row.Round;
            if (row.Round - first > MostRounds)
                return await EndAsync(source, SourceProblem.Gap, "", "", cancellation);
            switch (await NextAsync(row, cancellation))
            {
                case PageOutcome.Taken(var next, var last):
                    await report(next, last);
                    if (next >= last)
                        return await EndAsync(source, SourceProblem.None, "", "", cancellation);
                    if (next == row.Cursor)
                        return await EndAsync(source, SourceProblem.Gap, "", "", cancellation);
                    break;
                case PageOutcome.Known or PageOutcome.Again:
                    break;
                case PageOutcome.Refused { Problem: SourceProblem.NotFetched, About: var about }:
                    return await EndAsync(source, SourceProblem.NotFetched, about.Split(' ', 2)[0], about.Split(' ', 2)[1], cancellation);
                case PageOutcome.Refused(var problem, var about):
                    return await EndAsync(source, problem, "", about, cancellation);
                default:
                    return await EndAsync(source, SourceProblem.Gap, "", "", cancellation);
            }

            if (time.GetElapsedTime(began) > Longest)
                return PullEnd.MoreToCome;
        }

        return PullEnd.NotPulled;
    }

    /// <summary>Fetches the next page and takes it in a scope of its own, so that nothing of one page weighs on the next.</summary>
    private async Task<PageOutcome> NextAsync(MeasureSource row, CancellationToken cancellation)
    {
        var nonce = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        var address = string.Create(CultureInfo.InvariantCulture, $"{row.Address}/api/v1/measures/changes?cursor={row.Cursor}&nonce={nonce}");
        switch (await outgoing.GetAsync(address, ChangePage.MostBytes, cancellation))
        {
            case OutgoingAnswer.Refused(var why, var about):
                return new PageOutcome.Refused(SourceProblem.NotFetched, $"{why} {about}");
            case OutgoingAnswer.Fetched(var body):
                var reading = ChangePageJson.Read(body, row.Address);
                if (reading.IsRefused)
                    return new PageOutcome.Refused(SourceProblem.Unreadable, string.Join(' ', reading.Errors));
                await using (var scope = scopes.CreateAsyncScope())
                    return await scope.ServiceProvider.GetRequiredService<PageReception>().TakeAsync(row.Id, reading.Value, new Asked(row.Cursor, nonce), cancellation);
            default:
                throw new InvalidOperationException("What is asked for is fetched or refused.");
        }
    }

    private async Task<PullEnd> EndAsync(Guid source, SourceProblem problem, string refusal, string about, CancellationToken cancellation)
    {
        await db.WriteAsync(async () =>
        {
            var row = await db.Set<MeasureSource>().SingleAsync(one => one.Id == source, cancellation);
            (row.Problem, row.Refusal, row.About, row.TriedAt) = (problem, refusal, about.Length > SharingTables.LongestProblem ? about[..SharingTables.LongestProblem] : about, db.Now);
            if (problem == SourceProblem.None)
                row.SucceededAt = db.Now;
            if (problem == SourceProblem.KeyChanged)
            {
                (await db.Set<KnownInstance>().SingleAsync(known => known.Id == row.Instance, cancellation)).OfferedKey = about;
                row.About = "";
            }
        }, cancellation);
        return problem == SourceProblem.None ? PullEnd.Done : PullEnd.Stopped;
    }
}

/// <summary>A pull as background work.</summary>
internal sealed class PullJob(SourcePull pull, JobRequests jobs, VicinalDb db) : IJobKind
{
    public const string Kind = "measures.pull";

    public string Name => Kind;

    public async Task<JobOutcome> RunAsync(JobRun run, CancellationToken cancellationToken)
    {
        var source = JsonSerializer.Deserialize<Guid>(run.Input);
        var end = await pull.RunAsync(source, (done, total) => run.ReportAsync(done, total), cancellationToken);
        if (end == PullEnd.MoreToCome)
        {
            jobs.Add(Kind, run.Input);
            await db.SaveChangesAsync(cancellationToken);
        }

        return new JobOutcome.Finished(JsonSerializer.Serialize(end.ToString()));
    }

    /// <summary>Asks for a pull in the transaction of the next saving.</summary>
    public static void Ask(JobRequests jobs, Guid source) => jobs.Add(Kind, JsonSerializer.Serialize(source));
}
