using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Vicinal.Formats.Records;
using Vicinal.Formats.Sharing;
using Vicinal.Measures.Sharing.Store;
using Vicinal.Measures.Store;
using Vicinal.Planning.Records;
using Vicinal.Platform.Database;

namespace Vicinal.Measures.Sharing.Pulling;

/// <summary>
/// How records of others are called here: as at home, unless something else has that name here; then with eight signs of their instance behind it. Nobody's record is ever put in the place of
/// another's, and a name that two instances give to two records leads to the right one in each document.
/// </summary>
internal sealed class LocalNames
{
    private static readonly int[] Marks = [8, 16, 32];

    private readonly Guid own;
    private readonly Dictionary<RecordAddress, string> known = [];
    private readonly Dictionary<string, Guid?> taken = new(StringComparer.Ordinal);

    private LocalNames(Guid own) => this.own = own;

    /// <summary>Reads what is called how, for all that these arrivals name.</summary>
    public static async Task<LocalNames> ReadAsync(VicinalDb db, Guid own, IReadOnlyCollection<Arrival> arrivals, CancellationToken cancellation)
    {
        var names = new LocalNames(own);
        var all = arrivals.SelectMany(Named).ToHashSet();
        var records = all.Select(address => address.Record).ToHashSet(StringComparer.Ordinal);
        var copies = await db.Set<MeasureCopy>().AsNoTracking().Where(copy => records.Contains(copy.Record))
            .Join(db.Set<StoredMeasure>(), copy => copy.MeasureId, measure => measure.Id, (copy, measure) => new { copy.Instance, copy.Record, measure.Key }).ToListAsync(cancellation);
        foreach (var copy in copies)
            names.known[new RecordAddress(copy.Instance, copy.Record)] = copy.Key;
        var keys = all.SelectMany(address => Candidates(address)).ToHashSet(StringComparer.Ordinal);
        foreach (var there in await db.Set<StoredMeasure>().AsNoTracking().Where(measure => keys.Contains(measure.Key)).Select(measure => new { measure.Key, measure.Origin }).ToListAsync(cancellation))
            names.taken[there.Key] = there.Origin;
        return names;
    }

    /// <summary>Gives a new record its name here.</summary>
    public string Give(RecordAddress address)
    {
        var key = Of(address);
        (known[address], taken[key]) = (key, address.Instance);
        return key;
    }

    /// <summary>What a record is called here, or would be if it came.</summary>
    public string Of(RecordAddress address)
    {
        if (address.Instance == own)
            return address.Record;
        if (known.TryGetValue(address, out var key))
            return key;

        // A row of the same instance without a copy is one that was forgotten here: it keeps its name.
        return Candidates(address).FirstOrDefault(name => !taken.TryGetValue(name, out var origin) || origin == address.Instance)
            ?? throw new InvalidOperationException($"All names for {address.Record} of {address.Instance} are taken.");
    }

    /// <summary>The record as it is written here: its own id and those that it names.</summary>
    public MeasureRecord Localised(ChangeEntry entry, MeasureRecord record)
    {
        var elsewhere = entry.Elsewhere.ToDictionary(name => name.Name, name => new RecordAddress(name.Instance, name.Record), StringComparer.Ordinal);
        var here = RecordReferences.Of(record).ToDictionary(name => name, name => Of(elsewhere.GetValueOrDefault(name) ?? new RecordAddress(entry.Instance, name)), StringComparer.Ordinal);
        here[record.Id] = Of(new RecordAddress(entry.Instance, record.Id));
        return RecordReferences.Renamed(record, here);
    }

    private static IEnumerable<RecordAddress> Named(Arrival arrival)
    {
        var entry = arrival.Entry;
        yield return new RecordAddress(entry.Instance, entry.Record);
        if (entry.Into is { } into)
            yield return into;
        foreach (var name in entry.Elsewhere)
            yield return new RecordAddress(name.Instance, name.Record);
        foreach (var name in arrival.Record is { } record ? RecordReferences.Of(record) : [])
            yield return new RecordAddress(entry.Instance, name);
    }

    private static IEnumerable<string> Candidates(RecordAddress address)
    {
        yield return address.Record;
        var instance = address.Instance.ToString("N", CultureInfo.InvariantCulture);
        foreach (var length in Marks)
        {
            var longest = RecordProblems.LongestId - length - 1;
            yield return $"{(address.Record.Length > longest ? address.Record[..longest].TrimEnd('-') : address.Record)}-{instance[..length]}";
        }
    }
}
