using Microsoft.EntityFrameworkCore;
using Vicinal.Measures.Governments;
using Vicinal.Measures.Store;
using Vicinal.Planning;
using Vicinal.Planning.Records;
using Vicinal.Platform.Database;
using Vicinal.Platform.Identity;
using Vicinal.Responses.Public;

namespace Vicinal.Measures.Coherence.Linking;

/// <summary>What serves objectives: a published measure, or a measure of an adopted plan.</summary>
/// <param name="Key">The measure's key, or <c>plan/{plan}/{measure}</c>.</param>
/// <param name="Record">Its words, instruments and what it names itself.</param>
/// <param name="Version">The version read.</param>
internal sealed record LinkSubject(string Key, MeasureRecord Record, int Version)
{
    /// <summary>Its page.</summary>
    public required string Address { get; init; }
}

/// <summary>Finds subjects and says who may decide on them.</summary>
internal sealed class LinkSubjects(VicinalDb db, MeasureShelf shelf, GovernmentBook book, IAdoptedPlans plans, Roles roles)
{
    private static readonly Role[] PlanWriters = [Role.Officer, Role.Editor, Role.Approver];

    /// <summary>Null where there is none of this key, or it is not public.</summary>
    public async Task<LinkSubject?> FindAsync(string key, CancellationToken cancellation)
    {
        if (key.Split('/') is ["plan", var id, var measure])
            return Guid.TryParse(id, out var plan) && await plans.FindAsync(plan, cancellation) is { } adopted ? OfPlan(adopted).FirstOrDefault(one => one.Key == Key(adopted.Id, measure)) : null;
        return await shelf.OfAsync(key, cancellation) is { } record ? Of(record, key) : null;
    }

    /// <summary>Whether the person signed in may say what it serves: who may change the record, and the instance's editors; for a plan who works on plans of its territory.</summary>
    public async Task<bool> MayDecideAsync(LinkSubject subject, CancellationToken cancellation)
    {
        if (await book.IsClerkAsync(cancellation))
            return true;
        if (subject.Key.Split('/') is ["plan", var id, _])
            return await plans.FindAsync(Guid.Parse(id), cancellation) is { } adopted && await roles.MayAsync(adopted.TerritoryId, PlanWriters, cancellation);
        return await db.Set<StoredMeasure>().AsNoTracking().SingleOrDefaultAsync(measure => measure.Key == subject.Key, cancellation) is { } row && await book.MayChangeAsync(row, cancellation);
    }

    public static LinkSubject Of(MeasureRecord record, string? key = null) => new(key ?? record.Id, record, record.Version) { Address = "/measures/" + (key ?? record.Id) };

    public static IReadOnlyList<LinkSubject> OfPlan(AdoptedPlan adopted) =>
    [
        .. adopted.Plan.Measures.Select(measure => new LinkSubject(
            Key(adopted.Id, measure.Id),
            new MeasureRecord
            {
                Id = measure.Id,
                Government = new Government(adopted.Plan.Territory, "", adopted.Plan.Level),
                Texts = [new RecordText(adopted.Plan.Language, measure.Name) { Conditions = string.Join('\n', measure.Conditions) }],
                Instruments = [measure.Instrument],
                Costs = [.. measure.Budget.Select(line => new RecordedCost(line.Channel, line.Amount, adopted.Plan.Currency) { Source = line.Source, PriceYear = adopted.Plan.PriceYear })],
                Sources = [new RecordSource(adopted.Plan.Title)],
            },
            adopted.Version)
        {
            Address = $"/plans/{adopted.Id}",
        }),
    ];

    private static string Key(Guid plan, string measure) => $"plan/{plan}/{measure}";
}
