using System.Text;
using Microsoft.EntityFrameworkCore;
using Vicinal.Formats.Records;
using Vicinal.Formats.Sharing;
using Vicinal.Measures.Sharing.Store;
using Vicinal.Planning.Records;
using Vicinal.Platform.Database;

namespace Vicinal.Measures.Sharing.Pulling;

/// <summary>An entry that came, checked.</summary>
/// <param name="Entry">As it was signed.</param>
/// <param name="Record">What its document says; null where it has none or is refused.</param>
/// <param name="Problem">Why it is not taken; null where it is.</param>
internal sealed record Arrival(ChangeEntry Entry, MeasureRecord? Record, string? Problem);

/// <summary>Checks the entries of a page one by one: who signed, and the same rules as for records of our own.</summary>
internal sealed class Arrivals(VicinalDb db)
{
    private const int MostToldErrors = 3;

    /// <summary>All entries of a page that are not this instance's own.</summary>
    /// <param name="page">A page whose own signature was checked.</param>
    /// <param name="own">This instance: what comes home is not taken.</param>
    /// <param name="cancellation">Ends the work early.</param>
    public async Task<IReadOnlyList<Arrival>> CheckAsync(ChangePage page, Guid own, CancellationToken cancellation)
    {
        var entries = page.Entries.Select(placed => placed.Entry).Where(entry => entry.Instance != own).ToList();
        var keys = await KeysAsync(page, entries, cancellation);
        try
        {
            return [.. entries.Select(entry => Check(entry, keys.GetValueOrDefault(entry.Instance)))];
        }
        finally
        {
            foreach (var key in keys.Values)
                key.Dispose();
        }
    }

    /// <summary>The key that is believed of each instance: the kept one, or one that gives the instance's own id.</summary>
    private async Task<Dictionary<Guid, VerifyingKey>> KeysAsync(ChangePage page, IEnumerable<ChangeEntry> entries, CancellationToken cancellation)
    {
        var instances = entries.Select(entry => entry.Instance).ToHashSet();
        var believed = (await db.Set<KnownInstance>().AsNoTracking().Where(known => instances.Contains(known.Id)).ToListAsync(cancellation)).ToDictionary(known => known.Id, known => known.PublicKey);
        foreach (var card in page.Origins.Where(card => instances.Contains(card.Id) && card.SpeaksForItself))
            believed.TryAdd(card.Id, card.Key);
        return believed.Select(pair => (pair.Key, Verifying: VerifyingKey.Read(pair.Value))).Where(pair => pair.Verifying is not null).ToDictionary(pair => pair.Key, pair => pair.Verifying!);
    }

    private static Arrival Check(ChangeEntry entry, VerifyingKey? key)
    {
        if (entry.Problem() is { } wrong)
            return new(entry, null, wrong);
        if (key is null)
            return new(entry, null, $"{entry.Record}: no key of the instance {entry.Instance} is believed here.");
        if (!key.Holds(entry.Statement(), entry.Signature))
            return new(entry, null, $"{entry.Record}: the signature does not fit: what it says was changed, or another signed it.");
        if (entry.Kind != ChangeKind.Published)
            return new(entry, null, null);
        var reading = RecordJson.ReadOne(Encoding.UTF8.GetBytes(entry.Document), entry.Record);
        if (reading.IsRefused)
            return new(entry, null, string.Join(' ', reading.Errors.Take(MostToldErrors)));
        return reading.Value.Id == entry.Record && reading.Value.Version == entry.Version
            ? new(entry, reading.Value, null)
            : new(entry, null, $"{entry.Record}: the document is version {reading.Value.Version} of {reading.Value.Id}.");
    }
}
