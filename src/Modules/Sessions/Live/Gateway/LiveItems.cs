using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using NodaTime;
using NodaTime.Serialization.SystemTextJson;

namespace Vicinal.Sessions.Live.Gateway;

/// <summary>
/// What somebody sees of a room: small things under keys such as <c>poll/…</c>, each as JSON. A change is the things that differ,
/// so that two of them can be laid together and one can be told twice without harm.
/// </summary>
internal sealed class LiveItems
{
    // Letters of all scripts stand as they are, which halves the bytes of many; what means something in HTML does not.
    private static readonly JsonSerializerOptions Json = new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull,
        Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    }.ConfigureForNodaTime(DateTimeZoneProviders.Tzdb);

    private readonly SortedDictionary<string, byte[]> _items = new(StringComparer.Ordinal);

    public void Add<T>(string key, T item) => _items[key] = JsonSerializer.SerializeToUtf8Bytes(item, Json);

    /// <summary>Everything, as the snapshot gives it.</summary>
    public byte[] Snapshot(long number, Instant at) => Message(null, number, at, _items, []);

    /// <summary>What is other here than it was before; null where nothing is.</summary>
    public byte[]? Change(LiveItems before, long from, long number, Instant at)
    {
        List<KeyValuePair<string, byte[]>> set = [.. _items.Where(item => !before._items.TryGetValue(item.Key, out var old) || !old.AsSpan().SequenceEqual(item.Value))];
        List<string> gone = [.. before._items.Keys.Where(key => !_items.ContainsKey(key))];
        return set.Count + gone.Count == 0 ? null : Message(from, number, at, set, gone);
    }

    private static byte[] Message(long? from, long number, Instant at, IEnumerable<KeyValuePair<string, byte[]>> set, List<string> gone)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = Json.Encoder, SkipValidation = true }))
        {
            json.WriteStartObject();
            if (from is { } began)
                json.WriteNumber("from", began);
            json.WriteNumber("number", number);
            json.WriteString("at", NodaTime.Text.InstantPattern.ExtendedIso.Format(at));
            json.WriteStartObject(from is null ? "items" : "set");
            foreach (var (key, item) in set)
            {
                json.WritePropertyName(key);
                json.WriteRawValue(item, skipInputValidation: true);
            }

            json.WriteEndObject();
            if (gone.Count > 0)
            {
                json.WriteStartArray("gone");
                foreach (var key in gone)
                    json.WriteStringValue(key);
                json.WriteEndArray();
            }

            json.WriteEndObject();
        }

        return stream.ToArray();
    }
}
