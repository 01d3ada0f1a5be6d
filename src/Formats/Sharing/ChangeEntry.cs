using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Vicinal.Formats.Records;

namespace Vicinal.Formats.Sharing;

/// <summary>What happened to a record.</summary>
public enum ChangeKind
{
    /// <summary>A version stands.</summary>
    Published,

    /// <summary>It was taken back or hidden.</summary>
    Withdrawn,

    /// <summary>It is the same as another.</summary>
    Merged,

    /// <summary>Its texts were deleted on request: whoever has them deletes them too.</summary>
    Forgotten,
}

/// <summary>A record of an instance.</summary>
/// <param name="Instance">Whose record it is.</param>
/// <param name="Record">Its id there.</param>
public sealed record RecordAddress(Guid Instance, string Record);

/// <summary>An id in a document that stands for another instance's record.</summary>
/// <param name="Name">As the document writes it.</param>
/// <param name="Instance">Whose record it is.</param>
/// <param name="Record">Its id there.</param>
public sealed record ElsewhereName(string Name, Guid Instance, string Record);

/// <summary>
/// How a record of an instance stands, signed by that instance. The signature binds instance, epoch, number, kind, id, version, time and every byte of the document,
/// so the entry can be passed on by others and means the same.
/// </summary>
public sealed record ChangeEntry
{
    /// <summary>Most ids of a document that stand for records of others.</summary>
    public const int MostElsewhere = 250;

    private const string TimeForm = "yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'";

    /// <summary>Who signed: the record's own instance.</summary>
    public Guid Instance { get; init; }

    /// <summary>A stretch of that instance's numbers; another begins when it is restored from a backup. Version 7 UUIDs: their order is that of their beginnings.</summary>
    public Guid Epoch { get; init; }

    /// <summary>The number of the change there.</summary>
    public long Number { get; init; }

    /// <summary>What happened.</summary>
    public ChangeKind Kind { get; init; }

    /// <summary>The record's id there.</summary>
    public string Record { get; init; } = "";

    /// <summary>Its version after the change.</summary>
    public int Version { get; init; }

    /// <summary>When, by that instance's clock: for people. No decision hangs on it.</summary>
    public string At { get; init; } = "";

    /// <summary>The record's canonical JSON; empty unless it is published. Text within text, so that no program that reads and writes the file changes a byte of it.</summary>
    public string Document { get; init; } = "";

    /// <summary>Why it is published no more; may be empty.</summary>
    public string Reason { get; init; } = "";

    /// <summary>The record into which it was merged; null where it was not.</summary>
    public RecordAddress? Into { get; init; }

    /// <summary>Ids in the document that stand for records of other instances; all others are the signer's own.</summary>
    public ImmutableArray<ElsewhereName> Elsewhere { get; init; } = [];

    /// <summary>Of <see cref="Statement"/>, by the instance.</summary>
    public string Signature { get; init; } = "";

    /// <summary>A moment as entries write it.</summary>
    public static string Time(DateTimeOffset moment) => moment.UtcDateTime.ToString(TimeForm, CultureInfo.InvariantCulture);

    /// <summary>The moment that an entry writes; null where it is none.</summary>
    public static DateTimeOffset? ReadTime(string text) =>
        DateTimeOffset.TryParseExact(text, TimeForm, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment : null;

    /// <summary>The same entry with its signature.</summary>
    public ChangeEntry SignedWith(SigningKey key) => this with { Signature = key.Sign(Statement()) };

    /// <summary>What is wrong with the entry by itself, whoever signed it, in a sentence; null where nothing is.</summary>
    public string? Problem()
    {
        if (!RecordProblems.IsId(Record))
            return $"{Quote.Of(Record)} is not an id of a record.";
        if (!Enum.IsDefined(Kind) || Number < 1 || Version < 1 || ReadTime(At) is null)
            return $"{Record}: kind, number, version or time are not those of a change.";
        if (Kind == ChangeKind.Published != Document.Length > 0)
            return $"{Record}: a published record has a document, and no other has.";
        if (Encoding.UTF8.GetByteCount(Document) > RecordJson.MostRecordBytes)
            return $"{Record}: {RecordJsonFile.TooLarge(Encoding.UTF8.GetByteCount(Document))}";
        if (Reason.Length > RecordProblems.LongestSource || TextProblems.Hidden(Reason, lines: true, isName: false) is not null)
            return $"{Record}: the reason has more than {RecordProblems.LongestSource} characters or hides signs.";
        if (Kind == ChangeKind.Merged != Into is not null || (Into is { } into && !RecordProblems.IsId(into.Record)))
            return $"{Record}: a merged record names the other, and no other does.";
        if (Elsewhere.Length > MostElsewhere || Elsewhere.Any(name => !RecordProblems.IsId(name.Name) || !RecordProblems.IsId(name.Record)) || Elsewhere.DistinctBy(name => name.Name, StringComparer.Ordinal).Count() != Elsewhere.Length)
            return $"{Record}: what it says of records elsewhere is not right.";
        return null;
    }

    /// <summary>The bytes that are signed: one line for each thing that must not change, long texts by their SHA-256.</summary>
    public byte[] Statement() => Encoding.UTF8.GetBytes(string.Join('\n',
        "vicinal-entry/1",
        Instance.ToString("D"),
        Epoch.ToString("D"),
        Number.ToString(CultureInfo.InvariantCulture),
        Word(Kind),
        Record,
        Version.ToString(CultureInfo.InvariantCulture),
        At,
        Digest(Document),
        Digest(Reason),
        Into is null ? "" : $"{Into.Instance:D}/{Into.Record}",
        string.Join(' ', Elsewhere.Select(name => $"{name.Name}={name.Instance:D}/{name.Record}"))));

    /// <summary>SHA-256 of a text in hexadecimal.</summary>
    internal static string Digest(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string Word(ChangeKind kind) => kind switch
    {
        ChangeKind.Published => "published",
        ChangeKind.Withdrawn => "withdrawn",
        ChangeKind.Merged => "merged",
        ChangeKind.Forgotten => "forgotten",
        _ => "",
    };
}
