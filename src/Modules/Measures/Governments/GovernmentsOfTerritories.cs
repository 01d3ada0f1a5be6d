using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Vicinal.Planning;
using Vicinal.Planning.Records;
using Vicinal.Platform.Database;
using Vicinal.Platform.Events;
using Vicinal.Territories.Public;

namespace Vicinal.Measures.Governments;

/// <summary>Each territory has its government, admitted with it.</summary>
internal sealed class GovernmentsOfTerritories(VicinalDb db, GovernmentBook book) : IHandle<TerritoryAdded>
{
    public async Task HandleAsync(TerritoryAdded happened, CancellationToken cancellationToken)
    {
        if (await db.Set<StoredGovernment>().AnyAsync(government => government.Id == happened.Id, cancellationToken))
            return;
        db.Add(new StoredGovernment
        {
            Id = happened.Id, Slug = await book.FreeSlugAsync(happened.Slug, cancellationToken), Name = happened.Name, Country = happened.Country, Level = Level(happened), Codes = Codes(happened), Territory = happened.Slug,
            AddedAt = db.Now, AdmittedAt = db.Now, Verified = Verification.Territory,
        });
    }

    /// <summary>What the chain of codes tells of the level; the clerk puts it right where it does not fit.</summary>
    private static GovernmentLevel Level(TerritoryAdded territory) => (territory.IsNation, territory.Chain.Length) switch
    {
        (true, _) => GovernmentLevel.Nation,
        (_, 3) => GovernmentLevel.Province,
        (_, 2) => GovernmentLevel.Region,
        _ => GovernmentLevel.Municipality,
    };

    private static string Codes(TerritoryAdded territory) =>
        territory.IsNation ? territory.Country : territory.Chain[0] != territory.Country ? territory.Chain[0] : $"name:{territory.Country}:{territory.Slug}";
}

/// <summary>Gives their governments to territories that were here before they told so: those of an older database or backup.</summary>
internal sealed class GovernmentStart(IServiceScopeFactory scopes) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<VicinalDb>();
        var known = await db.Set<StoredGovernment>().Select(government => government.Id).ToListAsync(cancellationToken);
        var territories = await scope.ServiceProvider.GetRequiredService<ITerritories>().ListAsync(cancellationToken);
        foreach (var territory in territories.ExceptBy(known, territory => territory.Id))
        {
            var added = new TerritoryAdded(territory.Id, territory.Slug, territory.Name, territory.Country, territory.IsNation, territory.Chain);
            await scope.ServiceProvider.GetRequiredService<IHandle<TerritoryAdded>>().HandleAsync(added, cancellationToken);
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
