using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vicinal.Platform.Database;
using Vicinal.Responses.Plans.Store;

namespace Vicinal.Responses.Plans.Following;

/// <summary>What officers report of an adopted plan. A later report of the same thing counts; earlier ones stay on record.</summary>
internal sealed class PlanReports(VicinalDb db, PlanShelf shelf)
{
    public const int MostReports = 5000;

    /// <summary>Keeps a report; false where this person may not.</summary>
    public async Task<bool> AddAsync(Guid plan, string? measure, ActualKind kind, string name, decimal value, DateOnly on, string source, CancellationToken cancellation)
    {
        if (await shelf.FindAsync(plan, cancellation) is not { MayWrite: true, Stored.AdoptedVersion: not null }
            || await db.Set<PlanActual>().CountAsync(actual => actual.PlanId == plan, cancellation) >= MostReports)
            return false;
        db.Add(new PlanActual
        {
            PlanId = plan, Measure = measure, Kind = kind, Name = name, Value = value, On = LocalDate.FromDateOnly(on), Source = source, By = shelf.Me, At = db.Now,
        });
        await db.SaveChangesAsync(cancellation);
        return true;
    }

    /// <summary>All reports, the newest day first.</summary>
    public async Task<IReadOnlyList<PlanActual>> OfAsync(Guid plan, CancellationToken cancellation) =>
        [.. (await db.Set<PlanActual>().AsNoTracking().Where(actual => actual.PlanId == plan).ToListAsync(cancellation)).OrderByDescending(actual => actual.On).ThenByDescending(actual => actual.At)];
}
