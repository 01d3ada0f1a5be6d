using System.Numerics;

namespace Vicinal.Measures.Store;

/// <summary>A set of record numbers as bits, in pieces that are there only where the set has something: small for rare codes, quick to intersect for common ones.</summary>
internal sealed class NumberSet
{
    private const int Words = 16;
    private const int Numbers = Words * 64;

    private ulong[]?[] _pieces = [];

    public int Count { get; private set; }

    public void Add(long number)
    {
        var (piece, word, bit) = Place(number);
        if (piece >= _pieces.Length)
            Array.Resize(ref _pieces, Math.Max(piece + 1, _pieces.Length * 2));
        var words = _pieces[piece] ??= new ulong[Words];
        if ((words[word] & bit) != 0)
            return;
        words[word] |= bit;
        Count++;
    }

    public void Remove(long number)
    {
        if (!Contains(number))
            return;
        var (piece, word, bit) = Place(number);
        _pieces[piece]![word] &= ~bit;
        Count--;
    }

    public bool Contains(long number)
    {
        var (piece, word, bit) = Place(number);
        return piece < _pieces.Length && _pieces[piece] is { } words && (words[word] & bit) != 0;
    }

    /// <summary>Those in both.</summary>
    public NumberSet And(NumberSet other)
    {
        var both = new NumberSet { _pieces = new ulong[]?[Math.Min(_pieces.Length, other._pieces.Length)] };
        for (var piece = 0; piece < both._pieces.Length; piece++)
        {
            if (_pieces[piece] is not { } mine || other._pieces[piece] is not { } theirs)
                continue;
            var words = both._pieces[piece] = new ulong[Words];
            for (var word = 0; word < Words; word++)
            {
                words[word] = mine[word] & theirs[word];
                both.Count += BitOperations.PopCount(words[word]);
            }
        }

        return both;
    }

    /// <summary>How many are in both.</summary>
    public int CountIn(NumberSet other)
    {
        var count = 0;
        for (var piece = 0; piece < Math.Min(_pieces.Length, other._pieces.Length); piece++)
        {
            if (_pieces[piece] is not { } mine || other._pieces[piece] is not { } theirs)
                continue;
            for (var word = 0; word < Words; word++)
                count += BitOperations.PopCount(mine[word] & theirs[word]);
        }

        return count;
    }

    /// <summary>The numbers, the smallest first.</summary>
    public IEnumerable<long> All()
    {
        for (var piece = 0; piece < _pieces.Length; piece++)
        {
            if (_pieces[piece] is not { } words)
                continue;
            for (var word = 0; word < Words; word++)
            {
                for (var left = words[word]; left != 0; left &= left - 1)
                    yield return ((long)piece * Numbers) + (word * 64) + BitOperations.TrailingZeroCount(left);
            }
        }
    }

    private static (int Piece, int Word, ulong Bit) Place(long number)
    {
        var (piece, within) = Math.DivRem(number, Numbers);
        return (checked((int)piece), (int)(within / 64), 1UL << (int)(within % 64));
    }
}
