namespace Vicinal.Sessions.Polls;

/// <summary>
/// Votes of anonymous polls that were taken and wait in memory to be counted together. What is written at once never says which of its voters chose what;
/// so they wait until there are ten, or until the poll closes.
/// </summary>
internal sealed class PendingBallots
{
    /// <summary>The fewest that are written together while a poll is open.</summary>
    public const int Fewest = 10;

    private readonly Dictionary<Guid, Dictionary<string, IReadOnlyList<string>>> _waiting = [];

    /// <summary>Takes a vote.</summary>
    /// <returns>False where this voter's waits already.</returns>
    public bool Take(Guid poll, string voter, IReadOnlyList<string> keys)
    {
        if (!_waiting.TryGetValue(poll, out var votes))
            _waiting[poll] = votes = new(StringComparer.Ordinal);
        return votes.TryAdd(voter, keys);
    }

    public bool Has(Guid poll, string voter) => _waiting.TryGetValue(poll, out var votes) && votes.ContainsKey(voter);

    /// <summary>Polls of which votes wait.</summary>
    public IReadOnlyCollection<Guid> Polls => _waiting.Keys;

    /// <summary>Those that wait of a poll, in the order of the voters' keys, which says nothing about who came first.</summary>
    public IReadOnlyList<(string Voter, IReadOnlyList<string> Keys)> Of(Guid poll) =>
        _waiting.TryGetValue(poll, out var votes) ? [.. votes.OrderBy(vote => vote.Key, StringComparer.Ordinal).Select(vote => (vote.Key, vote.Value))] : [];

    /// <summary>They are counted, or their poll is over.</summary>
    public void Done(Guid poll, IEnumerable<string> voters)
    {
        if (!_waiting.TryGetValue(poll, out var votes))
            return;
        foreach (var voter in voters)
            votes.Remove(voter);
        if (votes.Count == 0)
            _waiting.Remove(poll);
    }

    public PendingBallots Copy()
    {
        var copy = new PendingBallots();
        foreach (var (poll, votes) in _waiting)
            copy._waiting[poll] = new(votes, StringComparer.Ordinal);
        return copy;
    }
}
