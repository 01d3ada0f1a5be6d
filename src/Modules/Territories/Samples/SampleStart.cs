using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Vicinal.Formats;
using Vicinal.Platform.Database;
using Vicinal.Territories.Economies;

namespace Vicinal.Territories.Samples;

/// <summary>Gives an empty database the sample territories, so that the first page has something to show. Runs after the database was brought up to date.</summary>
internal sealed class SampleStart(IServiceScopeFactory scopes) : IHostedService
{
    private static readonly DateTimeOffset OneDate = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "samples");

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<VicinalDb>();
        if (await db.Set<Territory>().AnyAsync(cancellationToken))
            return;
        await using var file = File.OpenRead(Path.Combine(Folder, "territories.json"));
        var samples = await JsonSerializer.DeserializeAsync<SampleTerritory[]>(file, JsonSerializerOptions.Web, cancellationToken) ?? [];
        foreach (var together in samples.GroupBy(sample => sample.Economy, StringComparer.Ordinal))
            Add(db, together.Key, together);
        await db.SaveChangesAsync(cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static void Add(VicinalDb db, string folder, IEnumerable<SampleTerritory> samples)
    {
        var zip = Zip(Path.Combine(Folder, folder));
        var reading = EconomyFolder.ReadZip(new MemoryStream(zip), folder);
        if (reading.IsRefused)
            throw new InvalidDataException($"The sample {folder} cannot be read: {string.Join("; ", reading.Errors)}");
        var package = reading.Value;
        var economy = new StoredEconomy
        {
            Name = package.Name,
            Title = package.Title,
            Grade = package.Grade,
            Digest = Convert.ToHexStringLower(SHA256.HashData(zip)),
            Zip = zip,
            AddedAt = db.Now,
        };
        db.Add(economy);
        foreach (var sample in samples)
            ToTerritory(sample, package, economy.Id, db).AddTo(db);
    }

    private static Territory ToTerritory(SampleTerritory sample, EconomyPackage package, Guid economyId, VicinalDb db)
    {
        var table = package.Table;
        var jobs = sample.Part is null
            ? EconomyShelf.NationalJobs(package)
            : table.JobsByTerritory.Single(territory => territory.Territory == sample.Part).Jobs;
        return new Territory
        {
            Slug = sample.Slug,
            Name = sample.Name,
            Country = sample.Country,
            Chain = sample.Chain,
            EconomyId = economyId,
            IsNation = sample.Part is null,
            TileColumn = sample.Column,
            TileRow = sample.Row,
            JobsSource = string.Join("; ", package.Sources.Select(source => source.Title)),
            AddedAt = db.Now,
            Jobs = [.. table.Industries.Select((industry, at) => new IndustryJobs { Industry = industry.Label, Jobs = jobs[at] })],
        };
    }

    // The same folder gives the same bytes, hence the same digest, on every machine.
    private static byte[] Zip(string folder)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var path in Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal))
            {
                var entry = zip.CreateEntry(Path.GetFileName(path), CompressionLevel.Optimal);
                entry.LastWriteTime = OneDate;
                using var to = entry.Open();
                using var from = File.OpenRead(path);
                from.CopyTo(to);
            }
        }

        return bytes.ToArray();
    }
}
