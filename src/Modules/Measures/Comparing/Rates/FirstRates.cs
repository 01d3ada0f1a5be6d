using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Vicinal.Formats.Money;
using Vicinal.Platform.Database;

namespace Vicinal.Measures.Comparing.Rates;

/// <summary>Gives an empty table of rates the one that comes with the program. Runs after the database was brought up to date.</summary>
internal sealed class FirstRates(IServiceScopeFactory scopes) : IHostedService
{
    /// <summary>The table that comes with the program.</summary>
    public static string File => Path.Combine(AppContext.BaseDirectory, "samples", "rates", "yearly.csv");

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        if (await scope.ServiceProvider.GetRequiredService<VicinalDb>().Set<StoredRate>().AnyAsync(cancellationToken))
            return;
        var reading = CurrencyCsv.Read(await System.IO.File.ReadAllBytesAsync(File, cancellationToken), Path.GetFileName(File));
        if (reading.IsRefused)
            throw new InvalidDataException($"The first rates cannot be read: {string.Join("; ", reading.Errors)}");
        await scope.ServiceProvider.GetRequiredService<RateBook>().ReplaceAsync(reading.Value, cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
