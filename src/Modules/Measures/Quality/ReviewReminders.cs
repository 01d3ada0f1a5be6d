using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Localization;
using NodaTime;
using Vicinal.Measures.Governments;
using Vicinal.Measures.Quality.Texts;
using Vicinal.Measures.Store;
using Vicinal.Platform.Database;
using Vicinal.Platform.Hosting;
using Vicinal.Platform.Identity;
using Vicinal.Platform.Outbox;
using Vicinal.Platform.Shell;

namespace Vicinal.Measures.Quality;

/// <summary>That a day of review was written about: once for each record and day.</summary>
internal sealed class SentReminder
{
    public Guid MeasureId { get; init; }

    public LocalDate ReviewBy { get; init; }

    public static void Configure(ModelBuilder model) => model.Entity<SentReminder>(reminder =>
    {
        reminder.ToTable("measure_reminders");
        reminder.HasKey(r => new { r.MeasureId, r.ReviewBy });
        reminder.HasOne<StoredMeasure>().WithMany().HasForeignKey(r => r.MeasureId).OnDelete(DeleteBehavior.Cascade);
    });
}

/// <summary>Writes to the people of a government that records of theirs are to be looked at again: one letter a person and round, each record and day once.</summary>
internal sealed class ReviewReminders(VicinalDb db, Roles roles, PublicAddress address, IStringLocalizer<QualityTexts> texts)
{
    // The rest is written about in the next round.
    private const int MostOfARound = 2000;

    /// <summary>Writes the letters that are due.</summary>
    /// <returns>How many records were written about.</returns>
    public Task<int> SendAsync(CancellationToken cancellation) => db.WriteAsync(async () =>
    {
        var today = db.Now.InUtc().Date;
        var due = await db.Set<StoredMeasure>().AsNoTracking()
            .Where(measure => measure.State == MeasureState.Published && measure.Origin == null && measure.GovernmentId != null && measure.ReviewBy != null
                && measure.ReviewBy.Value.CompareTo(today) <= 0 && !db.Set<SentReminder>().Any(sent => sent.MeasureId == measure.Id && sent.ReviewBy == measure.ReviewBy))
            .OrderBy(measure => measure.ReviewBy).Take(MostOfARound).ToListAsync(cancellation);
        var written = 0;
        foreach (var government in due.GroupBy(measure => measure.GovernmentId!.Value))
        {
            // Where nobody is there to read it, the letter waits for somebody.
            var people = await roles.HoldersAsync(government.Key, GovernmentBook.Writers, cancellation);
            if (people.Count == 0)
                continue;
            foreach (var person in people)
                db.Send(Letter(person, [.. government]));
            foreach (var measure in government)
                db.Add(new SentReminder { MeasureId = measure.Id, ReviewBy = measure.ReviewBy!.Value });
            written += government.Count();
        }

        return written;
    }, cancellation);

    private Mail Letter(Account person, IReadOnlyList<StoredMeasure> measures)
    {
        var language = Language.Find(person.Language) ?? Language.English;
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = language.Culture;
        try
        {
            var lines = measures.Select(measure => $"{MeasureKeeping.Read(measure.Document).TextIn(language.Code).Title}\n{address.Of($"{language.Prefix}/measures/{measure.Key}/standing")}");
            return new Mail(person.Email!, texts["Letter.Subject", measures.Count], texts["Letter.Text", string.Join("\n\n", lines)], language.Code);
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }
}

/// <summary>Writes reminders at start and once a day.</summary>
internal sealed class ReminderRound(IServiceScopeFactory scopes, TimeProvider time) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await using (var scope = scopes.CreateAsyncScope())
                await scope.ServiceProvider.GetRequiredService<ReviewReminders>().SendAsync(stoppingToken);
            await Task.Delay(TimeSpan.FromDays(1), time, stoppingToken);
        }
    }
}
