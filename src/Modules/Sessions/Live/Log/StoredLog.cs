using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Vicinal.Sessions.Live.Log;

/// <summary>The room of a session: one row, whose lock puts what several nodes write into one order.</summary>
internal sealed class StoredRoom
{
    public Guid SessionId { get; init; }

    /// <summary>The number of the last entry; 0 where there is none.</summary>
    public long Last { get; set; }
}

/// <summary>One entry of a session's log. It is written once and never changed.</summary>
internal sealed class StoredEntry
{
    public Guid SessionId { get; init; }

    /// <summary>1, 2, 3… within the session, without a gap, in the order of commits.</summary>
    public long Number { get; init; }

    public required string Kind { get; init; }

    public required string Document { get; init; }

    /// <summary>The session's own time, which does not jump with the machine's clock.</summary>
    public Instant At { get; init; }

    /// <summary>The account of the organiser who did it; null for participants and for the program itself.</summary>
    public Guid? By { get; set; }
}

/// <summary>A command that was kept, so that sending it again does nothing more. Votes of anonymous polls have none.</summary>
internal sealed class StoredCommand
{
    public Guid SessionId { get; init; }

    /// <summary>A digest of the sender and the key that the sender chose.</summary>
    public required string Key { get; init; }

    /// <summary>The number of its last entry.</summary>
    public long Number { get; init; }

    /// <summary>What it made, where it made something.</summary>
    public Guid? Made { get; init; }
}

/// <summary>
/// That somebody voted. In an anonymous poll there is nothing but the poll and a key that only the voter's token gives: no time and no choice.
/// Rows of such a poll are written at least ten at a time, in the order of their keys.
/// </summary>
internal sealed class StoredVote
{
    /// <summary>The poll, or the question that was backed.</summary>
    public Guid SubjectId { get; init; }

    public required string Voter { get; init; }

    /// <summary>What was chosen, in a poll that is not anonymous; null elsewhere.</summary>
    public string? Choice { get; init; }
}

/// <summary>
/// Somebody who asked to speak, as shown. The log names people by these ids only, so that a name can be taken out while the log stays.
/// </summary>
internal sealed class StoredPerson
{
    public Guid SessionId { get; init; }

    /// <summary>The participant's id; of one whom an organiser put on the list, an id of their own.</summary>
    public Guid Id { get; init; }

    public required string Name { get; set; }

    /// <summary>The government or organisation; may be empty.</summary>
    public string For { get; set; } = "";

    /// <summary>What they said of themselves for the balance of the list, as <c>gender=Woman region=Africa</c>; may be empty.</summary>
    public string Groups { get; set; } = "";

    /// <summary>The registration to which the participant's token is tied, where there is one.</summary>
    public Guid? Registration { get; init; }
}

/// <summary>Taking names out of a log that stays.</summary>
internal static class StoredPeople
{
    /// <summary>The people stay as places in the log, without a name and without what they said of themselves.</summary>
    public static Task<int> ForgetAsync(this IQueryable<StoredPerson> people, CancellationToken cancellation) => people.ExecuteUpdateAsync(
        set => set.SetProperty(person => person.Name, "").SetProperty(person => person.For, "").SetProperty(person => person.Groups, ""), cancellation);
}
