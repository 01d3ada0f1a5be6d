using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Serialization.SystemTextJson;
using Vicinal.Sessions.Captions;
using Vicinal.Sessions.Live.Agenda;
using Vicinal.Sessions.Live.Floor;
using Vicinal.Sessions.Polls;
using Vicinal.Sessions.Questions;

namespace Vicinal.Sessions.Live.Log;

/// <summary>Where an entry stands: its number in the session's log, and the session's own time.</summary>
internal readonly record struct EntryPlace(long Number, Instant At);

/// <summary>Something that happened in a session. It knows what it changes; nothing is ever taken back from the log.</summary>
internal abstract record LiveEntry
{
    /// <summary>The state after it.</summary>
    public abstract LiveState On(LiveState state, EntryPlace place);

    /// <summary>
    /// The kinds of entries by the word under which they are kept. A part of the module that writes entries of its own adds its kinds here.
    /// </summary>
    private static readonly FrozenDictionary<string, Type> Kinds = new Dictionary<string, Type>(StringComparer.Ordinal)
    {
        ["room-opened"] = typeof(RoomOpened),
        ["room-closed"] = typeof(RoomClosed),
        ["agenda"] = typeof(AgendaLaidOut),
        ["agenda-item"] = typeof(AgendaMoved),
        ["person"] = typeof(PersonCame),
        ["speaking"] = typeof(SpeakingChanged),
        ["link"] = typeof(LinkShown),
        ["link-gone"] = typeof(LinkTaken),
        ["caption"] = typeof(CaptionAdded),
        ["question"] = typeof(QuestionAsked),
        ["question-standing"] = typeof(QuestionMoved),
        ["question-merged"] = typeof(QuestionMerged),
        ["question-answered"] = typeof(QuestionAnswered),
        ["question-votes"] = typeof(QuestionBacked),
        ["poll"] = typeof(PollOpened),
        ["poll-votes"] = typeof(PollTallied),
        ["poll-closing"] = typeof(PollClosing),
        ["poll-closed"] = typeof(PollClosed),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<Type, string> Words = Kinds.ToFrozenDictionary(kind => kind.Value, kind => kind.Key);

    private static readonly JsonSerializerOptions Json = new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter() },
    }.ConfigureForNodaTime(DateTimeZoneProviders.Tzdb);

    /// <summary>The word under which this kind is kept.</summary>
    [JsonIgnore]
    public string Word => Words[GetType()];

    /// <summary>The entry as one line of JSON.</summary>
    public string Write() => JsonSerializer.Serialize(this, GetType(), Json);

    /// <exception cref="InvalidDataException">The log holds a kind that this program does not know: it is older than the log.</exception>
    public static LiveEntry Read(string kind, string document) => Kinds.TryGetValue(kind, out var type)
        ? (LiveEntry)JsonSerializer.Deserialize(document, type, Json)!
        : throw new InvalidDataException($"The log of a session holds an entry of the kind '{kind}', which this version does not know. Use the newer version that wrote it.");
}
