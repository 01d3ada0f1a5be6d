using System.Security.Cryptography;
using System.Text;
using Vicinal.Platform.Refusals;
using Vicinal.Sessions.Live.Floor;
using Vicinal.Sessions.Live.Log;
using Vicinal.Sessions.Speaking;

namespace Vicinal.Sessions.Live.Reducing;

/// <summary>Who sends a command: a participant by the digest of the token, or an organiser by the account.</summary>
/// <param name="Digest">For the key of the command only; it says nothing about the person.</param>
/// <param name="Account">The organiser's account; null for participants.</param>
internal readonly record struct Sender(string Digest, Guid? Account);

/// <summary>What somebody wants to happen in a session. It decides by itself, from the state and the hour alone.</summary>
internal abstract record LiveCommand
{
    /// <summary>The digest under which it is kept, so that it counts once; null where nothing may be kept of who sent it.</summary>
    public string? Key { get; init; }

    /// <summary>The organiser's account, for the log.</summary>
    public Guid? By { get; init; }

    /// <summary>Whether the sender names it by a key. A vote needs none, for a second one of the same voter never counts.</summary>
    public virtual bool NeedsKey => true;

    public abstract Decision Decide(LiveState state, Hour hour);

    /// <summary>The key of a command that a sender named.</summary>
    public static string KeyOf(Sender sender, string key) =>
        Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes($"{sender.Digest} {key}")).AsSpan(0, 24));
}

/// <summary>Somebody whom the log names for the first time.</summary>
internal sealed record NewPerson(Guid Id, Person Shown, Guid? Registration);

/// <summary>What comes of a command.</summary>
internal abstract record Decision
{
    private Decision()
    {
    }

    /// <summary>It is not done, and this is why.</summary>
    public sealed record Refused(Refusal Reason) : Decision
    {
        /// <summary>The speakers' list's own reason, with what it is about; null for every other refusal.</summary>
        public SpeakingRefusal? List { get; init; }
    }

    /// <summary>It happens.</summary>
    /// <param name="Entries">What is written into the log.</param>
    /// <param name="Made">What it made, where it made something.</param>
    public sealed record Kept(IReadOnlyList<LiveEntry> Entries, Guid? Made = null) : Decision
    {
        /// <summary>Whom the entries name for the first time.</summary>
        public NewPerson? Person { get; init; }
    }

    /// <summary>It is a vote, which counts once for each voter.</summary>
    /// <param name="Subject">The poll, or the question that is backed.</param>
    /// <param name="Voter">The voter's key for this subject.</param>
    /// <param name="Keys">What is counted.</param>
    /// <param name="Anonymous">Whether it waits until it can be counted with others.</param>
    public sealed record Voted(Guid Subject, string Voter, IReadOnlyList<string> Keys, bool Anonymous) : Decision
    {
        /// <summary>What is kept of the choice beside the voter, where the poll is not anonymous.</summary>
        public string? Choice { get; init; }
    }

    /// <summary>A question becomes part of another; how many more back that one is for the rows of votes to say.</summary>
    public sealed record Merged(Guid Question, Guid Into) : Decision;

    public static Decision One(LiveEntry entry, Guid? made = null) => new Kept([entry], made);

    public static Decision No(RefusalCategory category, string code, string message) => new Refused(new Refusal(category, code, message));

    /// <summary>The room is not open.</summary>
    public static Decision NotOpen { get; } = No(RefusalCategory.Conflict, "room-not-open", "The room is not open. Questions and votes are taken while the session runs.");
}

/// <summary>How a vote stands.</summary>
internal enum VoteStanding
{
    /// <summary>It is taken, and counted together with others, at the latest when the poll closes.</summary>
    Taken,

    /// <summary>It is counted.</summary>
    Counted,

    /// <summary>A vote of this voter was there before; the first one counts.</summary>
    Before,
}

/// <summary>What came of a command.</summary>
/// <param name="Number">The last entry of the log that it knows of.</param>
/// <param name="Made">What it made, where it made something.</param>
/// <param name="Vote">How a vote stands.</param>
/// <param name="Refusal">Why nothing was done.</param>
internal sealed record CommandOutcome(long Number, Guid? Made = null, VoteStanding? Vote = null, Refusal? Refusal = null)
{
    /// <summary>The speakers' list's own reason; null for every other refusal.</summary>
    public SpeakingRefusal? List { get; init; }

    /// <summary>The database does not answer, or too much waits.</summary>
    public static CommandOutcome TryAgain { get; } = new(0, Refusal: new Refusal(
        RefusalCategory.Unavailable, "try-again", "This could not be kept just now. Send it again in a moment, with the same key: it counts once."));
}
