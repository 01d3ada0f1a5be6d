namespace Vicinal.Sessions.Polls;

/// <summary>
/// Votes of anonymous polls that were taken and wait in memory to be counted together. What is written at once never says which of its voters chose what;
/// so they wait until there are ten, or until the poll closes.
/// </summary>
internal sealed class PendingBallots
{
    /// <summary>The fewest that are written together while a poll is open.</summary>
    public const int Fewest = 10;

    private readonly Dictionary<Guid, Waiting> _waiting = [];

    /// <summary>Takes a vote of somebody of whom none is counted.</summary>
    /// <param name="poll">The poll.</param>
    /// <param name="voter">The voter's key.</param>
    /// <param name="keys">What is counted.</param>
    /// <param name="counted">How many voters of the poll are counted at this moment.</param>
    /// <returns>False where this voter's waits already.</returns>
    public bool Take(Guid poll, string voter, IReadOnlyList<string> keys, long counted)
    {
        if (!_waiting.TryGetValue(poll, out var waiting))
            _waiting[poll] = waiting = new(new(StringComparer.Ordinal), counted);
        return waiting.Votes.TryAdd(voter, keys);
    }

    /// <summary>Whether nobody has been counted since it was known that none of these is.</summary>
    public bool IsCurrent(Guid poll, long counted) => _waiting[poll].Counted == counted;

    /// <summary>It is known anew that none of these is counted.</summary>
    public void Renew(Guid poll, long counted)
    {
        if (_waiting.TryGetValue(poll, out var waiting))
            _waiting[poll] = waiting with { Counted = counted };
    }

    public bool Has(Guid poll, string voter) => _waiting.TryGetValue(poll, out var waiting) && waiting.Votes.ContainsKey(voter);

    /// <summary>Polls of which votes wait.</summary>
    public IReadOnlyCollection<Guid> Polls => _waiting.Keys;

    /// <summary>Those that wait of a poll, in the order of the voters' keys, which says nothing about who came first.</summary>
    public IReadOnlyList<(string Voter, IReadOnlyList<string> Keys)> Of(Guid poll) =>
        _waiting.TryGetValue(poll, out var waiting) ? [.. waiting.Votes.OrderBy(vote => vote.Key, StringComparer.Ordinal).Select(vote => (vote.Key, vote.Value))] : [];

    /// <summary>They are counted, or their poll is over.</summary>
    public void Done(Guid poll, IEnumerable<string> voters)
    {
        if (!_waiting.TryGetValue(poll, out var waiting))
            return;
        foreach (var voter in voters)
            waiting.Votes.Remove(voter);
        if (waiting.Votes.Count == 0)
            _waiting.Remove(poll);
    }

    public PendingBallots Copy()
    {
        var copy = new PendingBallots();
        foreach (var (poll, waiting) in _waiting)
            copy._waiting[poll] = waiting with { Votes = new(waiting.Votes, StringComparer.Ordinal) };
        return copy;
    }

    /// <param name="Votes">What each voter chose.</param>
    /// <param name="Counted">How many voters of the poll were counted when it was last known that none of these was among them.</param>
    private sealed record Waiting(Dictionary<string, IReadOnlyList<string>> Votes, long Counted);
}
