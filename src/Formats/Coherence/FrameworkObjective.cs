using System.Collections.Immutable;
using Vicinal.Planning.Records.Coherence;

namespace Vicinal.Formats.Coherence;

/// <summary>An objective of a framework in words.</summary>
/// <param name="Code">Its code, unique in the framework.</param>
/// <param name="Parent">The objective that it belongs to; null at the top.</param>
/// <param name="Titles">Its title by language (BCP 47); at least one.</param>
public sealed record FrameworkObjective(string Code, string? Parent, ImmutableDictionary<string, string> Titles)
{
    /// <summary>Words that suggest it, by language.</summary>
    public ImmutableDictionary<string, ImmutableArray<string>> Words { get; init; } = ImmutableDictionary<string, ImmutableArray<string>>.Empty;

    /// <summary>Its place among the others.</summary>
    public Objective Place => new(Code, Parent);

    /// <summary>The title in a language, or in English, or in the first language by its code.</summary>
    /// <param name="language">BCP 47; only the primary tag counts.</param>
    public (string Language, string Title) TitleIn(string language)
    {
        foreach (var wanted in (string[])[language, language.Split('-')[0], "en"])
        {
            if (Titles.TryGetValue(wanted, out var title))
                return (wanted, title);
        }

        var first = Titles.MinBy(pair => pair.Key, StringComparer.Ordinal);
        return (first.Key, first.Value);
    }
}
