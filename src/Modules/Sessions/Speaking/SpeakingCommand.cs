using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Vicinal.Sessions.Speaking;

/// <summary>What somebody asks of the list. Whether this person may is decided before; the list decides whether it makes sense now.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "command")]
[JsonDerivedType(typeof(SetRules), "set-rules")]
[JsonDerivedType(typeof(Ask), "ask")]
[JsonDerivedType(typeof(Withdraw), "withdraw")]
[JsonDerivedType(typeof(MoveBy), "move-by")]
[JsonDerivedType(typeof(MoveTo), "move-to")]
[JsonDerivedType(typeof(FollowSuggestion), "follow-suggestion")]
[JsonDerivedType(typeof(Start), "start")]
[JsonDerivedType(typeof(Pause), "pause")]
[JsonDerivedType(typeof(Resume), "resume")]
[JsonDerivedType(typeof(End), "end")]
[JsonDerivedType(typeof(CloseList), "close")]
[JsonDerivedType(typeof(ReopenList), "reopen")]
[JsonDerivedType(typeof(RaiseHand), "raise-hand")]
[JsonDerivedType(typeof(LowerHand), "lower-hand")]
internal abstract record SpeakingCommand;

/// <summary>The organiser sets quotas and which kinds of speech are taken.</summary>
internal sealed record SetRules(ListRules Rules) : SpeakingCommand;

/// <summary>Ask to speak.</summary>
/// <param name="Request">The id of the request, given by who sends the command.</param>
/// <param name="Rank">Of a point of order; the lowest speaks first. Of no meaning otherwise.</param>
/// <param name="ByModerator">A moderator may put somebody on a closed list.</param>
internal sealed record Ask(Guid Request, Guid Speaker, SpeechKind Kind, int Rank = 0, bool ByModerator = false) : SpeakingCommand;

internal sealed record Withdraw(Guid Request) : SpeakingCommand;

/// <summary>One or more places up (negative) or down, as one button does it.</summary>
internal sealed record MoveBy(Guid Request, int Places, string Reason = "") : SpeakingCommand;

/// <summary>To a position of the waiting list as it is shown, counted from 1.</summary>
internal sealed record MoveTo(Guid Request, int Position, string Reason = "") : SpeakingCommand;

/// <summary>Takes over a suggested order as it was shown. Whoever asked since then stays behind; whoever withdrew is passed over.</summary>
internal sealed record FollowSuggestion(ImmutableArray<Guid> Requests) : SpeakingCommand;

/// <summary>Lets somebody speak. A speech that runs is ended, except by an interposed question, which pauses it.</summary>
/// <param name="Request">Null for whoever is next.</param>
/// <param name="Reason">Why out of turn or beyond a quota; needed then, and kept.</param>
internal sealed record Start(Guid? Request = null, string Reason = "") : SpeakingCommand;

internal sealed record Pause(Guid Request) : SpeakingCommand;

/// <summary>Goes on with a paused speech or question; the other of the two is paused.</summary>
internal sealed record Resume(Guid Request) : SpeakingCommand;

/// <summary>Ends a speech, with its question and the questions that wait for it, or only its question.</summary>
internal sealed record End(Guid Request) : SpeakingCommand;

internal sealed record CloseList : SpeakingCommand;

internal sealed record ReopenList : SpeakingCommand;

internal sealed record RaiseHand(Guid Participant) : SpeakingCommand;

internal sealed record LowerHand(Guid Participant) : SpeakingCommand;
