using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Vicinal.Economy;
using Vicinal.Formats;
using Vicinal.Platform.Components;
using Vicinal.Platform.Database;
using Vicinal.Territories.Economies;
using Vicinal.Territories.Public;

namespace Vicinal.Territories.Adding;

/// <summary>What came of the form: the address of the new territory, or what must be put right.</summary>
internal abstract record AddOutcome
{
    private AddOutcome()
    {
    }

    public sealed record Added(string Slug) : AddOutcome;

    public sealed record Refused(IReadOnlyList<FieldError> Errors) : AddOutcome;
}

/// <summary>Adds a territory from its jobs by industry and an economy that is here or comes with it. Everything is saved, or nothing.</summary>
internal sealed class AddTerritory(VicinalDb db, EconomyShelf shelf, IStringLocalizer<Texts> texts)
{
    private const int LongestName = 120;
    private const int LongestSource = 400;
    private const long LargestJobsBytes = 1 << 20;

    private readonly List<FieldError> _errors = [];

    public async Task<AddOutcome> HandleAsync(AddTerritoryRequest request, CancellationToken cancellationToken)
    {
        var name = (request.Name ?? "").Trim();
        var slug = Slug(name);
        await CheckNameAsync(name, slug, cancellationToken);
        if (!Countries.Exists(request.Country ?? ""))
            Refuse("Country", texts["ErrorCountry"]);
        var source = (request.JobsSource ?? "").Trim();
        if (source.Length is 0 or > LongestSource)
            Refuse("JobsSource", texts["ErrorSource", LongestSource]);

        var economy = await EconomyAsync(request, cancellationToken);
        var jobs = await JobsAsync(request.Jobs, name, economy?.Package, cancellationToken);
        if (_errors.Count > 0 || economy is null || jobs is null)
            return new AddOutcome.Refused(_errors);

        if (economy.New is not null)
            db.Add(economy.New);
        var industries = economy.Package.Table.Industries;
        var territory = new Territory
        {
            Slug = slug,
            Name = name,
            Country = request.Country!,
            EconomyId = economy.Id,
            JobsSource = source,
            AddedAt = db.Now,
            Jobs = [.. industries.Select((industry, at) => new IndustryJobs { Industry = industry.Label, Jobs = jobs.Jobs[at] })],
        };
        territory.AddTo(db);
        await db.SaveChangesAsync(cancellationToken);
        return new AddOutcome.Added(slug);
    }

    /// <summary>A name as it stands in an address: no accents, lower case, hyphens.</summary>
    internal static string Slug(string name)
    {
        var slug = new StringBuilder();
        foreach (var rune in name.Normalize(NormalizationForm.FormD).ToLowerInvariant().EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
                slug.Append(rune.ToString());
            else if (Rune.GetUnicodeCategory(rune) is not UnicodeCategory.NonSpacingMark && slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }

        return slug.ToString().Trim('-').Normalize(NormalizationForm.FormC);
    }

    private async Task CheckNameAsync(string name, string slug, CancellationToken cancellationToken)
    {
        if (slug.Length is 0 or > 80 || name.Length > LongestName)
            Refuse("Name", texts["ErrorName"]);
        else if (slug == "new" || await db.Set<Territory>().AnyAsync(territory => territory.Slug == slug, cancellationToken))
            Refuse("Name", texts["ErrorNameTaken", name, slug]);
    }

    private async Task<Chosen?> EconomyAsync(AddTerritoryRequest request, CancellationToken cancellationToken)
    {
        if (request.Zip is { Length: > 0 } zip)
            return await FromZipAsync(zip, cancellationToken);
        var found = await db.Set<StoredEconomy>().Where(economy => economy.Digest == request.Economy)
            .Select(economy => new { economy.Id, economy.Digest }).SingleOrDefaultAsync(cancellationToken);
        if (found is not null)
            return new Chosen(found.Id, await shelf.OfAsync(db, found.Id, found.Digest, cancellationToken), null);
        Refuse("Economy", texts["ErrorEconomy"]);
        return null;
    }

    private async Task<Chosen?> FromZipAsync(IFormFile file, CancellationToken cancellationToken)
    {
        var limits = new ReadLimits();
        if (file.Length > limits.ZipBytes)
        {
            Refuse("Zip", texts["ErrorZipLarge", file.FileName, limits.ZipBytes >> 20]);
            return null;
        }

        var bytes = await BytesAsync(file, cancellationToken);
        var reading = EconomyFolder.ReadZip(new MemoryStream(bytes), file.FileName);
        foreach (var problem in reading.Errors)
            Refuse("Zip", problem.ToString());
        if (reading.IsRefused)
            return null;
        var package = reading.Value;
        var digest = Convert.ToHexStringLower(SHA256.HashData(bytes));
        var known = await db.Set<StoredEconomy>().Where(economy => economy.Digest == digest).Select(economy => (Guid?)economy.Id).SingleOrDefaultAsync(cancellationToken);
        if (known is { } id)
            return new Chosen(id, package, null);
        var stored = new StoredEconomy
        {
            Name = package.Name, Title = package.Title, Grade = package.Grade, Digest = digest, Zip = bytes, AddedAt = db.Now,
        };
        return new Chosen(stored.Id, package, stored);
    }

    private async Task<TerritoryJobs?> JobsAsync(IFormFile? file, string territory, EconomyPackage? economy, CancellationToken cancellationToken)
    {
        if (file is not { Length: > 0 })
        {
            Refuse("Jobs", texts["ErrorJobs"]);
            return null;
        }

        if (file.Length > LargestJobsBytes)
        {
            Refuse("Jobs", texts["ErrorJobsLarge", file.FileName]);
            return null;
        }

        // Without an economy the codes cannot be judged; its own error stands at its field.
        if (economy is null)
            return null;
        var reading = JobsFile.Read(await BytesAsync(file, cancellationToken), file.FileName, territory, economy.Table.Industries);
        foreach (var problem in reading.Errors)
            Refuse("Jobs", problem.ToString());
        return reading.Value;
    }

    private void Refuse(string field, string message) => _errors.Add(new FieldError(field, message));

    private static async Task<byte[]> BytesAsync(IFormFile file, CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, cancellationToken);
        return bytes.ToArray();
    }

    private sealed record Chosen(Guid Id, EconomyPackage Package, StoredEconomy? New);
}
