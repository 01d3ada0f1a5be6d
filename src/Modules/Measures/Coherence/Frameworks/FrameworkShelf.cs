using System.Collections.Immutable;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Vicinal.Formats.Coherence;
using Vicinal.Measures.Coherence.Store;
using Vicinal.Measures.Coherence.Texts;
using Vicinal.Measures.Governments;
using Vicinal.Measures.Store;
using Vicinal.Planning;
using Vicinal.Planning.Records.Coherence;
using Vicinal.Platform.Audit;
using Vicinal.Platform.Database;

namespace Vicinal.Measures.Coherence.Frameworks;

/// <summary>Objectives of one level, ready to be linked to.</summary>
/// <param name="Key">Its part of the address.</param>
/// <param name="Title">As readers see it.</param>
/// <param name="Objectives">In their order.</param>
internal sealed record Framework(string Key, string Title, ImmutableArray<FrameworkObjective> Objectives)
{
    public required string Owner { get; init; }

    public required GovernmentLevel Level { get; init; }

    public required string Source { get; init; }

    public string SourceUrl { get; init; } = "";

    public required string Licence { get; init; }

    public required Suggestions Suggestions { get; init; }

    /// <summary>The kept row; null for the goals, which ship with the program.</summary>
    public StoredFramework? Row { get; init; }

    public FrameworkObjective? Find(string code) => Objectives.FirstOrDefault(one => one.Code == code);

    /// <summary>Code and title for people, such as <c>8.3 Decent jobs…</c>.</summary>
    public string Name(string code, string language) => Find(code) is { } found ? $"{code} {found.TitleIn(language).Title}" : code;
}

/// <summary>Finds and keeps frameworks.</summary>
internal sealed class FrameworkShelf(VicinalDb db, Actor actor, GovernmentBook book, IStringLocalizer<CoherenceTexts> texts)
{
    private const int Most = 500;
    private const int LongestKey = 60;

    /// <summary>The goals first, then by title.</summary>
    public async Task<IReadOnlyList<Framework>> ListAsync(CancellationToken cancellation) =>
        [Goals(), .. (await db.Set<StoredFramework>().AsNoTracking().OrderBy(framework => framework.Title).Take(Most).ToListAsync(cancellation)).Select(Of)];

    public async Task<Framework?> FindAsync(string key, CancellationToken cancellation) => key == SdgFramework.Key
        ? Goals()
        : await db.Set<StoredFramework>().AsNoTracking().SingleOrDefaultAsync(framework => framework.Key == key, cancellation) is { } row ? Of(row) : null;

    /// <summary>Whether this person may change it: who writes for its government, or the instance's editors. Nobody changes the goals.</summary>
    public async Task<bool> MayWriteAsync(Framework framework, CancellationToken cancellation) =>
        framework.Row is { } row && (await book.IsClerkAsync(cancellation) || (row.GovernmentId is { } government && await book.MayWriteAsync(government, cancellation)));

    /// <summary>Adds a framework without objectives and gives its address. The caller has asked who may.</summary>
    public async Task<string> AddAsync(StoredFramework framework, CancellationToken cancellation)
    {
        framework.By = actor.Id;
        framework.ChangedAt = db.Now;
        db.Add(framework);
        await db.SaveChangesAsync(cancellation);
        return framework.Key;
    }

    /// <summary>An address that is free.</summary>
    public async Task<string> FreeKeyAsync(string title, CancellationToken cancellation)
    {
        var key = Slugs.Of(title, LongestKey, "framework");
        var taken = await db.Set<StoredFramework>().Where(framework => framework.Key.StartsWith(key)).Select(framework => framework.Key).ToListAsync(cancellation);
        taken.Add(SdgFramework.Key);
        return Enumerable.Range(1, taken.Count + 1).Select(number => number == 1 ? key : $"{key}-{number}").First(free => !taken.Contains(free, StringComparer.Ordinal));
    }

    /// <summary>Puts other objectives in the place of those that are there; false where somebody else saved since this version.</summary>
    public async Task<bool> PutAsync(string key, int version, IReadOnlyCollection<FrameworkObjective> objectives, CancellationToken cancellation)
    {
        if (await db.Set<StoredFramework>().SingleOrDefaultAsync(framework => framework.Key == key && framework.Version == version, cancellation) is not { } row)
            return false;
        (row.Objectives, row.Version, row.By, row.ChangedAt) = (FrameworkCsv.Write(objectives), version + 1, actor.Id, db.Now);
        try
        {
            await db.SaveChangesAsync(cancellation);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
    }

    private Framework Goals() => new(SdgFramework.Key, texts["Sdg.Title"], SdgFramework.All)
    {
        Owner = texts["Sdg.Owner"], Level = GovernmentLevel.Supranational, Source = SdgFramework.Source, SourceUrl = "https://docs.un.org/A/RES/71/313", Licence = "CC-BY-4.0", Suggestions = SdgFramework.Suggestions,
    };

    private static Framework Of(StoredFramework row)
    {
        var objectives = row.Objectives.Length == 0 ? [] : (FrameworkCsv.Read(Encoding.UTF8.GetBytes(row.Objectives), row.Key).Value ?? throw new InvalidDataException($"The kept framework {row.Key} cannot be read.")).All;
        return new Framework(row.Key, row.Title, objectives)
        {
            Owner = row.Owner, Level = row.Level, Source = row.Source, SourceUrl = row.SourceUrl, Licence = row.Licence, Row = row,
            Suggestions = new Suggestions(objectives.SelectMany(one => one.Words.Select(words => new ObjectiveWords(one.Code, words.Key.Split('-')[0], words.Value))), []),
        };
    }
}
