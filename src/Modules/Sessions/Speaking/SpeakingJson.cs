using System.Text.Json.Serialization;

namespace Vicinal.Sessions.Speaking;

/// <summary>Commands, entries, refusals and the list itself as JSON, each told apart by a word of its own; times are whole numbers.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(SpeakingCommand))]
[JsonSerializable(typeof(SpeakingEntry))]
[JsonSerializable(typeof(SpeakingRefusal))]
[JsonSerializable(typeof(SpeakersList))]
internal sealed partial class SpeakingJson : JsonSerializerContext;
