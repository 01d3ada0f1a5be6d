using Microsoft.Extensions.DependencyInjection;
using Vicinal.Measures.Governments;
using Vicinal.Modules.Tests;
using Vicinal.Planning;
using Vicinal.Platform.Database;

namespace Vicinal.Measures.Tests;

/// <inheritdoc/>
public sealed class RunningMeasures : RunningProgram
{
    /// <summary>A government that the clerk has admitted.</summary>
    internal async Task<Guid> GovernmentAsync(string slug, string name, string country, GovernmentLevel level, string codes)
    {
        await using var scope = Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<VicinalDb>();
        var government = new StoredGovernment { Slug = slug, Name = name, Country = country, Level = level, Codes = codes, AddedAt = db.Now, AdmittedAt = db.Now };
        db.Add(government);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        return government.Id;
    }
}
