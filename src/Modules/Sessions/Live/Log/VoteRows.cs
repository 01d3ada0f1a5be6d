using Vicinal.Platform.Database;

namespace Vicinal.Sessions.Live.Log;

/// <summary>Writes rows of voters, many at once: a vote is a row that is never changed, and an entity for each of ten thousand took longer than all the rest.</summary>
internal static class VoteRows
{
    /// <param name="db">The database, with a transaction open.</param>
    /// <param name="subject">The poll, or the question.</param>
    /// <param name="votes">In the order in which the rows shall lie.</param>
    /// <param name="cancellation">Ends the work early.</param>
    public static Task AddAsync(VicinalDb db, Guid subject, List<(string Voter, string? Choice)> votes, CancellationToken cancellation) => votes.Count == 0 ? Task.CompletedTask : db.AddManyAsync(
        "live_votes",
        [
            ("subject_id", Enumerable.Repeat(subject, votes.Count).ToArray()),
            ("voter", votes.Select(vote => vote.Voter).ToArray()),
            ("choice", votes.Select(vote => vote.Choice).ToArray()),
        ],
        cancellation);
}
