using System.Collections.Immutable;
using Vicinal.Economy;

namespace Vicinal.Formats.Economies;

/// <summary>Finds a row of a table by its label (<c>I</c>, or <c>BEL:I</c> in a table of many regions).</summary>
internal sealed class Labels(ImmutableArray<Industry> industries)
{
    private readonly Dictionary<string, int> index = industries.Select((industry, at) => (industry.Label, at))
        .ToDictionary(pair => pair.Label, pair => pair.at, StringComparer.Ordinal);

    public int Count => industries.Length;

    public string this[int at] => industries[at].Label;

    public int? Find(ReadOnlySpan<char> label) =>
        index.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(label, out var at) ? at : null;

    public string Hint(ReadOnlySpan<char> label) => Nearest.Hint(label.ToString(), index.Keys);
}
