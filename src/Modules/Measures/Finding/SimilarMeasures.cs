using System.Collections.Immutable;
using Microsoft.Extensions.Localization;
using Vicinal.Measures.Finding.Texts;
using Vicinal.Measures.Store;
using Vicinal.Planning.Records;

namespace Vicinal.Measures.Finding;

/// <summary>A measure of a government that is like another, and in what.</summary>
internal sealed record SimilarMeasure(MeasureRecord Record, ImmutableArray<Alike> Reasons);

/// <summary>Measures of governments like one that declares itself.</summary>
internal sealed class SimilarMeasures(MeasureShelf shelf, IStringLocalizer<FindingTexts> texts)
{
    private const int Most = 100;

    /// <summary>Those that share most of what is declared first; within the same, the better evidenced.</summary>
    /// <param name="context">What the government declares of itself.</param>
    /// <param name="words">Words to look for; may be empty.</param>
    /// <param name="narrowed">Codes that each must have besides.</param>
    /// <param name="cancellation">Ends the search early.</param>
    public async Task<IReadOnlyList<SimilarMeasure>> FindAsync(Context context, string words, IReadOnlyList<(Facet Facet, string Code)> narrowed, CancellationToken cancellation)
    {
        var near = context.Inhabitants is { } some ? new Dictionary<Facet, IReadOnlyCollection<string>> { [Facet.Size] = SizeClasses.Near(some) } : [];
        var found = new Dictionary<string, MeasureRecord>(StringComparer.Ordinal);
        foreach (var (codes, anyOf) in new[] { (Codes(context, true, true), near), (Codes(context, true, false), near), (Codes(context, true, true), []), (Codes(context, false, true), near) })
        {
            if (codes.Count + anyOf.Count == 0)
                continue;
            foreach (var (facet, code) in narrowed)
                codes[facet] = code;
            foreach (var record in (await shelf.FindAsync(new MeasureSearch(words, codes) { AnyOf = anyOf, Sort = MeasureSort.Evidence }, 0, Most, cancellation)).Records)
                found.TryAdd(record.Id, record);
        }

        return [.. found.Values.Select(record => new SimilarMeasure(record, context.To(record.Government))).Where(row => !row.Reasons.IsEmpty).OrderByDescending(row => row.Reasons.Length)];
    }

    /// <summary>In what the government of a measure is like, in the reader's words.</summary>
    public string Why(Context context, SimilarMeasure row) => string.Join("; ", row.Reasons.Select(reason => AlikeWords.Of(reason, context, row.Record.Government, texts)));

    private static Dictionary<Facet, string> Codes(Context context, bool level, bool country)
    {
        var codes = new Dictionary<Facet, string>();
        if (level && context.Level is { } own)
            codes[Facet.Level] = own.ToString();
        if (country && context.Country.Length > 0)
            codes[Facet.Country] = context.Country;
        return codes;
    }
}
