using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Vicinal.Formats.Records;
using Vicinal.Measures.Store;
using Vicinal.Planning.Records;

namespace Vicinal.Measures.Samples;

/// <summary>Gives an empty commons the first real records. Runs after the database was brought up to date.</summary>
internal sealed class FirstRecords(IServiceScopeFactory scopes) : IHostedService
{
    private static string Folder => Path.Combine(AppContext.BaseDirectory, "samples", "commons");

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var keeping = scope.ServiceProvider.GetRequiredService<MeasureKeeping>();
        if (await keeping.AnyAsync(cancellationToken))
            return;
        var records = new List<MeasureRecord>();
        foreach (var file in Directory.EnumerateFiles(Folder, "*.json").Order(StringComparer.Ordinal))
        {
            await using var stream = File.OpenRead(file);
            var reading = RecordJson.Read(stream, Path.GetFileName(file));
            if (reading.IsRefused)
                throw new InvalidDataException($"The first records cannot be read: {string.Join("; ", reading.Errors)}");
            records.AddRange(reading.Value.Measures);
        }

        await keeping.AddAllAsync(records, null, cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
