using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Vicinal.Sessions.Speaking;

/// <summary>What happened to a list. Entries say who by id only: groups of people stand outside, so that a person can be forgotten.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "entry")]
[JsonDerivedType(typeof(RulesSet), "rules-set")]
[JsonDerivedType(typeof(Asked), "asked")]
[JsonDerivedType(typeof(Left), "left")]
[JsonDerivedType(typeof(Moved), "moved")]
[JsonDerivedType(typeof(Arranged), "arranged")]
[JsonDerivedType(typeof(Started), "started")]
[JsonDerivedType(typeof(Paused), "paused")]
[JsonDerivedType(typeof(Resumed), "resumed")]
[JsonDerivedType(typeof(Ended), "ended")]
[JsonDerivedType(typeof(ListClosed), "closed")]
[JsonDerivedType(typeof(ListReopened), "reopened")]
[JsonDerivedType(typeof(HandRaised), "hand-raised")]
[JsonDerivedType(typeof(HandLowered), "hand-lowered")]
internal abstract record SpeakingEntry(Moment At);

internal sealed record RulesSet(Moment At, ListRules Rules) : SpeakingEntry(At);

internal sealed record Asked(Moment At, SpeechRequest Request) : SpeakingEntry(At);

/// <summary>A request is gone: withdrawn, or a question whose speech has ended.</summary>
internal sealed record Left(Moment At, Guid Request, bool WithTheSpeech) : SpeakingEntry(At);

/// <summary>A request stands elsewhere; positions counted from 1 in the waiting list as it is shown.</summary>
/// <param name="Reason">Why, where one was given or needed; else empty.</param>
internal sealed record Moved(Moment At, Guid Request, int From, int To, string Reason) : SpeakingEntry(At);

/// <summary>The suggested order was taken over: the waiting list as it stands now, whole.</summary>
internal sealed record Arranged(Moment At, ImmutableArray<Guid> Waiting) : SpeakingEntry(At);

/// <param name="Reason">Why out of turn or beyond a quota; else empty.</param>
internal sealed record Started(Moment At, Guid Request, string Reason) : SpeakingEntry(At);

internal sealed record Paused(Moment At, Guid Request) : SpeakingEntry(At);

internal sealed record Resumed(Moment At, Guid Request) : SpeakingEntry(At);

internal sealed record Ended(Moment At, Guid Request) : SpeakingEntry(At);

internal sealed record ListClosed(Moment At) : SpeakingEntry(At);

internal sealed record ListReopened(Moment At) : SpeakingEntry(At);

internal sealed record HandRaised(Moment At, Guid Participant) : SpeakingEntry(At);

internal sealed record HandLowered(Moment At, Guid Participant) : SpeakingEntry(At);
