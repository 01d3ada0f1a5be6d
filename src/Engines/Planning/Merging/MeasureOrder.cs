using System.Collections.Immutable;

namespace Vicinal.Planning.Merging;

/// <summary>The order of measures after a merge: who alone moved measures decides; added ones stand after the measure that they were put after.</summary>
internal sealed class MeasureOrder
{
    private readonly ImmutableArray<string> theirs;
    private readonly ImmutableArray<string> mine;
    private readonly HashSet<string> kept;
    private readonly string[] theirShared;
    private readonly string[] myShared;

    public MeasureOrder(ImmutableArray<string> begun, ImmutableArray<string> theirs, ImmutableArray<string> mine, IEnumerable<string> kept)
    {
        (this.theirs, this.mine, this.kept) = (theirs, mine, kept.ToHashSet(StringComparer.Ordinal));
        // Ids that both added count too: the two may have put them in different orders.
        theirShared = [.. theirs.Where(id => this.kept.Contains(id) && mine.Contains(id, StringComparer.Ordinal))];
        myShared = [.. mine.Where(id => this.kept.Contains(id) && theirs.Contains(id, StringComparer.Ordinal))];
        var shared = theirShared.ToHashSet(StringComparer.Ordinal);
        var before = begun.ToHashSet(StringComparer.Ordinal);
        var begunShared = begun.Where(shared.Contains).ToArray();
        var theyMoved = !Same(theirShared.Where(before.Contains), begunShared);
        var iMoved = !Same(myShared.Where(before.Contains), begunShared);
        Clashes = !Same(theirShared, myShared) && (theyMoved == iMoved);
        Ids = By(!Clashes && iMoved ? MergeSide.Mine : MergeSide.Theirs);
    }

    /// <summary>Whether both moved measures, and differently.</summary>
    public bool Clashes { get; }

    /// <summary>The order; theirs where both moved measures.</summary>
    public ImmutableArray<string> Ids { get; }

    /// <summary>The order where one side's counts.</summary>
    public ImmutableArray<string> By(MergeSide side)
    {
        var ids = new List<string>(side == MergeSide.Mine ? myShared : theirShared);
        Insert(ids, theirs);
        Insert(ids, mine);
        return [.. ids];
    }

    private void Insert(List<string> ids, ImmutableArray<string> own)
    {
        var after = 0;
        foreach (var id in own)
        {
            if (ids.IndexOf(id) is >= 0 and var there)
            {
                after = there + 1;
            }
            else if (kept.Contains(id))
            {
                ids.Insert(after++, id);
            }
        }
    }

    private static bool Same(IEnumerable<string> one, IEnumerable<string> other) => one.SequenceEqual(other, StringComparer.Ordinal);
}
