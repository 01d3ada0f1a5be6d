using System.Text.Json.Serialization;

namespace Vicinal.Sessions.Speaking;

/// <summary>Why the list does not do what it was asked. Nothing has changed then.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "refused")]
[JsonDerivedType(typeof(ListIsClosed), "list-is-closed")]
[JsonDerivedType(typeof(ListIsOpen), "list-is-open")]
[JsonDerivedType(typeof(KindNotTaken), "kind-not-taken")]
[JsonDerivedType(typeof(AlreadyAsked), "already-asked")]
[JsonDerivedType(typeof(RequestKnown), "request-known")]
[JsonDerivedType(typeof(NobodySpeaks), "nobody-speaks")]
[JsonDerivedType(typeof(NobodyWaits), "nobody-waits")]
[JsonDerivedType(typeof(NotWaiting), "not-waiting")]
[JsonDerivedType(typeof(NotSpeaking), "not-speaking")]
[JsonDerivedType(typeof(AlreadyPaused), "already-paused")]
[JsonDerivedType(typeof(NotPaused), "not-paused")]
[JsonDerivedType(typeof(PlaceTaken), "place-taken")]
[JsonDerivedType(typeof(OutOfTurn), "out-of-turn")]
[JsonDerivedType(typeof(QuotaSpent), "quota-spent")]
[JsonDerivedType(typeof(ReasonNeeded), "reason-needed")]
[JsonDerivedType(typeof(ReasonTooLong), "reason-too-long")]
[JsonDerivedType(typeof(RulesWrong), "rules-wrong")]
internal abstract record SpeakingRefusal;

/// <summary>The list takes no further requests, except points of order.</summary>
internal sealed record ListIsClosed : SpeakingRefusal;

internal sealed record ListIsOpen : SpeakingRefusal;

internal sealed record KindNotTaken(SpeechKind Kind) : SpeakingRefusal;

/// <summary>This person waits with a request of this kind already.</summary>
internal sealed record AlreadyAsked(SpeechKind Kind) : SpeakingRefusal;

/// <summary>The id was used for another request.</summary>
internal sealed record RequestKnown(Guid Request) : SpeakingRefusal;

/// <summary>An interposed question needs somebody who speaks.</summary>
internal sealed record NobodySpeaks : SpeakingRefusal;

internal sealed record NobodyWaits : SpeakingRefusal;

internal sealed record NotWaiting(Guid Request) : SpeakingRefusal;

internal sealed record NotSpeaking(Guid Request) : SpeakingRefusal;

internal sealed record AlreadyPaused(Guid Request) : SpeakingRefusal;

internal sealed record NotPaused(Guid Request) : SpeakingRefusal;

/// <summary>Precedence leaves this request only these positions, counted from 1.</summary>
internal sealed record PlaceTaken(int First, int Last) : SpeakingRefusal;

/// <summary>Somebody else is next: a reason is needed.</summary>
internal sealed record OutOfTurn(Guid Next) : SpeakingRefusal;

/// <summary>The group of the speaker has used its time: a reason is needed.</summary>
internal sealed record QuotaSpent(Quota Quota, long Used) : SpeakingRefusal;

/// <summary>The suggested order is followed: whoever changes it says why.</summary>
internal sealed record ReasonNeeded : SpeakingRefusal;

internal sealed record ReasonTooLong(int Found, int Most) : SpeakingRefusal;

/// <summary>A quota without time or a dimension, or two for the same group.</summary>
internal sealed record RulesWrong(Quota Quota) : SpeakingRefusal;
