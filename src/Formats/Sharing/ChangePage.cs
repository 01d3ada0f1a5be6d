using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Vicinal.Formats.Sharing;

/// <summary>An entry in its place of a feed.</summary>
/// <param name="Place">The number of the change in this feed; for the sender's own records the number of the entry.</param>
/// <param name="Entry">The entry, signed by the record's own instance.</param>
public sealed record PlacedEntry(long Place, ChangeEntry Entry);

/// <summary>
/// A page of an instance's changes, signed by it. It says after which number it begins, where the next goes on and which is the last, so a page that is cut, replayed or left out shows:
/// it repeats what the reader sent with its question, and its marks are those of the pages before and after.
/// </summary>
public sealed record ChangePage
{
    /// <summary>The name and version of the form.</summary>
    public const string Form = "vicinal-changes/1";

    /// <summary>The version of the lists of codes, kinds and states that documents are written with.</summary>
    public const int PresentCodes = 1;

    /// <summary>Most entries of a page.</summary>
    public const int MostEntries = 500;

    /// <summary>Most bytes of a page, as a reader takes it.</summary>
    public const int MostBytes = 32 << 20;

    /// <summary>Characters of documents after which a sender ends a page.</summary>
    public const int FullCharacters = 4 << 20;

    private const int LongestNonce = 64;

    /// <summary><see cref="Form"/>.</summary>
    public string Format { get; init; } = Form;

    /// <summary>See <see cref="PresentCodes"/>.</summary>
    public int Codes { get; init; } = PresentCodes;

    /// <summary>Who sends it.</summary>
    public required InstanceCard Instance { get; init; }

    /// <summary>The sender's stretch of numbers.</summary>
    public Guid Epoch { get; init; }

    /// <summary>The number after which the page begins.</summary>
    public long After { get; init; }

    /// <summary>The mark of that number: what happened there, digested. Other than the reader remembers where the sender's past is another.</summary>
    public string AfterMark { get; init; } = "";

    /// <summary>The number up to which the page goes: the next one begins after it.</summary>
    public long Next { get; init; }

    /// <summary>The mark of that number.</summary>
    public string NextMark { get; init; } = "";

    /// <summary>The sender's last number when it made the page.</summary>
    public long Last { get; init; }

    /// <summary>What the reader sent with its question; empty in a file.</summary>
    public string Nonce { get; init; } = "";

    /// <summary>When, by the sender's clock: for people.</summary>
    public string At { get; init; } = "";

    /// <summary>The instances whose entries are passed on.</summary>
    public ImmutableArray<InstanceCard> Origins { get; init; } = [];

    /// <summary>In the order of their places. A record stands once, at its last change; numbers between are older changes of the same records.</summary>
    public ImmutableArray<PlacedEntry> Entries { get; init; } = [];

    /// <summary>Of <see cref="Statement"/>, by the sender.</summary>
    public string Signature { get; init; } = "";

    /// <summary>Whether no more follows, as the sender knew.</summary>
    public bool IsLast => Next >= Last;

    /// <summary>The same page with its signature.</summary>
    public ChangePage SignedWith(SigningKey key) => this with { Signature = key.Sign(Statement()) };

    /// <summary>The mark of a change.</summary>
    /// <param name="epoch">The stretch of numbers.</param>
    /// <param name="number">Its number; 0 for the beginning.</param>
    /// <param name="what">What tells it from any other with the same number.</param>
    public static string Mark(Guid epoch, long number, string what) => ChangeEntry.Digest(string.Create(CultureInfo.InvariantCulture, $"{epoch:D}\n{number}\n{what}"))[..32];

    /// <summary>What is wrong with the page by itself, its signature included, in a sentence; null where nothing is.</summary>
    /// <param name="key">The sender's key that is believed.</param>
    public string? Problem(VerifyingKey key)
    {
        if (Instance.Problem() is { } wrong)
            return wrong;
        if (Origins.Select(origin => origin.Problem()).FirstOrDefault(problem => problem is not null) is { } odd)
            return odd;
        if (Entries.Length > MostEntries || Origins.Length > MostEntries || Nonce.Length > LongestNonce || ChangeEntry.ReadTime(At) is null)
            return $"it has more than {MostEntries} entries, or no time that can be read.";
        if (After < 0 || Next < After || Last < 0 || (Next > Last && Entries.Length > 0))
            return $"its numbers ({Number(After)} to {Number(Next)} of {Number(Last)}) are not in order.";
        var before = After;
        foreach (var (place, entry) in Entries)
        {
            if (place <= before || place > Next)
                return $"the entry at {Number(place)} is out of its place: entries rise from {Number(After + 1)} to {Number(Next)}.";
            if (entry.Instance == Instance.Id && (entry.Number != place || entry.Epoch != Epoch))
                return $"the entry at {Number(place)} is said to be number {Number(entry.Number)} of its own instance.";
            before = place;
        }

        return key.Holds(Statement(), Signature) ? null : "the signature does not fit: the page was changed on its way, or another signed it.";
    }

    /// <summary>The bytes that are signed.</summary>
    public byte[] Statement() => Encoding.UTF8.GetBytes(string.Join('\n',
        Format,
        Number(Codes),
        Card(Instance),
        Epoch.ToString("D"),
        Number(After),
        AfterMark,
        Number(Next),
        NextMark,
        Number(Last),
        Nonce,
        At,
        Number(Entries.Length),
        Digest(),
        ChangeEntry.Digest(string.Join('\n', Origins.Select(Card)))));

    private string Digest()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> place = stackalloc byte[sizeof(long)];
        foreach (var entry in Entries)
        {
            BinaryPrimitives.WriteInt64BigEndian(place, entry.Place);
            hash.AppendData(place);
            hash.AppendData(SHA256.HashData(entry.Entry.Statement()));
            hash.AppendData(SHA256.HashData(Encoding.UTF8.GetBytes(entry.Entry.Signature)));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static string Card(InstanceCard card) => $"{card.Id:D} {card.Key} {ChangeEntry.Digest(card.Name)} {ChangeEntry.Digest(card.Address)}";

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
