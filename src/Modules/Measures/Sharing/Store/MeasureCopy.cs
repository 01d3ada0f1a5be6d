using System.Collections.Immutable;
using NodaTime;
using Vicinal.Formats.Sharing;

namespace Vicinal.Measures.Sharing.Store;

/// <summary>What is known of another instance's record: its last signed entry, and the record here that shows it.</summary>
internal sealed class MeasureCopy
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Whose record it is.</summary>
    public Guid Instance { get; init; }

    /// <summary>Its id there.</summary>
    public required string Record { get; init; }

    /// <summary>The record here; null where nothing of it was ever shown, such as of one that was taken back before it was read.</summary>
    public Guid? MeasureId { get; set; }

    /// <summary>Whether the record here is this instance's own, which says the same to the letter: both have it from the program or from one file.</summary>
    public bool IsSame { get; set; }

    /// <summary>The source by which it came last; null where that was removed.</summary>
    public Guid? SourceId { get; set; }

    /// <summary>The source's round in which it was seen.</summary>
    public int Round { get; set; }

    public Guid Epoch { get; set; }

    public long Number { get; set; }

    public ChangeKind Kind { get; set; }

    public int Version { get; set; }

    public required string At { get; set; }

    /// <summary>The signed document where the record here is written differently (other names); null where it is the same to the letter, or there is none.</summary>
    public string? Document { get; set; }

    public string Reason { get; set; } = "";

    public Guid? IntoInstance { get; set; }

    public string? IntoRecord { get; set; }

    /// <summary>As <c>name=instance/record</c> with a blank after each.</summary>
    public string Elsewhere { get; set; } = "";

    public required string Signature { get; set; }

    /// <summary>When its signature was last checked here.</summary>
    public Instant CheckedAt { get; set; }

    /// <summary>Since when its own instance does not list it any more, such as after it was restored from an old backup; null where it does.</summary>
    public Instant? MissingSince { get; set; }

    /// <summary>Takes what an entry says, except for the document.</summary>
    public void Take(ChangeEntry entry)
    {
        (Epoch, Number, Kind, Version, At, Reason, Signature) = (entry.Epoch, entry.Number, entry.Kind, entry.Version, entry.At, entry.Reason, entry.Signature);
        (IntoInstance, IntoRecord) = (entry.Into?.Instance, entry.Into?.Record);
        Elsewhere = string.Concat(entry.Elsewhere.Select(name => $"{name.Name}={name.Instance:D}/{name.Record} "));
    }

    /// <summary>The entry as it was signed.</summary>
    /// <param name="document">The signed document; empty where the entry has none.</param>
    public ChangeEntry Entry(string document) => new()
    {
        Instance = Instance, Epoch = Epoch, Number = Number, Kind = Kind, Record = Record, Version = Version, At = At, Document = Kind == ChangeKind.Published ? document : "", Reason = Reason,
        Into = IntoInstance is { } instance ? new RecordAddress(instance, IntoRecord!) : null, Elsewhere = Names(Elsewhere), Signature = Signature,
    };

    private static ImmutableArray<ElsewhereName> Names(string text) => [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(name =>
    {
        var (equals, slash) = (name.IndexOf('=', StringComparison.Ordinal), name.LastIndexOf('/'));
        return new ElsewhereName(name[..equals], Guid.Parse(name[(equals + 1)..slash]), name[(slash + 1)..]);
    })];
}

/// <summary>An entry that was not taken, with why; the rest of its page was.</summary>
internal sealed class RefusedEntry
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid SourceId { get; init; }

    public Guid Instance { get; init; }

    public required string Record { get; init; }

    public required string Problem { get; set; }

    public Instant At { get; set; }
}
